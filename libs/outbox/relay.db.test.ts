import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { row, rows } from '#libs/database/transaction.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { wachtTot } from '#test/kit/werker.ts';
import { Relay } from './relay.ts';

let database: TestDatabase;
let db: DataSource;
let relay: Relay;
const verzonden: string[] = [];
const fouten: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, naam: 'test' });
  const kanaal = {
    naam: 'mail',
    partij: 10,
    tegelijk: 1,
    stuur: ({ onderwerp }: { readonly onderwerp: string }) => {
      verzonden.push(onderwerp);
      return Promise.resolve();
    },
  } as const;
  relay = new Relay(db, [kanaal], { fout: (soort) => fouten.push(soort) });
  await relay.start(database.url);
});
afterAll(async () => {
  await relay.stop();
  await db.destroy();
  await database.dispose();
});

/** De verbinding waarop de relay hoort dat er iets klaarstaat. */
const luisteraar = () =>
  row<{ pid: number }>(
    db,
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'overstap-relay'",
  );

describe('the relay', () => {
  it('listens again after the database dropped the connection it hears on, and sends what waits', async () => {
    const eerst = await wachtTot(luisteraar);
    await rows(db, 'select pg_terminate_backend($1)', [eerst.pid]);
    const daarna = await wachtTot(async () => {
      const gezien = await luisteraar();
      return gezien?.pid !== eerst.pid && gezien;
    });
    expect(daarna.pid).not.toBe(eerst.pid);
    await rows(db, "insert into outbox (kanaal, onderwerp, op) values ('mail', 'proef', now())");
    await wachtTot(
      async () => (await row<{ n: number }>(db, 'select count(*)::int as n from outbox'))?.n === 0,
    );
    expect(verzonden).toEqual(['proef']);
    expect(fouten).toEqual([]);
  });
});
