import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { alsSysteem } from '#libs/database/rechten.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { ketenAlles, proefregel, proefregels } from '#test/builders/audit.ts';
import { schrijfAudit } from './audit.ts';
import { BEGIN, CANONIEK_SQL, schakel, type CanoniekeRegel } from './canoniek.ts';
import { keten } from './ketenaar.ts';

let database: TestDatabase;
let beheer: DataSource;
let worker: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 12, naam: 'test-keten' });
  worker = await openDatabase({ url: database.url, pool: 4, naam: 'test-worker', rol: 'overstap_worker' });
});
afterAll(async () => {
  await worker.destroy();
  await beheer.destroy();
  await database.dispose();
});

const schakels = () =>
  beheer.query<{ seq: number; plek: number; hash: Buffer }[]>('select * from audit_keten order by plek');

describe('the chain', () => {
  it('takes rows of transactions that are over, and not of one that still runs', async () => {
    const laat = beheer.createQueryRunner();
    await laat.startTransaction();
    await schrijfAudit(laat.manager as never, [proefregel({ handeling: 'laat' })]);
    await inTransaction(beheer, (tx) => schrijfAudit(tx, [proefregel({ handeling: 'vroeg' })]));
    // De late heeft het lagere nummer en legt het laatst vast: wie alleen op nummers let, slaat haar over.
    while ((await keten(worker)) > 0);
    expect(await schakels()).toEqual([]);
    await laat.commitTransaction();
    await laat.release();
    await ketenAlles(worker, beheer);
    const volgorde = await beheer.query<{ handeling: string }[]>(
      'select a.handeling from audit_keten k join audit a using (seq) order by k.plek',
    );
    expect(volgorde.map((v) => v.handeling)).toEqual(['laat', 'vroeg']);
  });

  it('loses none of eight writers who run at the same time, whenever they commit', async () => {
    const [{ n: voor }] = await beheer.query('select count(*) as n from audit');
    let bezig = true;
    const schrijver = async (nummer: number): Promise<void> => {
      for (let keer = 0; keer < 25; keer += 1)
        await inTransaction(beheer, async (tx) => {
          await schrijfAudit(tx, proefregels(1 + ((nummer + keer) % 3)));
          // Ongelijk lange transacties: wie later begint, legt soms eerder vast.
          for (let i = 0; i < (nummer * keer) % 7; i += 1) await tx.query('select 1');
          await schrijfAudit(tx, [proefregel()]);
        });
    };
    const ketenaar = (async () => {
      while (bezig) await keten(worker, 17);
    })();
    await Promise.all(Array.from({ length: 8 }, (_, nummer) => schrijver(nummer)));
    bezig = false;
    await ketenaar;
    await ketenAlles(worker, beheer);
    const [{ n: na }] = await beheer.query('select count(*) as n from audit');
    const gevonden = await schakels();
    expect(na - voor).toBeGreaterThan(8 * 25 * 2);
    expect(gevonden).toHaveLength(na);
    expect(gevonden.map((s) => s.plek)).toEqual(gevonden.map((_, index) => index + 1));
  });

  it('is the hash of every row over the one before', async () => {
    const regels = await beheer.query<(CanoniekeRegel & { hash: Buffer })[]>(
      `select ${CANONIEK_SQL}, k.hash from audit a join audit_keten k on k.seq = a.seq order by k.plek`,
    );
    let vorige: Buffer = BEGIN;
    for (const regel of regels) {
      vorige = schakel(vorige, regel);
      expect(regel.hash.equals(vorige)).toBe(true);
    }
    expect(regels.length).toBeGreaterThan(400);
  });

  it('has one writer: a second does nothing while the first is busy', async () => {
    const eerste = beheer.createQueryRunner();
    await eerste.startTransaction();
    await eerste.query('select pg_advisory_xact_lock(7254020)');
    await inTransaction(beheer, (tx) => schrijfAudit(tx, proefregels(3)));
    expect(await keten(worker)).toBe(0);
    await eerste.rollbackTransaction();
    await eerste.release();
    await ketenAlles(worker, beheer);
  });

  it('chains a thousand rows', async () => {
    await alsSysteem('proef', 'audit', () =>
      inTransaction(worker, (tx) => schrijfAudit(tx, proefregels(1000))),
    );
    expect(await ketenAlles(worker, beheer)).toBe(1000);
  });

  it('does not chain what was rolled back', async () => {
    await expect(
      inTransaction(beheer, async (tx) => {
        await schrijfAudit(tx, [proefregel({ verzoekId: randomUUID() })]);
        throw new Error('terug');
      }),
    ).rejects.toThrow('terug');
    expect(await ketenAlles(worker, beheer)).toBe(0);
  });
});
