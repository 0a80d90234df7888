import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Kengetal, PaspoortKpi } from './paspoort-kpi.ts';
import { teTonenKpi } from './te-tonen-kpi.ts';

const gemeten = (teller: number, noemer: number): Kengetal => ({
  soort: 'gemeten',
  teller,
  noemer,
  percentage: noemer === 0 ? null : Math.round((teller * 100) / noemer),
  volledigheid: 100,
});
const kpi = (teller: number, noemer: number, aantal = 0): PaspoortKpi => ({
  gemaakt: [{ schoolId: 's', variant: 'arbeid', aantal }],
  metPaspoort: [{ mboId: 'm', kengetal: gemeten(teller, noemer) }],
  besproken: [{ mboId: 'm', opleidingcode: 'o', kengetal: gemeten(teller, noemer) }],
  ingetrokken: [{ ontvangerId: 'm', kengetal: gemeten(teller, noemer) }],
});
const REGEL = { kleinsteAantal: 5 };

describe('what leaves the region', () => {
  it.each([
    [10, 20, true],
    [4, 4, false],
    [4, 20, false],
    [16, 20, false],
    [0, 20, true],
    [20, 20, true],
    [0, 0, true],
    [5, 10, true],
  ])('%i of %i is shown: %s', (teller, noemer, getoond) => {
    const { metPaspoort, besproken, ingetrokken } = teTonenKpi(kpi(teller, noemer), REGEL);
    for (const rijen of [metPaspoort, besproken, ingetrokken])
      expect(rijen[0]!.kengetal.soort).toBe(getoond ? 'gemeten' : 'te-weinig');
  });

  it.each([
    [4, null],
    [5, 5],
    [0, 0],
  ])('a count of %i is shown as %j', (aantal, getoond) => {
    expect(teTonenKpi(kpi(0, 0, aantal), REGEL).gemaakt[0]!.aantal).toBe(getoond);
  });

  it('never shows a group, or the rest of one, that is smaller than agreed', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 50 }), (a, b, kleinsteAantal) => {
        const { kengetal } = teTonenKpi(kpi(a, a + b), { kleinsteAantal }).metPaspoort[0]!;
        if (kengetal.soort !== 'gemeten') return;
        for (const n of [kengetal.teller, kengetal.noemer - kengetal.teller])
          expect(n === 0 || n >= kleinsteAantal).toBe(true);
      }),
    );
  });
});
