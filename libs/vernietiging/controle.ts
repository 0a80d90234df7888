import { row, rows, type Db } from '../database/transaction.ts';
import type { VernietigbareKlasse } from '../domain/vernietiging/vernietiging.ts';
import { isHeel } from '../domain/vernietiging/vernietiging.ts';
import type { Grootboek } from './grootboek.ts';
import { processenVan } from './processen.ts';
import { SUBJECTEN_SQL, tabellenVan } from './tabellen.ts';
import type { TabelMetLeerling } from './tabelvorm.ts';
import { nogVol } from './wis.ts';

/** Een ding dat is nagekeken: hoeveel er nog van over is, en dat hoort nul te zijn. */
export interface Toets {
  readonly wat: string;
  readonly over: number;
}

export interface Nakijkvraag {
  readonly vernietigingId: string;
  readonly leerlingId: string;
  readonly klassen: readonly VernietigbareKlasse[];
}

/** Hoeveel geschiedenissen van deze processen de engine nog kent. */
export type TelGeschiedenissen = (workflowIds: readonly string[]) => Promise<number>;

/**
 * Kijkt na of een vernietiging volledig is: geen sleutel, niets leesbaars, geen proces dat nog loopt of klaarligt, geen geschiedenis in
 * de engine, en een regel in het grootboek. Leest alleen.
 */
export async function kijkNa(
  db: Db,
  vraag: Nakijkvraag,
  bronnen: { readonly grootboek: Grootboek; readonly geschiedenissen: TelGeschiedenissen },
): Promise<Toets[]> {
  const { leerlingId, klassen, vernietigingId } = vraag;
  const processen = await processenVan(db, leerlingId, klassen);
  const toetsen: Toets[] = [
    { wat: 'sleutels', over: await telSleutels(db, leerlingId, klassen) },
    { wat: 'processen', over: await telLopend(db, processen) },
    { wat: 'geschiedenissen', over: await bronnen.geschiedenissen(processen) },
  ];
  for (const tabel of tabellenVan(klassen)) {
    if (tabel.wijze.soort !== 'blijft')
      toetsen.push({ wat: tabel.tabel, over: await telRest(db, tabel, leerlingId) });
  }
  if (isHeel(klassen)) toetsen.push({ wat: 'betrokkenen', over: await telBetrokken(db, leerlingId) });
  const ingeschreven = (await bronnen.grootboek.lees()).some(
    (regel) => regel.vernietiging === vernietigingId,
  );
  return [...toetsen, { wat: 'grootboek', over: ingeschreven ? 0 : 1 }];
}

const tel = async (db: Db, sql: string, waarden: unknown[]): Promise<number> =>
  (await row<{ aantal: number }>(db, `select count(*) as aantal from (${sql}) geteld`, waarden))?.aantal ?? 0;

const telSleutels = (db: Db, leerlingId: string, klassen: readonly string[]): Promise<number> =>
  tel(
    db,
    `select 1 from sleutels.dek where subject in (${SUBJECTEN_SQL}) and klasse = any($2::text[])
     and (vernietigd_op is null or octet_length(wrapped) > 0)`,
    [leerlingId, klassen],
  );

const telLopend = async (db: Db, workflowIds: readonly string[]): Promise<number> =>
  (
    await rows(
      db,
      `select workflow_id from proces where workflow_id = any($1::text[]) and status = 'LOOPT'
       union all select onderwerp from outbox where kanaal = 'engine' and onderwerp = any($1::text[])`,
      [workflowIds],
    )
  ).length;

function telRest(db: Db, { tabel, waar, wijze }: TabelMetLeerling, leerlingId: string): Promise<number> {
  const rest = wijze.soort === 'ontdoe' ? ` and (${nogVol(wijze.zet)})` : '';
  return tel(db, `select 1 from ${tabel} where (${waar})${rest}`, [leerlingId]);
}

const telBetrokken = (db: Db, leerlingId: string): Promise<number> =>
  tel(db, 'select 1 from deelname where leerling_id = $1 and tot is null', [leerlingId]);
