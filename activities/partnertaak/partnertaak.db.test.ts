import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelPartnertaak } from '#test/kit/trajectproces.ts';

let t: Trajectproef;
let route: string;
let taakId: string;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await t.begin();
  await t.totKeuze();
  route = await t.kies('R2');
  for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
    await t.zet(route, naar, ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht']);
  taakId = (await t.taakVan(route)).id;
});

const speel = (tot: string): Promise<string[]> => speelPartnertaak(t.p.regio, taakId, tot);
const bij = async (soort: string): Promise<string[]> =>
  (await t.berichten()).filter((b) => b.soort === soort).map((b) => b.organisatie_id);

describe('a task of a partner', () => {
  it('reminds the partner until he answers, and tells leerplicht and region that it stays behind', async () => {
    expect(await speel('2026-12-10T09:00:00.000Z')).toEqual([
      'aanbod-herinnering-partner',
      'aanbod-escalatie-partner',
    ]);
    const halt = await t.p.regio.organisatie('halt-ijv');
    const { id: regio } = await t.p.regio.rij<{ id: string }>(
      "select o.id from organisatie o join regio_organisatie r on r.organisatie_id = o.id where o.soort = 'regio' and r.regio = '010'",
    );
    expect(await bij('partnertaak-herinnering')).toEqual([halt]);
    expect(await bij('partnertaak-escalatie')).toEqual([t.lpa.organisatieId, regio]);
    expect(await speel('2027-06-01T09:00:00.000Z')).toEqual([]);
  });

  it('is quiet after acceptance, and starts again when the term is over', async () => {
    await t.partner(route, { soort: 'aannemen' });
    expect(await speel('2027-02-26T09:00:00.000Z')).toEqual([]);
    expect(await speel('2027-03-20T09:00:00.000Z')).toEqual([
      'termijn-herinnering-partner',
      'termijn-escalatie-partner',
    ]);
  });

  it.each(['positief', 'teruggeven', 'intrekken'])(
    'stops when there is nothing left to do: %s',
    async (hoe) => {
      if (hoe === 'intrekken') await t.zet(route, 'INGETROKKEN');
      else if (hoe === 'teruggeven') await t.partner(route, { soort: 'teruggeven' });
      else {
        await t.partner(route, { soort: 'aannemen' });
        await t.partner(route, { soort: 'melden', code: 'begonnen' });
        await t.partner(route, { soort: 'melden', code: hoe });
      }
      expect(await speel('2027-06-01T09:00:00.000Z')).toEqual(['klaar']);
      expect(await bij('partnertaak-herinnering')).toEqual([]);
    },
  );

  it('scenario 54: sends nothing after a death', async () => {
    await t.feit('overleden', '2026-11-20');
    expect(await speel('2027-06-01T09:00:00.000Z')).toEqual(['klaar']);
    expect(await bij('partnertaak-herinnering')).toEqual([]);
  });
});
