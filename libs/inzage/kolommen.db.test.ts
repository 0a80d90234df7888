import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { TABELLEN_MET_LEERLING } from '#libs/vernietiging/tabellen.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { INZAGETABELLEN, NIET_IN_INZAGE } from './kolommen.ts';

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, pool: 2 });
});
afterAll(async () => {
  await db.destroy();
  await database.dispose();
});

describe('92: what a request for access gives', () => {
  it('92: is decided for every table with something about a pupil, once', () => {
    expect([...Object.keys(INZAGETABELLEN), ...Object.keys(NIET_IN_INZAGE)].toSorted()).toEqual(
      [...new Set(TABELLEN_MET_LEERLING.map(({ tabel }) => tabel))].toSorted(),
    );
  });

  it.each(Object.keys(INZAGETABELLEN))('92: is decided for every column of %s', async (tabel) => {
    const gevonden = await db.query<{ naam: string }[]>(
      "select column_name as naam from information_schema.columns where table_schema = 'public' and table_name = $1",
      [tabel],
    );
    expect(Object.keys(INZAGETABELLEN[tabel]!.kolommen).toSorted()).toEqual(
      gevonden.map(({ naam }) => naam).toSorted(),
    );
  });

  it('92: gives of no table a column with the id of a person', () => {
    const gegeven = Object.values(INZAGETABELLEN).flatMap(({ kolommen }) =>
      Object.entries(kolommen).flatMap(([naam, kolom]) =>
        'kop' in kolom && !kolom.organisatie ? [naam] : [],
      ),
    );
    expect(gegeven.filter((naam) => /(^|_)id$|gebruiker|_door$/.test(naam))).toEqual([]);
  });
});
