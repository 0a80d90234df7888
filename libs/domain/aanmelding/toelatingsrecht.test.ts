import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { eindeVanDag, instant } from '../tijd/amsterdam.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { heeftToelatingsrecht } from './toelatingsrecht.ts';

const eindeAanmelddatum = eindeVanDag(kalenderdag('2027-04-01'));

describe('heeftToelatingsrecht', () => {
  it.each([
    ['2027-04-01T23:30:00+02:00', true],
    ['2027-04-01T23:59:59.999+02:00', true],
    ['2027-04-02T00:00:00+02:00', false],
    ['2027-04-02T00:05:00+02:00', false],
    ['2027-01-15T09:00:00Z', true],
  ])('scenario 1: an application at %s gives it: %s', (tekst, verwacht) => {
    const aangemeldOp = instant(tekst);
    expect(heeftToelatingsrecht({ aangemeldOp, eindeAanmelddatum, niveau: 3 })).toBe(verwacht);
  });

  it.each([
    [1, false],
    [2, true],
    [4, true],
    [null, true],
  ])('level %s in time gives it: %s', (niveau, verwacht) => {
    const aangemeldOp = instant('2027-01-15T09:00:00Z');
    expect(heeftToelatingsrecht({ aangemeldOp, eindeAanmelddatum, niveau })).toBe(verwacht);
  });

  it('never comes back with a later application', () => {
    const datum = fc.date({
      min: new Date('2027-01-01'),
      max: new Date('2027-08-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(datum, datum, (a, b) => {
        const [eerst, later] = [a, b]
          .map((d) => instant(d.toISOString()))
          .sort((x, y) => x.localeCompare(y))
          .map((aangemeldOp) => heeftToelatingsrecht({ aangemeldOp, eindeAanmelddatum, niveau: 2 }));
        expect(later && !eerst).toBe(false);
      }),
    );
  });
});
