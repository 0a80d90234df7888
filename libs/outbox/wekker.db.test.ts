import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { rows } from '#libs/database/transaction.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { TEGELIJK_WAKKER, wekWieMoet } from './wekker.ts';

const GEDULD_MS = 600_000;
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

const wek = (geduldMs = GEDULD_MS): Promise<number> => wekWieMoet(db, new SysteemKlok(), geduldMs);
/** De relay bracht elke hint naar de engine. */
const verstuur = () => rows(db, 'delete from outbox');

describe('the waker', () => {
  it('wakes no more than the engine can take, and the next only when others moved', async () => {
    await rows(
      db,
      `insert into proces (workflow_id, soort, onderwerp, regio, status, volgend_moment, gewapend_op, gestart_op)
       select 'paspoort/' || n, 'paspoort', 'p' || n, '010', 'LOOPT', '2026-01-01', '2026-01-01', '2026-01-01'
       from generate_series(1, $1) n`,
      [2 * TEGELIJK_WAKKER],
    );
    expect(await wek()).toBe(TEGELIJK_WAKKER);
    await verstuur();
    expect(await wek()).toBe(0);
    // Zo laat een proces dat keek, zien dat het bewoog.
    await rows(
      db,
      `update proces set gewekt_op = null, gewekt_keer = 0, volgend_moment = '2099-01-01'
       where workflow_id in (select workflow_id from proces where gewekt_op is not null limit 300)`,
    );
    expect(await wek()).toBe(300);
    await verstuur();
    expect(await wek()).toBe(0);
    // Wie te lang stilstaat, wordt nog eens gewekt, maar pas na wie nog nooit aan de beurt was.
    expect(await wek(0)).toBe(TEGELIJK_WAKKER);
    const nooit = "select 1 from proces where volgend_moment < '2099-01-01' and gewekt_keer = 0";
    expect(await rows(db, nooit)).toEqual([]);
  });
});
