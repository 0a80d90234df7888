import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Trajectproef } from '#test/kit/traject.ts';
import { speelRoute } from '#test/kit/trajectproces.ts';

let t: Trajectproef;
beforeAll(async () => {
  t = await Trajectproef.open();
});
afterAll(() => t.sluit());
beforeEach(async () => {
  await t.begin();
  await t.totKeuze();
});

const HALT = ['toestemming-jongere', 'toestemming-ouders', 'schriftelijk-ingelicht'] as const;

describe('a referral', () => {
  it('goes once, also when the partner was ready before the pause ended', async () => {
    const id = await t.kies('R2');
    for (const naar of ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN'] as const)
      await t.zet(id, naar, HALT);
    await t.zet(id, 'GEPAUZEERD', ['akkoord-halt'], '2026-12-18');
    await t.partner(id, { soort: 'aannemen' });
    await t.partner(id, { soort: 'melden', code: 'positief' });
    await t.zet(id, 'VERWEZEN', ['akkoord-halt']);
    await speelRoute(t.p.regio, id, '2026-12-01T10:00:00.000Z');
    expect(await t.route(id)).toMatchObject({ status: 'POSITIEF' });
    expect(await t.p.regio.rijen('select soort, status from traject_taak where route_id = $1', [id])).toEqual(
      [{ soort: 'halt-uitvoeren', status: 'GEDAAN' }],
    );
  });
});
