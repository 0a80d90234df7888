import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kloktijd, toInstant } from '../tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import { ongedaanTot } from './ongedaan.ts';

const ZES_UUR = kloktijd('18:00');

describe('undoing a file', () => {
  it.each([
    ['in the morning', '2027-03-10T08:00:00.000Z', '2027-03-10T17:00:00.000Z'],
    ['a moment before', '2027-03-10T16:59:59.999Z', '2027-03-10T17:00:00.000Z'],
    ['at that moment', '2027-03-10T17:00:00.000Z', '2027-03-11T17:00:00.000Z'],
    ['in the evening', '2027-03-10T20:00:00.000Z', '2027-03-11T17:00:00.000Z'],
    ['in the evening before summer time', '2027-03-27T20:00:00.000Z', '2027-03-28T16:00:00.000Z'],
    ['just after midnight here', '2027-03-10T23:30:00.000Z', '2027-03-11T17:00:00.000Z'],
  ])('of who applies it %s is possible until %s', (_, nu, tot) => {
    expect(ongedaanTot(nu as Instant, ZES_UUR)).toBe(tot);
  });

  it('is always possible for a while, and never longer than a day and an hour', () => {
    const eind = toInstant('2030-01-01' as Kalenderdag, ZES_UUR);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date(eind), noInvalidDate: true }),
        (op) => {
          const tot = Date.parse(ongedaanTot(op.toISOString() as Instant, ZES_UUR));
          expect(tot).toBeGreaterThan(op.getTime());
          expect(tot - op.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        },
      ),
    );
  });
});
