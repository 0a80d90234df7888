import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction } from '#libs/database/transaction.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { proefregel } from '#test/builders/audit.ts';
import { anOverdracht, anOverstap, aTaak, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { testDatabase, type TestDatabase } from '#test/kit/servers.ts';
import { schrijfAudit, type Auditregel } from './audit.ts';
import { ongewoneToegang, signalenVan, type Leesgedrag, type Ongewoongrenzen } from './ongewoon.ts';

const GRENZEN: Ongewoongrenzen = {
  leerlingenPerUur: 5,
  zonderAanleiding: 3,
  nacht: 2,
  nachtVan: '22:00',
  nachtTot: '06:00',
};
const WEEK = { van: '2026-11-09T00:00:00.000Z' as Instant, tot: '2026-11-16T00:00:00.000Z' as Instant };
const OVERDAG = '2026-11-10T10:00:00.000Z';

let database: TestDatabase;
let beheer: DataSource;
let worker: DataSource;
let wereld: Wereld;
let overstappen: { id: string; leerling_id: string }[];
beforeAll(async () => {
  database = await testDatabase();
  beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-ongewoon' });
  worker = await openDatabase({ url: database.url, pool: 2, naam: 'test-worker', rol: 'overstap_worker' });
  wereld = await createWereld(beheer);
  for (let i = 0; i < 8; i += 1) await anOverstap(beheer, wereld);
  await beheer.query('update overstap set bal_organisatie_id = null, bal_rol = null');
  overstappen = await beheer.query('select id, leerling_id from overstap order by id');
});
afterAll(async () => {
  await worker.destroy();
  await beheer.destroy();
  await database.dispose();
});

/** Elke proef is van iemand anders, zodat zij elkaar niet zien. */
let actor: string;
beforeEach(() => {
  actor = randomUUID();
});

const leest = (leerling: number, op: string, anders: Partial<Auditregel> = {}): Auditregel =>
  proefregel({
    actor,
    organisatieId: wereld.org.school,
    leerlingId: overstappen[leerling]!.leerling_id,
    objectId: overstappen[leerling]!.id,
    op: op as Instant,
    ...anders,
  });
const schrijf = (regels: Auditregel[]) => inTransaction(beheer, (tx) => schrijfAudit(tx, regels));
const verslag = async () => (await ongewoneToegang(worker, WEEK, GRENZEN)).filter((o) => o.actor === actor);

describe('many pupils in an hour', () => {
  const op = (minuut: number) => `2026-11-10T10:${String(minuut).padStart(2, '0')}:00.000Z`;

  it('counts different pupils, and lists too', async () => {
    await schrijf([0, 1, 2, 3, 4].map((n) => leest(n, op(n), { handeling: 'lijstOverstappen' })));
    expect(await verslag()).toMatchObject([{ drukste: 5, leerlingen: 5, signalen: ['veel-in-een-uur'] }]);
  });

  it('does not count the same pupil twice', async () => {
    await schrijf([0, 0, 0, 1, 1, 2, 3].map((n, i) => leest(n, op(i), { handeling: 'lijstOverstappen' })));
    expect(await verslag()).toEqual([]);
  });

  it('sees who leafs on over the edge of an hour', async () => {
    const tijden = ['10:50', '10:52', '10:55', '11:02', '11:05'];
    await schrijf(
      tijden.map((tijd, n) => leest(n, `2026-11-10T${tijd}:00.000Z`, { handeling: 'lijstOverstappen' })),
    );
    expect(await verslag()).toMatchObject([{ drukste: 5, signalen: ['veel-in-een-uur'] }]);
  });

  it('does not add up what was refused, or another week', async () => {
    await schrijf([
      ...[0, 1, 2].map((n) => leest(n, op(n), { handeling: 'lijstOverstappen' })),
      ...[3, 4, 5].map((n) => leest(n, op(n), { uitkomst: 'geweigerd', reden: 'overstap.onbekend' })),
      ...[6, 7].map((n) => leest(n, '2026-11-17T10:00:00.000Z', { handeling: 'lijstOverstappen' })),
    ]);
    expect(await verslag()).toEqual([]);
  });
});

describe('files opened without a task or a case', () => {
  const openDrie = () => schrijf([0, 1, 2].map((n) => leest(n, OVERDAG)));

  it('are counted per pupil', async () => {
    await openDrie();
    await openDrie();
    expect(await verslag()).toMatchObject([{ zonderAanleiding: 3, signalen: ['zonder-aanleiding'] }]);
  });

  it('are not a pupil in a list', async () => {
    await schrijf([0, 1, 2, 3].map((n) => leest(n, OVERDAG, { handeling: 'lijstOverstappen' })));
    expect(await verslag()).toEqual([]);
  });

  it.each<[string, (n: number) => Promise<unknown>]>([
    [
      'a task',
      (n) => aTaak(beheer, wereld, { organisatie: 'school', rol: 'decaan', overstapId: overstappen[n]!.id }),
    ],
    [
      'the ball',
      (n) =>
        beheer.query("update overstap set bal_organisatie_id = $2, bal_rol = 'decaan' where id = $1", [
          overstappen[n]!.id,
          wereld.org.school,
        ]),
    ],
    ['a handover', (n) => anOverdracht(beheer, wereld, { overstapId: overstappen[n]!.id, naar: 'gemeente' })],
    ['something written down', (n) => schrijf([leest(n, OVERDAG, { handeling: 'legBestemmingVast' })])],
  ])('do not count with %s', async (_, geefAanleiding) => {
    // Vier leerlingen zonder aanleiding, van wie er een alsnog een heeft: dat is er een minder.
    await schrijf([4, 5, 6].map((n) => leest(n, OVERDAG)));
    expect(await verslag()).toMatchObject([{ zonderAanleiding: 3 }]);
    await geefAanleiding(6);
    expect(await verslag()).toEqual([]);
    await beheer.query('update overstap set bal_organisatie_id = null, bal_rol = null');
    await beheer.query('delete from taak');
    await beheer.query('delete from overdracht');
  });

  it('do not count for a mbo with a running application', async () => {
    const overstapId = await anOverstap(beheer, wereld, { mbos: ['mbo'] });
    const [rij] = await beheer.query<{ leerling_id: string }[]>(
      'select leerling_id from overstap where id = $1',
      [overstapId],
    );
    const vanMbo = { organisatieId: wereld.org.mbo, rol: 'mbo_intaker' };
    await schrijf([
      ...[0, 1].map((n) => leest(n, OVERDAG, vanMbo)),
      leest(2, OVERDAG, { ...vanMbo, leerlingId: rij!.leerling_id }),
    ]);
    expect(await verslag()).toEqual([]);
  });
});

describe('at night', () => {
  it.each([
    // In november is het hier een uur later dan in UTC.
    ['2026-11-10T20:59:00.000Z', 0],
    ['2026-11-10T21:00:00.000Z', 2],
    ['2026-11-11T04:59:00.000Z', 2],
    ['2026-11-11T05:00:00.000Z', 0],
  ])('%s', async (op, nacht) => {
    await schrijf([0, 1].map((n) => leest(n, op, { handeling: 'lijstOverstappen' })));
    const verwacht = nacht > 0 ? [{ nacht, signalen: ['in-de-nacht'] }] : [];
    expect(await verslag()).toMatchObject(verwacht);
  });

  it('counts a request once, however many pupils it showed', async () => {
    const een = { handeling: 'lijstOverstappen', verzoekId: randomUUID() };
    await schrijf([0, 1, 2].map((n) => leest(n, '2026-11-10T23:00:00.000Z', een)));
    expect(await verslag()).toEqual([]);
  });
});

describe('signalenVan', () => {
  const gedrag = (anders: Partial<Leesgedrag>): Leesgedrag => ({
    actor: 'a',
    organisatieId: 'o',
    rol: 'decaan',
    leerlingen: 0,
    drukste: 0,
    zonderAanleiding: 0,
    nacht: 0,
    ...anders,
  });

  it.each<readonly [Partial<Leesgedrag>, string[]]>([
    [{}, []],
    [{ drukste: 4, zonderAanleiding: 2, nacht: 1 }, []],
    [{ drukste: 5 }, ['veel-in-een-uur']],
    [{ zonderAanleiding: 3 }, ['zonder-aanleiding']],
    [{ nacht: 2 }, ['in-de-nacht']],
    [{ drukste: 9, zonderAanleiding: 9, nacht: 9 }, ['veel-in-een-uur', 'zonder-aanleiding', 'in-de-nacht']],
  ])('%j gives %j', (anders, signalen) => {
    expect(signalenVan(gedrag(anders), GRENZEN)).toEqual(signalen);
  });
});
