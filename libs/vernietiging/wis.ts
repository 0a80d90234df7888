import { schrijfAudit, nieuwVerzoekId } from '../audit/audit.ts';
import { rows, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { isHeel, type VernietigbareKlasse } from '../domain/vernietiging/vernietiging.ts';
import { vernietigSleutels } from '../kluis/gegevenssleutels.ts';
import { zetGrafstenen, type Grafsteen } from './grafstenen.ts';
import { processenVan, sluitProcessen } from './processen.ts';
import { SUBJECTEN_SQL, tabellenVan } from './tabellen.ts';
import type { TabelMetLeerling } from './tabelvorm.ts';

/** Wat er weg moet, van wie, en onder welk besluit. */
export interface Wisopdracht {
  readonly vernietigingId: string;
  readonly leerlingId: string;
  readonly klassen: readonly VernietigbareKlasse[];
  readonly grafstenen: readonly Grafsteen[];
  readonly op: Instant;
}

/** De kanalen waarlangs elk proces hoort dat er iets vernietigd is. */
export const VERNIETIGD_KANAAL = 'vernietigd';

/**
 * Vernietigt in een transactie: sleutels, blinde kenmerken en wat er leesbaar stond, met de regel van de audit en de grafstenen. Geeft
 * hoeveel er per tabel weg is. Nog eens doen verandert niets. Elk proces krijgt een melding om te vergeten wat het van de
 * leerling onthield; de sleutels zelf worden nergens onthouden.
 */
export async function wis(tx: Tx, opdracht: Wisopdracht): Promise<Record<string, number>> {
  const { leerlingId, klassen, op, vernietigingId } = opdracht;
  // Van een rij die weg is, is niet meer te zien welk proces erbij hoorde.
  const processen = await processenVan(tx, leerlingId, klassen);
  const geteld: Record<string, number> = { sleutels: await vernietigAlleSleutels(tx, leerlingId, klassen) };
  for (const tabel of tabellenVan(klassen))
    geteld[tabel.tabel] = (geteld[tabel.tabel] ?? 0) + (await wisTabel(tx, tabel, leerlingId));
  if (isHeel(klassen)) {
    await rows(tx, 'update deelname set tot = $2 where leerling_id = $1 and tot is null', [leerlingId, op]);
    await rows(
      tx,
      'update leerling set vernietigd_op = coalesce(vernietigd_op, $2::timestamptz) where id = $1',
      [leerlingId, op],
    );
    await zetGrafstenen(tx, { leerlingId, vernietigingId, op }, opdracht.grafstenen);
  }
  await sluitProcessen(tx, processen, op);
  await schrijfAudit(tx, [auditregel(opdracht)]);
  await rows(tx, 'select pg_notify($1, $2)', [VERNIETIGD_KANAAL, leerlingId]);
  return Object.fromEntries(Object.entries(geteld).filter(([, aantal]) => aantal > 0));
}

async function vernietigAlleSleutels(
  tx: Tx,
  leerlingId: string,
  klassen: readonly VernietigbareKlasse[],
): Promise<number> {
  let aantal = 0;
  for (const { subject } of await rows<{ subject: string }>(tx, SUBJECTEN_SQL, [leerlingId]))
    aantal += await vernietigSleutels(tx, subject, klassen);
  return aantal;
}

async function wisTabel(
  tx: Tx,
  { tabel, waar, wijze }: TabelMetLeerling,
  leerlingId: string,
): Promise<number> {
  if (wijze.soort === 'blijft') return 0;
  const sql =
    wijze.soort === 'verwijder'
      ? `delete from ${tabel} where ${waar}`
      : `update ${tabel} set ${Object.entries(wijze.zet)
          .map(([kolom, waarde]) => `${kolom} = ${waarde}`)
          .join(', ')} where (${waar}) and (${nogVol(wijze.zet)})`;
  return (await rows(tx, `${sql} returning 1`, [leerlingId])).length;
}

/** Staat er in een van deze kolommen nog iets anders dan wat vernietigen erin zet? */
export const nogVol = (zet: Readonly<Record<string, string>>): string =>
  Object.entries(zet)
    .map(([kolom, waarde]) => `${kolom}::text is distinct from (${waarde})::text`)
    .join(' or ');

const auditregel = ({ vernietigingId, leerlingId, klassen, op }: Wisopdracht) => ({
  op,
  namens: `vernietiging/${vernietigingId}`,
  rol: 'systeem',
  handeling: 'vernietig',
  objectSoort: 'vernietiging',
  objectId: vernietigingId,
  leerlingId,
  klasse: klassen.length === 1 ? klassen[0]! : 'overstap',
  grondslag: 'vernietiging',
  uitkomst: 'gelukt' as const,
  verzoekId: nieuwVerzoekId(),
});
