import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { openDatabase } from './data-source.ts';
import { inTransaction, rows } from './transaction.ts';
import { isVerstrikt, opnieuwBijVerstrikking } from './verstrikt.ts';

let database: TestDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase({ url: database.url, pool: 3, naam: 'test-verstrikt' });
  await db.query('create table proef (id int primary key, n int not null)');
  await db.query('insert into proef values (1, 0), (2, 0)');
});
afterAll(async () => {
  await db.destroy();
  await database.dispose();
});

/** Twee transacties die elk een rij hebben en dan die van de ander willen; een tweede poging wacht nergens meer op. */
function verstrikt(om: (werk: () => Promise<number>) => Promise<number>): Promise<number>[] {
  let binnen = 0;
  let beide: () => void;
  const klaar = new Promise<void>((verder) => (beide = verder));
  const eenMeer = (id: number) => `update proef set n = n + 1 where id = ${id} returning n`;
  return [
    [1, 2],
    [2, 1],
  ].map(([een, ander]) => {
    let pogingen = 0;
    return om(() =>
      inTransaction(db, async (tx) => {
        pogingen += 1;
        await rows(tx, eenMeer(een!));
        if (++binnen === 2) beide();
        if (pogingen === 1) await klaar;
        await rows(tx, eenMeer(ander!));
        return pogingen;
      }),
    );
  });
}
const stand = () => rows<{ n: number }>(db, 'select n from proef order by id');

describe('two transactions that wait for each other', () => {
  it('lose one without a second try', async () => {
    const uitkomsten = await Promise.allSettled(verstrikt((werk) => werk()));
    const mis = uitkomsten.flatMap((een) => (een.status === 'rejected' ? [een.reason as unknown] : []));
    expect(mis.map(isVerstrikt)).toEqual([true]);
    expect(await stand()).toEqual([{ n: 1 }, { n: 1 }]);
  });

  it('both do their work once when the one that was broken off tries again', async () => {
    const pogingen = await Promise.all(verstrikt(opnieuwBijVerstrikking));
    expect(pogingen.toSorted()).toEqual([1, 2]);
    expect(await stand()).toEqual([{ n: 3 }, { n: 3 }]);
  });

  it('try no other mistake again, and not for ever', async () => {
    let keren = 0;
    const altijd = (code: string) =>
      opnieuwBijVerstrikking(() => {
        keren += 1;
        return Promise.reject(Object.assign(new Error(code), { code }));
      });
    await expect(altijd('23505')).rejects.toMatchObject({ code: '23505' });
    expect(keren).toBe(1);
    await expect(altijd('40P01')).rejects.toMatchObject({ code: '40P01' });
    expect(keren).toBe(4);
  });
});
