import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { row, rows } from '#libs/database/transaction.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { wachtTot } from '#test/kit/werker.ts';
import { volgDemoKlok } from './demo-klok.ts';

const UUR = 3_600_000;
let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, naam: 'test' });
});
afterAll(async () => {
  await db.destroy();
  await database.dispose();
});

const verzet = (uren: number) =>
  rows(
    db,
    `insert into demo_klok (id, verschil_ms) values (1, $1)
     on conflict (id) do update set verschil_ms = excluded.verschil_ms`,
    [uren * UUR],
  );
/** Hoeveel hele uren de klok voorloopt. */
const voor = (nu: string): number => Math.round((Date.parse(nu) - Date.now()) / UUR);
const luisteraar = () =>
  row<{ pid: number }>(
    db,
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'overstap-klok'",
  );

describe('the demo clock of a process', () => {
  it('follows the database, also what changed while its connection was gone', async () => {
    const { klok, sluit } = await volgDemoKlok(db, database.url);
    await verzet(5);
    await rows(db, "select pg_notify('klok', '')");
    await wachtTot(() => Promise.resolve(voor(klok.nu()) === 5));
    const { pid } = await wachtTot(luisteraar);
    await rows(db, 'select pg_terminate_backend($1)', [pid]);
    await verzet(9);
    await wachtTot(() => Promise.resolve(voor(klok.nu()) === 9));
    expect(voor(klok.nu())).toBe(9);
    await sluit();
    expect(await luisteraar()).toBeNull();
  });
});
