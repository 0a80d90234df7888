import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isTeRekenen, teVerbergen } from './verberg-klein.ts';

interface Rij {
  readonly aantal: number;
}
/** Wat er te zien is: elk getal, of null als het verborgen is; en het totaal als het getoond mag worden. */
function toon(getallen: readonly number[], kleinsteAantal: number): readonly (number | null)[] {
  const rijen: Rij[] = getallen.map((aantal) => ({ aantal }));
  const weg = teVerbergen(rijen, ({ aantal }) => [aantal], { kleinsteAantal });
  const verborgen = rijen.filter((rij) => weg.has(rij)).map(({ aantal }) => aantal);
  const totaal = getallen.reduce((som, aantal) => som + aantal, 0);
  const weggelaten = isTeRekenen(verborgen, { kleinsteAantal });
  return [
    totaal < kleinsteAantal || weggelaten ? null : totaal,
    ...rijen.map((rij) => (weg.has(rij) ? null : rij.aantal)),
  ];
}

/** Alle rijen van zoveel getallen met deze som. */
function verdelingen(lengte: number, som: number): number[][] {
  if (lengte === 0) return som === 0 ? [[]] : [];
  return Array.from({ length: Math.max(0, som) }, (_, i) => i + 1).flatMap((eerste) =>
    verdelingen(lengte - 1, som - eerste).map((rest) => [eerste, ...rest]),
  );
}

/** Wat het verborgene kan zijn voor wie het totaal, de rest en zelfs deze regel kent. */
function mogelijkheden(getallen: readonly number[], kleinste: number): number[][] {
  const gezien = toon(getallen, kleinste);
  const plekken = getallen.flatMap((_, i) => (gezien[i + 1] === null ? [i] : []));
  const som = plekken.reduce((totaal, i) => totaal + getallen[i]!, 0);
  return verdelingen(plekken.length, som).filter((verdeling) => {
    const anders = getallen.map((aantal, i) =>
      plekken.includes(i) ? verdeling[plekken.indexOf(i)]! : aantal,
    );
    return JSON.stringify(toon(anders, kleinste)) === JSON.stringify(gezien);
  });
}

describe('teVerbergen', () => {
  it('hides a further row when three hidden rows could only be one each', () => {
    expect(toon([6, 20, 5, 1, 1, 1], 5)).toEqual([34, 6, 20, null, null, null, null]);
  });

  it('hides a further row when three hidden rows could only be just too small', () => {
    expect(toon([6, 20, 4, 4, 4], 5)).toEqual([38, null, 20, null, null, null]);
  });

  it('leaves the rest alone when each hidden row can still be anything too small', () => {
    expect(toon([6, 20, 1, 2, 4, 2], 5)).toEqual([35, 6, 20, null, null, null, null]);
  });

  it('has no total when there is nothing left to hide', () => {
    expect(toon([1, 1, 1, 1, 1, 0], 5)).toEqual([null, null, null, null, null, null, 0]);
  });

  it('looks at the people, not at how often they were reported', () => {
    const rijen = [1, 1, 1, 6].map((mensen) => ({ mensen, keer: 10 }));
    expect(teVerbergen(rijen, ({ mensen, keer }) => [mensen, keer], { kleinsteAantal: 5 }).size).toBe(4);
  });

  it('hides nothing when nothing is too small', () => {
    expect(toon([6, 20, 5, 0], 5)).toEqual([31, 6, 20, 5, 0]);
  });

  it('never lets a hidden number be worked out, not even by who knows the rule', () => {
    const getallen = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(getallen, fc.integer({ min: 2, max: 5 }), (lijst, kleinste) => {
        const gezien = toon(lijst, kleinste);
        if (gezien[0] === null) return;
        const kan = mogelijkheden(lijst, kleinste);
        for (const plek of kan[0]?.keys() ?? [])
          expect(new Set(kan.map((verdeling) => verdeling[plek])).size).toBeGreaterThan(1);
      }),
    );
  });
});
