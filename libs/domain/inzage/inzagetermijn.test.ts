import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dagenTussen, plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import { inzagetermijn, maandLater, uitgesteldeTermijn } from './inzagetermijn.ts';

const dag = (tekst: string): Kalenderdag => tekst as Kalenderdag;

describe('the month in which to answer', () => {
  it.each([
    ['2027-01-15', '2027-02-15'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2027-12-31', '2028-01-31'],
    ['2027-02-28', '2027-03-28'],
  ])('from %s ends on %s', (van, tot) => {
    expect(maandLater(dag(van))).toBe(tot);
  });

  it('is never more than 31 days and never less than 28, and never goes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const van = plusDagen(dag('2020-01-01'), n);
        const dagen = dagenTussen(van, maandLater(van));
        expect(dagen).toBeGreaterThanOrEqual(28);
        expect(dagen).toBeLessThanOrEqual(31);
        expect(maandLater(plusDagen(van, 1)) >= maandLater(van)).toBe(true);
      }),
    );
  });

  it('counts the day in the Netherlands, and ends when that day is over there', () => {
    // 23:30 op 15 januari in Nederland is nog 15 januari; een uur later is het de zestiende.
    expect(inzagetermijn('2027-01-15T22:30:00.000Z' as Instant)).toBe('2027-02-15T23:00:00.000Z');
    expect(inzagetermijn('2027-01-15T23:30:00.000Z' as Instant)).toBe('2027-02-16T23:00:00.000Z');
    expect(inzagetermijn('2027-03-01T12:00:00.000Z' as Instant)).toBe('2027-04-01T22:00:00.000Z');
  });
});

describe('a postponement', () => {
  it.each([
    ['2027-01-15T12:00:00.000Z', '2027-04-15T22:00:00.000Z'],
    ['2026-11-30T12:00:00.000Z', '2027-02-28T23:00:00.000Z'],
    ['2027-10-31T12:00:00.000Z', '2028-01-31T23:00:00.000Z'],
  ])('of what was asked on %s ends on %s: two months more', (op, tot) => {
    expect(uitgesteldeTermijn(op as Instant)).toBe(tot);
    expect(uitgesteldeTermijn(op as Instant) > inzagetermijn(op as Instant)).toBe(true);
  });
});
