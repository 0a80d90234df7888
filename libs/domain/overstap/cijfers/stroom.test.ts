import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { groepeer } from './groepeer.ts';
import { teTonenStroom, type Stroomcel } from './stroom.ts';
import { isTeRekenen } from './verberg-klein.ts';

const KLEINSTE = { kleinsteAantal: 5 };
const naarMbo = (van: string, mboId: string, aantal: number): Stroomcel => ({
  van,
  soort: 'mbo',
  mboId,
  aantal,
});
const getoond = (...cellen: readonly Stroomcel[]) =>
  teTonenStroom(cellen, KLEINSTE).map(({ van, soort, mboId, aantal }) => [van, mboId ?? soort, aantal]);

describe('teTonenStroom', () => {
  it('puts together what is too small apart, so that the total stays right', () => {
    const cellen = [naarMbo('s', 'a', 20), naarMbo('s', 'b', 2), naarMbo('s', 'c', 3), naarMbo('t', 'b', 9)];
    expect(getoond(...cellen, naarMbo('t', 'c', 8), naarMbo('t', 'a', 12))).toEqual([
      ['s', 'a', 20],
      ['s', 'samen', 5],
      ['t', 'a', 12],
      ['t', 'samen', 17],
    ]);
  });

  it('hides a further destination when two of four each would be told by their sum', () => {
    expect(getoond(naarMbo('s', 'a', 4), naarMbo('s', 'b', 4), naarMbo('s', 'c', 20))).toEqual([
      ['s', 'samen', 28],
    ]);
  });

  it('has no sum when there is nothing left to hide', () => {
    expect(getoond(naarMbo('s', 'a', 4), naarMbo('s', 'b', 4))).toEqual([['s', 'samen', null]]);
  });

  it('never shows a small number, nor a sum from which the hidden ones can be told', () => {
    const cel = fc.tuple(fc.constantFrom('s', 't', 'u'), fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(12));
    const uniek = fc.uniqueArray(cel, { selector: ([van, naar]) => van + naar, maxLength: 12 });
    fc.assert(
      fc.property(uniek, (rijen) => {
        const cellen = rijen.filter(([, , n]) => n > 0).map(([van, naar, n]) => naarMbo(van, naar, n));
        for (const [van, groep] of groepeer(teTonenStroom(cellen, KLEINSTE), (een) => een.van)) {
          const zichtbaar = new Set(groep.map(({ mboId }) => mboId));
          const verborgen = cellen.filter((een) => een.van === van && !zichtbaar.has(een.mboId));
          const som = groep.find(({ soort }) => soort === 'samen')?.aantal ?? null;
          for (const { aantal } of groep) expect(aantal === null || aantal >= 5).toBe(true);
          if (som === null) continue;
          expect(som).toBe(verborgen.reduce((tot, { aantal }) => tot + aantal, 0));
          expect(
            isTeRekenen(
              verborgen.map(({ aantal }) => aantal),
              KLEINSTE,
            ),
          ).toBe(false);
        }
      }),
    );
  });
});
