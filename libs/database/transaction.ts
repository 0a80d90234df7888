import type { DataSource, EntityManager } from 'typeorm';
import { voorbereid } from './voorbereid.ts';

/** Lezen: een verbinding of een transactie. */
export interface Db {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** Schrijven kan alleen in een transactie; zonder `Tx` compileert het niet. */
export type Tx = EntityManager & Db & { readonly __tx: true };

/** Wat het stuurprogramma van een verbinding biedt: een opdracht met een naam wordt eenmaal per verbinding ontleed. */
interface Verbinding {
  query(opdracht: { name?: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

/** Opent een transactie (READ COMMITTED). De enige manier om te schrijven; nooit genest. */
export async function inTransaction<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (manager) => work(manager as Tx));
}

const isTx = (db: Db): db is Tx => 'queryRunner' in db && Boolean(db.queryRunner);

/** De rijen van een query of van een insert/update/delete met `returning`, met het verwachte type. */
export async function rows<T>(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  if (!isTx(db)) return db.query<T[]>(sql, [...parameters]);
  const verbinding = (await db.queryRunner!.connect()) as Verbinding;
  const { rows: gevonden } = await verbinding.query(voorbereid(sql, parameters));
  return gevonden as T[];
}

/** De eerste rij, of null. */
export async function row<T>(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
  const found = await rows<T>(db, sql, parameters);
  return found[0] ?? null;
}

/** Voert een insert/update/delete met `returning` uit en geeft de rijen. */
export const returning = <T>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
  rows<T>(tx, sql, parameters);
