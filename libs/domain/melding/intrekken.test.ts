import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { intrekbezwaar, overlaptVrijstelling } from './intrekken.ts';
import { DUO_STATUSSEN } from './melding-machine.ts';

const d = kalenderdag;

describe('intrekbezwaar', () => {
  it('takes back a closed melding only for a vrijstelling, and nothing twice', () => {
    expect(DUO_STATUSSEN.map((status) => intrekbezwaar(status, 'TEN_ONRECHTE'))).toEqual([
      null,
      null,
      null,
      null,
      'AFGESLOTEN',
      'AL_INGETROKKEN',
    ]);
    expect(intrekbezwaar('G', 'V')).toBeNull();
  });
});

describe('overlaptVrijstelling', () => {
  const dagen = { van: d('2026-11-02'), tot: d('2026-11-20') };

  it.each([
    ['2026-08-01', '2026-11-01', false],
    ['2026-08-01', '2026-11-02', true],
    ['2026-11-10', '2026-11-12', true],
    ['2026-11-20', '2027-07-31', true],
    ['2026-11-21', '2027-07-31', false],
  ])('scenario 51: a vrijstelling from %s to %s overlaps: %s', (van, tot, overlapt) => {
    expect(overlaptVrijstelling(dagen, [{ van: d(van), tot: d(tot) }])).toBe(overlapt);
  });

  it('scenario 51: a vrijstelling without an end overlaps from its first day', () => {
    expect(overlaptVrijstelling(dagen, [{ van: d('2026-11-20'), tot: null }])).toBe(true);
    expect(overlaptVrijstelling(dagen, [])).toBe(false);
  });
});
