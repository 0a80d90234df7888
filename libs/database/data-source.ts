import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Databaserol } from './rechten.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { ogenblik } from './ogenblik.ts';

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;

// Ogenblikken komen als UTC-tekst met milliseconden binnen, dagen als JJJJ-MM-DD, tellingen als getal.
pg.types.setTypeParser(TIMESTAMPTZ, ogenblik);
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(INT8, Number);

/** De verbinding met de database. */
export type Database = DataSource;

export interface DatabaseOptions {
  readonly url: string;
  /** Grootte van de pool. */
  readonly pool?: number;
  readonly naam?: string;
  /** De rol waarin gewerkt wordt; zonder rol die van het adres (migraties, beheer). */
  readonly rol?: Databaserol;
}

/** Een verbinding met de database; de sessies staan in UTC. Sluiten met `destroy()`. */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    url: options.url,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migratie',
    migrationsTransactionMode: 'each',
    applicationName: options.naam ?? 'overstap',
    poolSize: options.pool ?? 10,
    extra: { options: `-c TimeZone=UTC${options.rol ? ` -c role=${options.rol}` : ''}` },
    logging: false,
  });
  return dataSource.initialize();
}
