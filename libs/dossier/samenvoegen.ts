import { NotFound } from '../domain/domain-error.ts';
import {
  maakLos as eisLosTeMaken,
  SAMENGEVOEGD,
  voegSamen as eisSamen,
} from '../domain/overstap/samenvoegen.ts';
import { openZaak } from '../database/rechten.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import type { Context } from './context.ts';
import type { Aanvrager } from './draag-over.ts';
import { laadDossiers, vergrendel, type Dossier } from './feiten.ts';
import { herleid } from './herleid.ts';
import { herstartProcessen, workflowId } from './processen.ts';
import { laatAlleTakenVervallen } from './taken.ts';
import { regelVan, schrijfTijdlijn } from './tijdlijn.ts';

interface Paar {
  readonly blijft: string;
  readonly weg: string;
}

/** Elke leerling is een eigen zaak: wat volgt schrijft alleen over deze. */
async function inZaakVan(tx: Tx, { feiten }: Dossier, werk: () => Promise<unknown>): Promise<void> {
  await openZaak(tx, feiten.leerlingId);
  await werk();
}

/** Vergrendelt beide, op volgorde van hun id, en leest ze daarna. Fout: NotFound. */
async function open(
  tx: Tx,
  { blijft, weg }: Paar,
  context: Context,
): Promise<{ blijft: Dossier; weg: Dossier }> {
  const ids = [blijft, weg].toSorted();
  const lees = async (): Promise<ReadonlyMap<string, Dossier>> =>
    new Map((await laadDossiers(tx, ids, context)).map((d) => [d.feiten.id, d]));
  const eerst = await lees();
  for (const id of ids) {
    const dossier = eerst.get(id);
    if (!dossier) throw new NotFound('overstap.onbekend', 'Deze overstap bestaat niet.');
    await inZaakVan(tx, dossier, () => vergrendel(tx, [id]));
  }
  const nu = await lees();
  return { blijft: nu.get(blijft)!, weg: nu.get(weg)! };
}

const noteer = (
  tx: Tx,
  { soort, overstapId, anderId }: Readonly<Record<'soort' | 'overstapId' | 'anderId', string>>,
  door: Aanvrager,
  { nu }: Context,
): Promise<void> => schrijfTijdlijn(tx, [regelVan({ overstapId, soort, gegevens: { anderId } }, door, nu)]);

/** Het mbo van een aanmelding die hier nu meetelt, is bij deze leerling betrokken zolang dat zo is. */
const BETREK_SQL = `
  insert into deelname (organisatie_id, leerling_id, rol, grondslag, van)
  select distinct a.mbo_id, $2::uuid, 'mbo_intaker', 'aanmelding', $3::timestamptz from aanmelding a where a.overstap_id = $1
  on conflict do nothing`;
const LAAT_LOS_SQL = `
  update deelname d set tot = $3 where d.leerling_id = $2 and d.rol = 'mbo_intaker' and d.tot is null and d.van <= $3
    and d.organisatie_id in (select a.mbo_id from aanmelding a where a.overstap_id = $1)
    and not exists (select 1 from aanmelding x join overstap y on y.id = x.overstap_id
                    where y.leerling_id = $2 and x.mbo_id = d.organisatie_id)`;

/**
 * Voegt twee overstappen van een leerling samen. `weg` sluit en verwijst naar `blijft`; haar aanmeldingen tellen daar mee, en wat er
 * later over haar binnenkomt ook. Er wordt niets verplaatst of gewist. Fouten: NotFound, Conflict.
 */
export async function voegSamen(tx: Tx, paar: Paar, door: Aanvrager, context: Context): Promise<void> {
  const { blijft, weg } = await open(tx, paar, context);
  eisSamen(blijft.feiten, weg.feiten);
  const soort = 'samengevoegd';
  await inZaakVan(tx, weg, async () => {
    await rows(
      tx,
      'update overstap set afgesloten_op = $2, afsluit_reden = $3, samengevoegd_in = $4 where id = $1',
      [paar.weg, context.nu, SAMENGEVOEGD, paar.blijft],
    );
    await laatAlleTakenVervallen(tx, paar.weg, context.nu);
    await noteer(tx, { soort, overstapId: paar.weg, anderId: paar.blijft }, door, context);
    await herleid(tx, [paar.weg], context);
  });
  await inZaakVan(tx, blijft, async () => {
    await rows(tx, BETREK_SQL, [paar.weg, blijft.feiten.leerlingId, context.nu]);
    await noteer(tx, { soort, overstapId: paar.blijft, anderId: paar.weg }, door, context);
    await herleid(tx, [paar.blijft], context);
  });
}

/** Maakt een samengevoegde overstap weer los; zij gaat verder waar haar eigen feiten staan. Fouten: NotFound, Conflict. */
export async function maakLos(tx: Tx, id: string, door: Aanvrager, context: Context): Promise<void> {
  const gevonden = await row<{ blijft: string | null }>(
    tx,
    'select samengevoegd_in as blijft from overstap where id = $1',
    [id],
  );
  const paar = { blijft: gevonden?.blijft ?? id, weg: id };
  const { blijft, weg } = await open(tx, paar, context);
  eisLosTeMaken(weg.feiten, context.nu);
  const soort = 'losgemaakt';
  await inZaakVan(tx, weg, async () => {
    await rows(
      tx,
      'update overstap set afgesloten_op = null, afsluit_reden = null, samengevoegd_in = null where id = $1',
      [id],
    );
    await noteer(tx, { soort, overstapId: id, anderId: paar.blijft }, door, context);
    await herstartProcessen(tx, [workflowId('overstap', `${weg.feiten.seizoen}/${id}`)], context.nu);
    await herleid(tx, [id], context);
  });
  await inZaakVan(tx, blijft, async () => {
    await rows(tx, LAAT_LOS_SQL, [id, blijft.feiten.leerlingId, context.nu]);
    await noteer(tx, { soort, overstapId: paar.blijft, anderId: id }, door, context);
    await herleid(tx, [paar.blijft], context);
  });
}
