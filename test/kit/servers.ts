import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { migrate } from '#libs/database/migrate.ts';
import { MIGRATIONS } from '#libs/database/migrations/index.ts';

const TEMPLATE_LOCK = 7_254_002;

function uitOmgeving(naam: string): string {
  const waarde = process.env[naam];
  if (!waarde)
    throw new Error(
      `${naam} ontbreekt: draai de tests met "npm test", of start servers met "node infra/dev/servers.mjs".`,
    );
  return waarde;
}

function metNaam(url: string, naam: string): string {
  const adres = new URL(url);
  adres.pathname = `/${naam}`;
  return adres.href;
}

async function metBeheer<T>(werk: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: uitOmgeving('TEST_DATABASE_URL') });
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
}

/** De naam van de gemigreerde sjabloon: andere migraties geven een andere sjabloon. */
const sjabloonNaam = (): string =>
  `sjabloon_${createHash('sha256')
    .update(MIGRATIONS.map((migratie) => migratie.name + migratie.toString()).join())
    .digest('hex')
    .slice(0, 12)}`;

async function zorgVoorSjabloon(client: pg.Client): Promise<string> {
  const sjabloon = sjabloonNaam();
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1 and datistemplate',
      [sjabloon],
    );
    if (rowCount) return sjabloon;
    await client.query(`drop database if exists ${sjabloon}`);
    await client.query(`create database ${sjabloon}`);
    await migrate(metNaam(uitOmgeving('TEST_DATABASE_URL'), sjabloon));
    await client.query(`alter database ${sjabloon} is_template true`);
    return sjabloon;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

export interface TestDatabase {
  readonly url: string;
  readonly dispose: () => Promise<void>;
}

/** Een eigen, gemigreerde database voor een testbestand; een kloon van de sjabloon. */
export async function testDatabase(): Promise<TestDatabase> {
  zetKluis(BestandKluis.inGeheugen());
  const naam = `test_${randomUUID().replaceAll('-', '')}`;
  await metBeheer(async (client) => {
    const sjabloon = await zorgVoorSjabloon(client);
    await client.query(`create database ${naam} template ${sjabloon}`);
  });
  return {
    url: metNaam(uitOmgeving('TEST_DATABASE_URL'), naam),
    dispose: () =>
      metBeheer(async (client) => void (await client.query(`drop database if exists ${naam} with (force)`))),
  };
}

/** Een kopie van een database zoals zij nu is: een reservekopie. Niemand mag verbonden zijn. De kluis blijft dezelfde. */
export async function kopieVan(url: string): Promise<TestDatabase> {
  const naam = `test_${randomUUID().replaceAll('-', '')}`;
  const bron = new URL(url).pathname.slice(1);
  await metBeheer((client) => client.query(`create database ${naam} template ${bron}`));
  return {
    url: metNaam(uitOmgeving('TEST_DATABASE_URL'), naam),
    dispose: () =>
      metBeheer(async (client) => void (await client.query(`drop database if exists ${naam} with (force)`))),
  };
}

/** Waar een test met een hele worker werkt: de rij van de processen heet overal hetzelfde. De server van de tests kent deze namen. */
export type Testnamespace = 'processen' | 'sporen' | 'vernietigen';

/** Het adres van de Temporal-server van de tests. */
export const testTemporalAddress = (): string => uitOmgeving('TEST_TEMPORAL_ADDRESS');
