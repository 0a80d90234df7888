import { describe, expect, it } from '@jest/globals';
import { leestNaamOmHetOverleg, verzwegenOverlegrollen } from './overlegkring.ts';

describe('who belongs to a meeting', () => {
  it.each([
    ['rvdk', []],
    ['om', []],
    ['halt', ['om']],
    ['decaan', ['om']],
    ['jongere', ['om']],
    ['ouder', ['om']],
    ['jeugdarts', ['halt', 'om']],
    ['hulpverlener', ['halt', 'om']],
    ['gi', ['halt', 'om']],
    ['rmc', ['halt', 'om']],
    ['mentor', ['halt', 'om']],
  ] as const)('is not told to %s of %j', (rol, verzwegen) => {
    expect(verzwegenOverlegrollen(rol)).toEqual(verzwegen);
  });

  it('tells a partner about whom it is, and a school only of its own pupil', () => {
    for (const rol of ['halt', 'hulpverlener', 'jeugdarts', 'gi', 'om', 'rvdk'] as const)
      expect(leestNaamOmHetOverleg(rol)).toBe(true);
    for (const rol of ['decaan', 'rmc'] as const) expect(leestNaamOmHetOverleg(rol)).toBe(false);
  });
});
