import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Doorgeef } from '#test/kit/doorgeef.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { openDatabase } from './data-source.ts';
import { inTransaction, row } from './transaction.ts';

let database: TestDatabase;
let net: Doorgeef;
let db: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  const url = new URL(database.url);
  net = await Doorgeef.start({ host: url.hostname, poort: Number(url.port) });
  url.port = String(net.poort);
  // Een verbinding: blijft zij bezet door een vraag zonder antwoord, dan komt niemand meer aan de beurt.
  db = await openDatabase({ url: url.href, pool: 1, naam: 'test', vraagMs: 300 });
});
afterAll(async () => {
  await db.destroy();
  await net.stop();
  await database.dispose();
});

const wie = async (): Promise<number> =>
  (await row<{ pid: number }>(db, 'select pg_backend_pid() as pid'))!.pid;

describe('a database that does not answer', () => {
  it('fails the question, and the next one gets a new connection and its own answer', async () => {
    const eerst = await wie();
    net.zwijg();
    await expect(row(db, "select 'van een ander' as pid")).rejects.toThrow('Query read timeout');
    net.gewoon();
    const daarna = await wie();
    expect(daarna).not.toBe(eerst);
    expect(Number.isInteger(daarna)).toBe(true);
  });

  it('fails a transaction, and holds on to nothing', async () => {
    await inTransaction(db, (tx) => row(tx, 'create table if not exists proef_stil (n int)'));
    await expect(
      inTransaction(db, async (tx) => {
        await row(tx, 'insert into proef_stil values (1)');
        net.zwijg();
        await row(tx, 'insert into proef_stil values (2)');
      }),
    ).rejects.toThrow('Query read timeout');
    net.gewoon();
    await inTransaction(db, (tx) => row(tx, 'lock table proef_stil in access exclusive mode'));
    expect(await row(db, 'select count(*)::int as n from proef_stil')).toEqual({ n: 0 });
  });

  it('breaks in the middle of an answer: the question fails, and the next one is answered', async () => {
    net.knip(10);
    await expect(row(db, "select repeat('x', 1000) as pid")).rejects.toThrow(
      /Connection terminated|ECONNRESET/,
    );
    net.gewoon();
    expect(await wie()).toBeGreaterThan(0);
  });
});
