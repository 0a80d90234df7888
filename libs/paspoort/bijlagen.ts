import { randomUUID } from 'node:crypto';
import { Conflict, Invalid, NotAllowed } from '../domain/domain-error.ts';
import { magInvullen } from '../domain/paspoort/mag-invullen.ts';
import { huidigeVersie, type Paspoort } from '../domain/paspoort/paspoort.ts';
import { vragenVan, type Vraag, type Vragenlijst } from '../domain/paspoort/vragen.ts';
import type { Invulpatch } from '../domain/paspoort/vul-in.ts';
import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import type { Dader } from './bewaar-paspoort.ts';
import type { Foto } from './foto.ts';
import type { Paspoortcontext } from './gevolgen.ts';
import { Inhoudslot } from './inhoud.ts';
import { laadPaspoort, type Paspoortzaak } from './laad-paspoort.ts';
import { schrijverVan } from './zaak.ts';

/** Zoveel foto's hangen er hoogstens aan een Paspoort, met die van eerdere versies erbij. */
const HOOGSTENS = 30;

type Bestandsvraag = Extract<Vraag, { soort: 'bestand' }>;

/** De vraag waar een foto bij hoort. Fout: Invalid als die vraag geen foto vraagt. */
export function fotovraag(
  lijst: Vragenlijst,
  vraagId: string,
): Bestandsvraag & { readonly deel: 'jongere' | 'mentor' } {
  const vraag = vragenVan(lijst).find(({ id }) => id === vraagId);
  if (vraag?.soort !== 'bestand')
    throw new Invalid('bijlage.geen-fotovraag', 'Bij deze vraag hoort geen foto.', { pointer: '/vraagId' });
  return vraag;
}

/** Een foto voor een vraag van een Paspoort. */
export interface NieuweBijlage {
  readonly paspoortId: string;
  readonly door: Dader;
  readonly vraagId: string;
  readonly foto: Foto;
}

/**
 * Bewaart een foto onder de sleutel van de jongere; zij hoort pas bij het Paspoort als een antwoord naar haar wijst. Foto's waar geen
 * antwoord van welke versie ook naar wijst, en die er langer dan een dag zijn, gaan weg. Fouten: Invalid, NotAllowed, Conflict bij te veel.
 */
export async function voegBijlageToe(
  tx: Tx,
  bijlage: NieuweBijlage,
  context: Paspoortcontext,
): Promise<string> {
  const { paspoortId, door, vraagId, foto } = bijlage;
  const zaak = (await laadPaspoort(tx, paspoortId, context, { vergrendel: true }))!;
  const { deel } = fotovraag(zaak.lijst, vraagId);
  const { status } = huidigeVersie(zaak.paspoort);
  const besluit = magInvullen(schrijverVan(door, zaak, context.nu), deel, status);
  if (!besluit.mag)
    throw new NotAllowed(`paspoort.${besluit.reden}`, 'Dit is niet uw deel van het Paspoort.');
  await ruimOp(tx, zaak, context);
  const { leerlingId } = zaak.paspoort;
  const id = randomUUID();
  const slot = await Inhoudslot.voor(tx, leerlingId);
  await rows(
    tx,
    `insert into paspoort_bijlage (id, paspoort_id, leerling_id, soort, breedte, hoogte, omvang, bytes, door, op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      paspoortId,
      leerlingId,
      foto.soort,
      foto.breedte,
      foto.hoogte,
      foto.bytes.length,
      slot.sluitBijlage(id, foto.bytes),
      door.gebruikerId,
      context.nu,
    ],
  );
  return id;
}

async function ruimOp(tx: Tx, { paspoort }: Paspoortzaak, { nu }: Paspoortcontext): Promise<void> {
  await rows(
    tx,
    `delete from paspoort_bijlage where paspoort_id = $1 and not (id::text = any($2::text[]))
       and op < $3::timestamptz - interval '1 day'`,
    [paspoort.id, antwoordenVan(paspoort), nu],
  );
  const geteld = await row<{ aantal: number }>(
    tx,
    'select count(*)::int as aantal from paspoort_bijlage where paspoort_id = $1',
    [paspoort.id],
  );
  if ((geteld?.aantal ?? 0) >= HOOGSTENS)
    throw new Conflict(
      'bijlage.te-veel',
      `Er passen ${HOOGSTENS} foto's in een Paspoort. Haal er eerst een weg.`,
    );
}

const antwoordenVan = ({ versies }: Paspoort): string[] =>
  versies.flatMap(({ antwoorden, mentordeel }) =>
    [...Object.values(antwoorden), ...Object.values(mentordeel.antwoorden)].flatMap(({ waarde }) =>
      typeof waarde === 'string' ? [waarde] : [],
    ),
  );

const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Kan er in deze wijziging een foto staan? Zo niet, dan hoeft er niets te worden nagezocht. */
export const noemtBijlage = ({ wijzigingen }: Invulpatch): boolean =>
  Object.values(wijzigingen).some(({ waarde }) => typeof waarde === 'string' && ID.test(waarde));

/** Een antwoord met een foto wijst naar een foto van dit Paspoort. Fout: Invalid. */
export async function eisEigenBijlagen(
  db: Db,
  { paspoort, lijst }: Pick<Paspoortzaak, 'paspoort' | 'lijst'>,
  patch: Invulpatch,
): Promise<void> {
  const fotovragen = new Set(vragenVan(lijst).flatMap(({ id, soort }) => (soort === 'bestand' ? [id] : [])));
  const genoemd = Object.entries(patch.wijzigingen).flatMap(([id, { waarde }]) =>
    fotovragen.has(id) && typeof waarde === 'string' ? [waarde] : [],
  );
  if (genoemd.length === 0) return;
  const gevonden = await rows<{ id: string }>(
    db,
    'select id from paspoort_bijlage where paspoort_id = $1 and id::text = any($2::text[])',
    [paspoort.id, genoemd],
  );
  const eigen = new Set(gevonden.map(({ id }) => id));
  if (genoemd.some((id) => !eigen.has(id)))
    throw new Invalid('bijlage.onbekend', 'Deze foto hoort niet bij dit Paspoort. Stuur haar eerst op.');
}

/** Een foto, geopend. Wie haar mag zien, is dan al beslist. Null als zij er niet (meer) is. */
export async function openBijlage(
  db: Db,
  zaak: Pick<Paspoortzaak, 'paspoort'>,
  id: string,
): Promise<{ readonly soort: string; readonly bytes: Buffer } | null> {
  const gevonden = await row<{ soort: string; bytes: Buffer }>(
    db,
    'select soort, bytes from paspoort_bijlage where id = $1 and paspoort_id = $2',
    [id, zaak.paspoort.id],
  );
  if (!gevonden) return null;
  const slot = await Inhoudslot.van(db, zaak.paspoort.leerlingId);
  return { soort: gevonden.soort, bytes: slot.openBijlage(id, gevonden.bytes) };
}
