import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ogenblik } from './ogenblik.ts';

const alsDatum = (tekst: string): string =>
  new Date(tekst.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString();

describe('ogenblik', () => {
  it.each([
    ['2027-01-11 09:00:00+00', '2027-01-11T09:00:00.000Z'],
    ['2027-01-11 09:00:00.5+00', '2027-01-11T09:00:00.500Z'],
    ['2027-01-11 09:00:00.123456+00', '2027-01-11T09:00:00.123Z'],
    ['9999-12-31 00:00:00+00', '9999-12-31T00:00:00.000Z'],
  ])('%s is %s', (tekst, verwacht) => {
    expect(ogenblik(tekst)).toBe(verwacht);
  });

  it('is what a date makes of it, for every moment of these centuries', () => {
    const dag = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dag, (datum) => {
        const tekst = datum.toISOString().replace('T', ' ').replace('Z', '+00');
        expect(ogenblik(tekst)).toBe(alsDatum(tekst));
      }),
    );
  });

  it.each(['infinity', '-infinity', '2027-01-11 09:00:00+01', '0044-03-15 12:00:00+00 BC'])(
    'refuses %s',
    (tekst) => {
      expect(() => ogenblik(tekst)).toThrow(RangeError);
    },
  );
});
