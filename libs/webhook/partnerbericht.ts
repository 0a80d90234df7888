import { createHash } from 'node:crypto';
import { z } from 'zod';
import { returning, row, rows, type Db, type Tx } from '../database/transaction.ts';
import { Conflict, DomainError, Invalid } from '../domain/domain-error.ts';
import type { Organisatiekenmerk } from '../domain/toegang/organisatie-mag.ts';
import type { Context } from '../dossier/context.ts';
import { BEHANDELAARS } from './behandelaars.ts';
import { organisatiekenmerken } from './onderwerp.ts';
import { getoetst, type Webhookkoppen } from './ondertekening.ts';
import { geldendeGeheimen } from './sleutels.ts';

/** Wat er binnenkwam, nog niet getoetst. */
export interface Ingekomen {
  readonly abonnementId: string;
  readonly koppen: Webhookkoppen;
  /** De bytes zoals zij over de lijn gingen: daarover gaat de handtekening. */
  readonly inhoud: string;
}

/** Een bericht waarvan vaststaat wie het stuurde. */
export interface Partnerbericht extends Ingekomen {
  readonly melder: Organisatiekenmerk;
  readonly gestuurdOp: Date;
}

/** Een bericht zonder geldige handtekening of te oud, of een dat is afgeluisterd en herhaald. */
export class Ongeldigbericht extends Error {
  constructor(readonly code: 'partnerbericht.ongeldig' | 'partnerbericht.herhaald') {
    super(code);
    this.name = 'Ongeldigbericht';
  }
}

const ANDER_BERICHT = 'partnerbericht.ander-bericht';

/** Een CloudEvent met alleen ids en codes; wat een soort verder mag zeggen, staat bij zijn behandelaar. */
const Bericht = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(100),
  source: z.string().min(1).max(200),
  type: z.string().regex(/^[a-z][a-z0-9.-]{1,100}$/),
  subject: z.guid(),
  time: z.iso.datetime({ offset: true }).optional(),
  datacontenttype: z.literal('application/json').optional(),
  data: z.unknown().optional(),
});

/** De organisatie achter een abonnement dat geldt; null als het er niet is. */
export async function melderVan(db: Db, abonnementId: string): Promise<Organisatiekenmerk | null> {
  const gevonden = await row<{ organisatie_id: string }>(
    db,
    "select organisatie_id from abonnement where id = $1 and status = 'ACTIEF'",
    [abonnementId],
  );
  if (!gevonden) return null;
  return (await organisatiekenmerken(db, [gevonden.organisatie_id])).get(gevonden.organisatie_id) ?? null;
}

/** Toetst de handtekening, met de rechten van de melder. Fout: Ongeldigbericht. */
export async function toetsPartnerbericht(
  db: Db,
  ingekomen: Ingekomen,
  melder: Organisatiekenmerk,
): Promise<Partnerbericht> {
  const geheimen = await geldendeGeheimen(db, ingekomen.abonnementId, 'in');
  const gestuurdOp = getoetst(ingekomen.inhoud, ingekomen.koppen, geheimen);
  if (!gestuurdOp) throw new Ongeldigbericht('partnerbericht.ongeldig');
  return { ...ingekomen, melder, gestuurdOp };
}

function alsJson(inhoud: string): unknown {
  try {
    return JSON.parse(inhoud);
  } catch {
    return null;
  }
}

function lees(inhoud: string) {
  const bericht = Bericht.safeParse(alsJson(inhoud));
  if (bericht.success) return bericht.data;
  throw new Invalid('partnerbericht.vorm', 'Het bericht is geen CloudEvent zoals wij dat aannemen.', {
    pointer: `/${bericht.error.issues[0]?.path.join('/') ?? ''}`,
  });
}

function behandelaarVan(type: string) {
  const behandelaar = Object.hasOwn(BEHANDELAARS, type) ? BEHANDELAARS[type] : undefined;
  if (behandelaar) return behandelaar;
  throw new Invalid('partnerbericht.onbekend', 'Deze soort bericht nemen wij niet aan.', {
    pointer: '/type',
  });
}

/** Legt vast dat dit bericht er is. Geeft of het nieuw is. Fouten: Ongeldigbericht (herhaald), Conflict (zelfde kenmerk, andere inhoud). */
async function legVast(tx: Tx, melding: Partnerbericht, soort: string, { nu }: Context): Promise<boolean> {
  const { abonnementId, koppen, gestuurdOp, inhoud } = melding;
  const hash = createHash('sha256').update(inhoud).digest();
  const sleutel = [abonnementId, koppen.id];
  const nieuw = await returning(
    tx,
    `insert into partnerbericht (abonnement_id, bericht_id, inhoud_hash, soort, gestuurd_op, ontvangen_op)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning bericht_id`,
    [...sleutel, hash, soort, gestuurdOp.toISOString(), nu],
  );
  if (nieuw.length > 0) return true;
  const eerder = await row<{ zelfde: boolean; later: boolean }>(
    tx,
    `select inhoud_hash = $3 as zelfde, $4::timestamptz > gestuurd_op as later from partnerbericht
     where abonnement_id = $1 and bericht_id = $2 for update`,
    [...sleutel, hash, gestuurdOp.toISOString()],
  );
  if (!eerder?.zelfde) throw new Conflict(ANDER_BERICHT, 'Dit kenmerk hoort bij een ander bericht.');
  if (!eerder.later) throw new Ongeldigbericht('partnerbericht.herhaald');
  await rows(tx, 'update partnerbericht set gestuurd_op = $3 where abonnement_id = $1 and bericht_id = $2', [
    ...sleutel,
    gestuurdOp.toISOString(),
  ]);
  return false;
}

/**
 * Verwerkt een getoetst bericht een keer. Stuurt de ander hetzelfde nog eens met een nieuwe handtekening, omdat hij ons antwoord miste, dan
 * gebeurt er niets en is het goed. Fouten: Ongeldigbericht, Conflict, Invalid, NotFound.
 */
export async function verwerkPartnerbericht(
  tx: Tx,
  melding: Partnerbericht,
  context: Context,
): Promise<{ readonly verwerkt: boolean }> {
  const bericht = lees(melding.inhoud);
  const behandelaar = behandelaarVan(bericht.type);
  if (!(await legVast(tx, melding, bericht.type, context))) return { verwerkt: false };
  const data = behandelaar.data.safeParse(bericht.data);
  if (!data.success)
    throw new Invalid('partnerbericht.vorm', 'Deze gegevens horen niet bij deze soort bericht.', {
      pointer: '/data',
    });
  await behandelaar.behandel(
    tx,
    { melder: melding.melder, onderwerpId: bericht.subject, data: data.data },
    context,
  );
  return { verwerkt: true };
}

/** Dit doet een gezond systeem niet: iemand heeft zijn sleutel, of het geeft kenmerken dubbel uit. */
export const isAlarm = (error: unknown): boolean => error instanceof Conflict && error.code === ANDER_BERICHT;

/** De code waaronder een weigering in de audit komt. */
export const weigercode = (error: unknown): string | null => {
  if (isAlarm(error)) return `alarm.${ANDER_BERICHT}`;
  if (error instanceof Ongeldigbericht || error instanceof DomainError) return error.code;
  return null;
};
