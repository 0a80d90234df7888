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
  /** Zo lang mag een vraag duren voor de verbinding als dood geldt, in milliseconden; zonder opgave onbeperkt (migraties, beheer). */
  readonly vraagMs?: number;
}

const VERBINDEN_MS = 10_000;
const LEEFT_MS = 30_000;
/** Een verbinding waarvan de ander weg is, laat de database los: anders houden haar grendels iedereen op. */
const DODE_TEGENPARTIJ = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

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
    connectTimeoutMS: VERBINDEN_MS,
    extra: {
      options: `-c TimeZone=UTC ${DODE_TEGENPARTIJ}${options.rol ? ` -c role=${options.rol}` : ''}`,
      keepAlive: true,
      keepAliveInitialDelayMillis: LEEFT_MS,
      ...(options.vraagMs ? { query_timeout: options.vraagMs } : {}),
    },
    logging: false,
  });
  return dataSource.initialize();
}
