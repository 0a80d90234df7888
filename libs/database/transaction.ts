import type { DataSource, EntityManager } from 'typeorm';

/** Lezen: een verbinding of een transactie. */
export interface Db {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** Schrijven kan alleen in een transactie; zonder `Tx` compileert het niet. */
export type Tx = EntityManager & Db & { readonly __tx: true };

/** Opent een transactie (READ COMMITTED). De enige manier om te schrijven; nooit genest. */
export async function inTransaction<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (manager) => work(manager as Tx));
}

/** De rijen van een query, met het verwachte type. */
export async function rows<T>(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  return db.query<T[]>(sql, [...parameters]);
}

/** De eerste rij, of null. */
export async function row<T>(db: Db, sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
  const found = await rows<T>(db, sql, parameters);
  return found[0] ?? null;
}

/** Voert een insert/update/delete met `returning` uit en geeft de rijen; TypeORM geeft dan `[rijen, aantal]`. */
export async function returning<T>(tx: Tx, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  const result = await tx.query<unknown>(sql, [...parameters]);
  if (
    Array.isArray(result) &&
    result.length === 2 &&
    Array.isArray(result[0]) &&
    typeof result[1] === 'number'
  ) {
    return result[0] as T[];
  }
  return result as T[];
}
