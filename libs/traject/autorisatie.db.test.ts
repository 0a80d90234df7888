import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { op } from '#test/kit/regio.ts';
import { Trajectproef } from '#test/kit/traject.ts';
import { autoriseer, isGeautoriseerd } from './autorisatie.ts';
import { vergrendelTraject, type Trajectdoener } from './traject.ts';

let t: Trajectproef;
let collega: Trajectdoener;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await t.begin();
  collega = await t.doener('lp-zwolle', 'lpa');
});

/** Het mandaat van de collega loopt van en tot en met deze dagen. */
const mandaat = (van: string, tot: string | null) =>
  t.p.regio.rijen('update mandaat set van = $2, tot = $3 where gebruiker_id = $1', [
    collega.gebruikerId,
    van,
    tot,
  ]);
const zetOpLijst = () =>
  t.p.doe(async (tx) => {
    const { context } = t.p.regio;
    const { kop } = await vergrendelTraject(tx, t.trajectId, context);
    await autoriseer(tx, kop, { wie: collega, door: t.lpa }, context);
  });

describe('a colleague on the list of a criminal case, half an hour past midnight here', () => {
  beforeEach(() => {
    t.p.regio.nu = op('2026-11-30T23:30:00.000Z');
  });

  it('is put there on the first day of his mandate', async () => {
    await mandaat('2026-12-01', null);
    await zetOpLijst();
    expect(await isGeautoriseerd(t.p.regio.dataSource, t.trajectId, collega)).toBe(true);
  });

  it('is not put there after its last day', async () => {
    await mandaat('2020-01-01', '2026-11-30');
    await expect(zetOpLijst()).rejects.toMatchObject({ code: 'straf.geen-boa' });
  });
});
