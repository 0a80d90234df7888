import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Verzuimdraad, type Aanklopper } from '#test/kit/verzuim-api.ts';

let d: Verzuimdraad;
beforeAll(async () => {
  d = await Verzuimdraad.open();
});
afterAll(() => d.sluit());
beforeEach(() => d.begin());

const signalen = async (wie: Aanklopper) => (await d.lijst(wie, '/v1/verzuimtellers'))[0]?.['signalen'];
const ziekOp = (...dagen: string[]) =>
  d.p.boek(...dagen.map((dag) => d.p.uren(dag, 6, { reden: 'ziek', heleDag: true })));

describe('the signals of a pupil at his school', () => {
  it('are there for the school: often ill, and the tier of prevention that fits', async () => {
    await ziekOp('2026-09-21', '2026-10-05', '2026-11-02', '2026-11-16');
    await d.p.boek(d.p.uren('2026-11-18', 5));
    const verwacht = [
      { soort: 'ziek-vaak', soortTekst: expect.any(String), op: '2026-11-16', aantal: 4, grens: null },
      { soort: 'preventie', soortTekst: expect.any(String), op: '2026-11-20', aantal: 2, grens: null },
    ];
    expect(await signalen('decaan')).toEqual(verwacht);
    expect(await signalen('mentor')).toEqual(verwacht);
  });

  it('are an empty list without a reason to talk', async () => {
    await d.p.boek(d.p.uren('2026-11-18', 1));
    expect(await signalen('decaan')).toEqual([]);
  });

  it('are not there for the pupil, his parents or anybody else who sees the count', async () => {
    await ziekOp('2026-09-21', '2026-10-05', '2026-11-02', '2026-11-16');
    for (const wie of ['jongere', 'ouder', 'zwolle', 'rmc'] as const)
      expect([wie, await signalen(wie)]).toEqual([wie, undefined]);
  });
});
