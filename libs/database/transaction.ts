import { escapeLiteral } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { huidigSpoor, inSpoor } from '../sporen/spoor.ts';
import { huidigeLeestransactie, uitvoeren } from './leestransactie.ts';
import { huidigeRechten, rechtenAlsTekst, type Rechten } from './rechten.ts';
import { voorbereid } from './voorbereid.ts';

/** Lezen: een verbinding of een transactie. */
export interface Db {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** Schrijven kan alleen in een transactie; zonder `Tx` compileert het niet. */
export type Tx = EntityManager & Db & { readonly __tx: true };

/**
 * Opent een transactie (READ COMMITTED) met de rechten van wie handelt. De enige manier om te schrijven; nooit genest, want
 * rechten horen bij de hele transactie. Leest het verzoek al, dan gaat zijn verbinding over: een verzoek heeft er nooit twee, want wie er
 * een vasthoudt en op een tweede wacht, laat de hele voorraad vastlopen.
 */
export function inTransaction<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  // Werk zonder spoor begint er hier geen.
  return huidigSpoor() === null
    ? voerUit(dataSource, work)
    : inSpoor({ naam: 'transactie' }, () => voerUit(dataSource, work));
}

/** Wat er bij het begin van een transactie wordt gezet: wie handelt, en het spoor voor wat zij klaarzet. */
function beginopdracht(rechten: Rechten | undefined): string {
  const spoor = huidigSpoor();
  return [
    'start transaction',
    ...(rechten ? [rechtenAlsTekst(rechten)] : []),
    ...(spoor ? [`select set_config('app.spoor', ${escapeLiteral(spoor)}, true)`] : []),
  ].join('; ');
}

async function voerUit<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  const gelezen = await huidigeLeestransactie()?.geefAf();
  const runner = gelezen ?? dataSource.createQueryRunner();
  const begin = beginopdracht(huidigeRechten());
  try {
    await uitvoeren(runner, gelezen ? `rollback; ${begin}` : begin);
    const tx = runner.manager as Tx;
    const uitkomst = await work(tx);
    for (const slot of slotwerk.get(tx) ?? []) await slot();
    await uitvoeren(runner, 'commit');
    return uitkomst;
  } catch (error) {
    // Lukt terugrollen niet, dan is de verbinding weg, en haar transactie ook. De fout van het werk telt.
    await uitvoeren(runner, 'rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

const slotwerk = new WeakMap<Tx, (() => Promise<void>)[]>();

/** Laat werk doen vlak voordat deze transactie wordt vastgelegd. Wordt zij teruggerold, dan gebeurt het niet. */
export function voorCommit(tx: Tx, werk: () => Promise<void>): void {
  const lijst = slotwerk.get(tx);
  if (lijst) lijst.push(werk);
  else slotwerk.set(tx, [werk]);
}

const isTx = (db: Db): db is Tx => 'queryRunner' in db && Boolean(db.queryRunner);
const isDataSource = (db: Db): db is DataSource => 'createQueryRunner' in db;

/**
 * Een vraag buiten een transactie hoort bij de leestransactie van het verzoek, of krijgt er een van zichzelf: rechten bestaan alleen
 * binnen een transactie.
 */
async function leesMetRechten(
  dataSource: DataSource,
  opdracht: ReturnType<typeof voorbereid>,
  rechten: Rechten,
): Promise<unknown[]> {
  const gedeeld = huidigeLeestransactie();
  if (gedeeld?.isVan(rechten)) return gedeeld.lees(dataSource, opdracht, rechten);
  return inTransaction(dataSource, (tx) => uitvoeren(tx.queryRunner!, opdracht));
}

/** Een vraag van wie nog niet weet wie er vraagt: zij is haar eigen transactie. */
async function leesLos(dataSource: DataSource, opdracht: ReturnType<typeof voorbereid>): Promise<unknown[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return await uitvoeren(runner, opdracht);
  } finally {
    await runner.release();
  }
}

/** De rijen van een query of van een insert/update/delete met `returning`, met het verwachte type. */
export async function rows<T>(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  if (isTx(db)) return (await uitvoeren(db.queryRunner!, voorbereid(sql, parameters))) as T[];
  const rechten = huidigeRechten();
  if (!isDataSource(db)) return db.query<T[]>(sql, [...parameters]);
  const opdracht = voorbereid(sql, parameters);
  return (rechten ? await leesMetRechten(db, opdracht, rechten) : await leesLos(db, opdracht)) as T[];
}

/** De eerste rij, of null. */
export async function row<T>(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
  const found = await rows<T>(db, sql, parameters);
  return found[0] ?? null;
}

/** Voert een insert/update/delete met `returning` uit en geeft de rijen. */
export const returning = <T>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
  rows<T>(tx, sql, parameters);
