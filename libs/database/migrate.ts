import { openDatabase } from './data-source.ts';

const MIGRATION_LOCK = 7_254_001;

/** Brengt de database naar de nieuwste versie; twee die tegelijk willen, wachten op elkaar. Alleen vooruit. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await openDatabase({ url, pool: 2, naam: 'overstap-migratie' });
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
