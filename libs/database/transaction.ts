import type { DataSource, EntityManager } from 'typeorm';
import { huidigeLeestransactie, uitvoeren } from './leestransactie.ts';
import { huidigeRechten, zetRechten, type Rechten } from './rechten.ts';
import { voorbereid } from './voorbereid.ts';

/** Lezen: een verbinding of een transactie. */
export interface Db {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** Schrijven kan alleen in een transactie; zonder `Tx` compileert het niet. */
export type Tx = EntityManager & Db & { readonly __tx: true };

/**
 * Opent een transactie (READ COMMITTED) met de rechten van wie handelt. De enige manier om te schrijven; nooit genest, want
 * rechten horen bij de hele transactie.
 */
export async function inTransaction<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  const rechten = huidigeRechten();
  // Een verzoek heeft nooit twee verbindingen: wie er een vasthoudt en op een tweede wacht, laat de hele voorraad vastlopen.
  await huidigeLeestransactie()?.sluit();
  return dataSource.transaction(async (manager) => {
    const tx = manager as Tx;
    if (rechten) await uitvoeren(manager.queryRunner!, zetRechten(rechten));
    const uitkomst = await work(tx);
    for (const slot of slotwerk.get(tx) ?? []) await slot();
    return uitkomst;
  });
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
  await gedeeld?.sluit();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await uitvoeren(runner, zetRechten(rechten));
    const gevonden = await uitvoeren(runner, opdracht);
    await runner.commitTransaction();
    return gevonden;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** De rijen van een query of van een insert/update/delete met `returning`, met het verwachte type. */
export async function rows<T>(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  if (isTx(db)) return (await uitvoeren(db.queryRunner!, voorbereid(sql, parameters))) as T[];
  const rechten = huidigeRechten();
  if (rechten && isDataSource(db))
    return (await leesMetRechten(db, voorbereid(sql, parameters), rechten)) as T[];
  return db.query<T[]>(sql, [...parameters]);
}

/** De eerste rij, of null. */
export async function row<T>(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
  const found = await rows<T>(db, sql, parameters);
  return found[0] ?? null;
}

/** Voert een insert/update/delete met `returning` uit en geeft de rijen. */
export const returning = <T>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
  rows<T>(tx, sql, parameters);
