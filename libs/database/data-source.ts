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

/**
 * De instellingen van een sessie. Een verzoek is klein en steeds hetzelfde, en rijbeveiliging maakt plannen duur: een plan per opdracht kostte
 * tot tien keer zoveel als haar uitvoeren. De API houdt dus een plan per opdracht; de worker doet ook bulk, en kiest per keer.
 */
function sessie(rol: Databaserol | undefined): string {
  const delen = ['TimeZone=UTC', ...(rol ? [`role=${rol}`] : [])];
  if (rol === 'overstap_api') delen.push('plan_cache_mode=force_generic_plan');
  return delen.map((deel) => `-c ${deel}`).join(' ');
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
    extra: { options: sessie(options.rol) },
    logging: false,
  });
  return dataSource.initialize();
}
