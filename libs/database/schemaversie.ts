import type { DataSource } from 'typeorm';
import { openDatabase } from './data-source.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { row, rows } from './transaction.ts';

/** Het schema van de database is niet dat van dit programma: dan gaat het niet open. */
export class Schemafout extends Error {
  constructor(boodschap: string) {
    super(boodschap);
    this.name = 'Schemafout';
  }
}

const MIGREER = 'Draai eerst: npm run overstap -- migreer';

/** Wat er aan het schema mankeert, of null als het precies dat van dit programma is. */
export function schemabezwaar(gedaan: readonly string[]): string | null {
  const eigen: readonly string[] = MIGRATIONS.map(({ name }) => name);
  const vreemd = gedaan.filter((naam) => !eigen.includes(naam));
  if (vreemd.length > 0)
    return `De database is nieuwer dan dit programma: zij kent ${vreemd.length} stap(pen) die hier ontbreken, als laatste ${vreemd.at(-1)}. Zet een nieuwer programma neer; migraties gaan alleen vooruit.`;
  const mist = eigen.filter((naam) => !gedaan.includes(naam));
  if (mist.length === 0) return null;
  if (gedaan.length === 0) return `De database is nog leeg. ${MIGREER}`;
  return `De database is ouder dan dit programma: ${mist.length} stap(pen) ontbreken, als eerste ${mist[0]}. ${MIGREER}`;
}

async function gedaneStappen(dataSource: DataSource): Promise<string[]> {
  const tabel = await row<{ er: boolean }>(dataSource, "select to_regclass('migratie') is not null as er");
  if (!tabel?.er) return [];
  const stappen = await rows<{ name: string }>(dataSource, 'select name from migratie order by id');
  return stappen.map(({ name }) => name);
}

/** Hoort voor alles wat opent. Fout: Schemafout als de database ouder of nieuwer is dan dit programma. */
export async function eisSchema(url: string): Promise<void> {
  const dataSource = await openDatabase({ url, pool: 1, naam: 'overstap-schema' });
  try {
    const bezwaar = schemabezwaar(await gedaneStappen(dataSource));
    if (bezwaar !== null) throw new Schemafout(bezwaar);
  } finally {
    await dataSource.destroy();
  }
}
