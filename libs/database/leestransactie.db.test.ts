import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { openDatabase } from './data-source.ts';
import { Leestransactie, metLeestransactie } from './leestransactie.ts';
import { alsSysteem, metRechten } from './rechten.ts';
import { inTransaction, row, rows } from './transaction.ts';

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  // Een verbinding: wie er twee tegelijk nodig heeft, komt nooit klaar.
  db = await openDatabase({ url: database.url, pool: 1, naam: 'test' });
});
afterAll(async () => {
  await db.destroy();
  await database.dispose();
});

interface Stand {
  readonly tx: string;
  readonly org: string;
}
const STAND =
  "select pg_current_xact_id_if_assigned()::text, now()::text || pg_backend_pid() as tx, current_setting('app.rol', true) as org";
const stand = async (): Promise<Stand> => (await row<Stand>(db, STAND))!;

async function inVerzoek<T>(werk: () => Promise<T>): Promise<T> {
  const lezen = new Leestransactie();
  try {
    return await metRechten({ rol: 'decaan' }, () => metLeestransactie(lezen, werk));
  } finally {
    await lezen.sluit();
  }
}

describe('a reading transaction', () => {
  it('reads everything of a request in one transaction, with the rights of who asks', async () => {
    const standen = await inVerzoek(async () => [await stand(), await stand(), await stand()]);
    expect(new Set(standen.map(({ tx }) => tx)).size).toBe(1);
    expect(standen.map(({ org }) => org)).toEqual(['decaan', 'decaan', 'decaan']);
  });

  it('reads what is asked at the same time, on its one connection', async () => {
    const standen = await inVerzoek(() => Promise.all([stand(), stand(), stand()]));
    expect(new Set(standen.map(({ tx }) => tx)).size).toBe(1);
  });

  it('cannot write', async () => {
    await expect(
      inVerzoek(() => rows(db, "insert into gebruiker (id, naam) values (gen_random_uuid(), 'x')")),
    ).rejects.toThrow('read-only transaction');
  });

  it('gives its connection back before anything is written, and after that reads anew', async () => {
    const [voor, tijdens, na] = await inVerzoek(async () => [
      await stand(),
      await inTransaction(db, async (tx) => (await row<Stand>(tx, STAND))!),
      await stand(),
    ]);
    expect(new Set([voor.tx, tijdens.tx, na.tx]).size).toBe(3);
  });

  it('reads on after a question that failed', async () => {
    await inVerzoek(async () => {
      await stand();
      await expect(rows(db, 'select 1/0')).rejects.toThrow('division by zero');
      expect((await stand()).org).toBe('decaan');
    });
  });

  it('does not lend its rights to who reads with others', async () => {
    await inVerzoek(async () => {
      await stand();
      const ander = await alsSysteem('proef', 'proef', stand);
      expect(ander.org).toBe('');
      expect((await stand()).org).toBe('decaan');
    });
  });

  it('takes what a right is called as it is written, quotes and all', async () => {
    const rol = "d'; set role postgres; --\\";
    const lezen = new Leestransactie();
    const gezien = await metRechten({ rol }, () => metLeestransactie(lezen, stand));
    await lezen.sluit();
    expect(gezien.org).toBe(rol);
  });

  it('leaves no rights and no transaction behind on the connection', async () => {
    await inVerzoek(stand);
    const [over] = await db.query<{ rol: string; bezig: boolean }[]>(
      "select coalesce(current_setting('app.rol', true), '') as rol, now() <> statement_timestamp() as bezig",
    );
    expect(over).toEqual({ rol: '', bezig: false });
  });
});
