import { row, rows, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { betrek, laatLos } from '../verzuim/bevoegd.ts';
import type { Trajectkop } from './traject.ts';

/** Hoe een traject van houder wisselt. */
export interface Overgang {
  readonly nieuw: string;
  /** In welke rol de nieuwe erbij komt. */
  readonly rol: string;
  /** Routes die meegaan en die bij de oude gemeente blijven. */
  readonly mee: readonly string[];
  readonly blijft: readonly string[];
}

type Houder = Pick<Trajectkop, 'id' | 'leerlingId' | 'lpId'>;

/** Geeft de nieuwe houder wat bij een traject hoort: wat geschreven is over wat meegaat, de meldingen, taken, en wie erbij betrokken is. */
export async function geefInhoud(tx: Tx, kop: Houder, overgang: Overgang, nu: Instant): Promise<void> {
  const { id, leerlingId, lpId } = kop;
  const { nieuw, rol, blijft } = overgang;
  await rows(
    tx,
    `update traject_tekst set vrij_voor = array(select distinct unnest(vrij_voor || $3::uuid))
     where traject_id = $1 and (organisatie_id = $2 or $2 = any(vrij_voor)) and bron_id <> all($4::uuid[])
       and (route_id is null or route_id <> all($4::uuid[]))`,
    [id, lpId, nieuw, blijft],
  );
  await rows(
    tx,
    `update verzuimmelding set behandelaar_id = $2, versie = versie + 1
     where id in (select b.melding_id from traject_melding b where b.traject_id = $1) and behandelaar_id = $3
       and duo_status in ('W', 'R', 'B')`,
    [id, nieuw, lpId],
  );
  await geefTaken(tx, kop, overgang);
  await betrek(tx, { organisatieId: nieuw, leerlingId, route: rol === 'rmc' ? 'rmc' : 'leerplicht' }, nu);
  if (blijft.length === 0) await laatLos(tx, { organisatieId: lpId, leerlingId }, nu);
  await sluitLijst(tx, kop, { blijft, nu });
}

/** Wat een route of vrijstelling van de leerplicht vroeg, vraagt zij nu van de nieuwe; de rest vraagt het traject zelf opnieuw. */
const geefTaken = (tx: Tx, { id, lpId }: Houder, { nieuw, mee }: Overgang) =>
  rows(
    tx,
    `update taak set organisatie_id = $3, versie = versie + 1
     where traject_id = $1 and organisatie_id = $2 and status = 'OPEN' and soort in ('traject-route', 'traject-achttien', 'traject-opdracht', 'traject-vrijstelling')
       and (gegevens->>'routeId' is null or gegevens->>'routeId' = any($4::text[]))`,
    [id, lpId, nieuw, mee],
  );

/** Blijft er geen strafzaak bij de oude gemeente, dan ziet daar niemand haar meer. */
async function sluitLijst(
  tx: Tx,
  { id, lpId }: Houder,
  { blijft, nu }: { readonly blijft: readonly string[]; readonly nu: Instant },
): Promise<void> {
  const over = await row(
    tx,
    "select 1 from traject_route where id = any($1::uuid[]) and route = 'R4' limit 1",
    [blijft],
  );
  if (over) return;
  await rows(
    tx,
    'update traject_autorisatie set tot = $3 where traject_id = $1 and organisatie_id = $2 and tot is null',
    [id, lpId, nu],
  );
}
