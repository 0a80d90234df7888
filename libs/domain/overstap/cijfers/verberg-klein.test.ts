import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isTeRekenen, teVerbergen, zijnRijenTeRekenen } from './verberg-klein.ts';

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

type Drie = readonly [noemer: number, teller: number, rest: number];
const drie = (rij: Drie): Drie => rij;
const van = (teller: number, noemer: number): Drie => [noemer, teller, noemer - teller];

/** Welke rijen er verborgen zijn, en of het totaal dan nog getoond mag worden. */
function verberg(rijen: readonly Drie[], kleinsteAantal: number) {
  const weg = teVerbergen(rijen, drie, { kleinsteAantal });
  const totaal = rijen.reduce((som, [noemer]) => som + noemer, 0);
  const toon = totaal >= kleinsteAantal && !zijnRijenTeRekenen(weg, drie, { kleinsteAantal });
  return { verborgen: rijen.flatMap((rij, i) => (weg.has(rij) ? [i] : [])), toon };
}

/** Alle lijsten van zoveel rijen met samen hooguit zoveel mensen. */
function lijsten(lengte: number, ruimte: number): Drie[][] {
  if (lengte === 0) return [[]];
  const uit: Drie[][] = [];
  for (let noemer = 1; noemer <= ruimte - lengte + 1; noemer += 1)
    for (const rest of lijsten(lengte - 1, ruimte - noemer))
      for (let teller = 0; teller <= noemer; teller += 1) uit.push([van(teller, noemer), ...rest]);
  return uit;
}

/** Per verborgen plek en getal: wat het kan zijn voor wie de totalen, de andere rijen en zelfs deze regel kent. */
function gezienDoorKenner(lengte: number, ruimte: number, kleinste: number): Set<number>[][] {
  const groepen = new Map<string, Set<number>[]>();
  for (const rijen of lijsten(lengte, ruimte)) {
    const { verborgen, toon } = verberg(rijen, kleinste);
    if (!toon) continue;
    const som = (plek: 0 | 1): number => rijen.reduce((totaal, rij) => totaal + rij[plek], 0);
    const open = rijen.map((rij, i) => (verborgen.includes(i) ? null : rij));
    const sleutel = JSON.stringify([som(0), som(1), open]);
    const kan =
      groepen.get(sleutel) ??
      verborgen.flatMap(() => [new Set<number>(), new Set<number>(), new Set<number>()]);
    verborgen.flatMap((i) => [...rijen[i]!]).forEach((getal, plek) => kan[plek]!.add(getal));
    groepen.set(sleutel, kan);
  }
  return [...groepen.values()];
}

describe('teVerbergen of rows with a numerator and a rest', () => {
  it('hides a further row when the hidden numerators could only be one each', () => {
    const rijen = [van(1, 20), van(1, 30), van(5, 10)];
    expect(verberg(rijen, 5)).toEqual({ verborgen: [0, 1, 2], toon: true });
  });

  it('hides a further row when the hidden rests could only be one each', () => {
    const rijen = [van(19, 20), van(29, 30), van(5, 10), van(10, 40)];
    expect(verberg(rijen, 5)).toEqual({ verborgen: [0, 1, 2], toon: true });
  });

  it('has no total when the numerators can still be worked out', () => {
    expect(verberg([van(1, 20), van(1, 30)], 5)).toEqual({ verborgen: [0, 1], toon: false });
  });

  it('shows the total when either hidden row can have all of a large number', () => {
    expect(verberg([van(9, 12), van(0, 6)], 5)).toEqual({ verborgen: [0, 1], toon: true });
  });

  it('has nothing to work out when nothing is hidden', () => {
    expect(verberg([van(5, 10), van(0, 6)], 5)).toEqual({ verborgen: [], toon: true });
    expect(zijnRijenTeRekenen([], drie, { kleinsteAantal: 5 })).toBe(false);
  });

  it.each([
    [2, 3, 11],
    [3, 3, 11],
    [4, 2, 18],
    [5, 2, 20],
  ])(
    'limit %i: never lets a small number of %i rows be worked out, not even by who knows the rule',
    (kleinste, lengte, ruimte) => {
      const verraden = gezienDoorKenner(lengte, ruimte, kleinste)
        .flat()
        .filter((kan) => kan.size === 1)
        .flatMap((kan) => [...kan]);
      expect(verraden.filter((getal) => getal > 0 && getal < kleinste)).toEqual([]);
    },
  );
});
