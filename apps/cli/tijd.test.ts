import { describe, expect, it } from '@jest/globals';
import { leesMoment } from './tijd.ts';

describe('leesMoment', () => {
  it.each([
    ['2027-10-01', '2027-10-01T10:00:00.000Z'],
    ['2027-01-15', '2027-01-15T11:00:00.000Z'],
    ['2027-10-01T09:30', '2027-10-01T07:30:00.000Z'],
    ['2027-10-01 09:30', '2027-10-01T07:30:00.000Z'],
    ['2027-10-01T00:05:00+02:00', '2027-09-30T22:05:00.000Z'],
    ['2027-10-01T00:05:00Z', '2027-10-01T00:05:00.000Z'],
  ])('reads %s as %s', (tekst, verwacht) => {
    expect(leesMoment(tekst)).toBe(verwacht);
  });

  it.each(['', 'morgen', '2027-02-30', '2027-10-01T25:00', '2027-10-01T09:30:00', '1-10-2027'])(
    'does not guess at %p',
    (tekst) => {
      expect(leesMoment(tekst)).toBeNull();
    },
  );
});
