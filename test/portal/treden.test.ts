import { describe, expect, it } from '@jest/globals';
import { bereikVan, tredeVan, TREDEN } from '../../apps/portal/coordinator/treden.ts';

describe('the steps of the map', () => {
  it.each([1, 3, 4, 5, 7, 48, 99, 100])(
    'puts every number up to %i on the step whose range holds it',
    (hoogste) => {
      for (let waarde = 0; waarde <= hoogste; waarde++) {
        const bereik = bereikVan(tredeVan(waarde, hoogste), hoogste);
        expect(bereik).not.toBeNull();
        expect(waarde).toBeGreaterThanOrEqual(bereik!.van);
        expect(waarde).toBeLessThanOrEqual(bereik!.tot);
      }
    },
  );

  it('leaves out a step that holds no number, and keeps zero apart', () => {
    expect(TREDEN.map((trede) => bereikVan(trede, 2))).toEqual([
      { van: 0, tot: 0 },
      null,
      null,
      { van: 1, tot: 1 },
      null,
      { van: 2, tot: 2 },
    ]);
    expect(TREDEN.map((trede) => bereikVan(trede, 0))).toEqual([
      { van: 0, tot: 0 },
      ...Array.from({ length: 5 }, () => null),
    ]);
    expect(tredeVan(0, 0)).toBe(0);
    expect(tredeVan(100, 100)).toBe(5);
  });
});
