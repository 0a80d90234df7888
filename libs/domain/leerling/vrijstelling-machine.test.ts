import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import {
  GEZETTE_STATUSSEN,
  magVrijstelling,
  VRIJSTELLING_STATUSSEN,
  vrijstellingOp,
  type Vrijstellingstatus,
} from './vrijstelling-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van VRIJSTELLING_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Vrijstellingstatus, string>> = {
  //               ING ERK AFG BEE VER
  INGEDIEND: /**/ '.   x   x   .   .',
  ERKEND: /*   */ '.   .   .   x   x',
  AFGEWEZEN: /**/ '.   .   .   .   .',
  BEEINDIGD: /**/ '.   .   .   .   .',
  VERLOPEN: /* */ '.   .   .   .   .',
};

describe('magVrijstelling', () => {
  it.each(
    VRIJSTELLING_STATUSSEN.flatMap((van) =>
      VRIJSTELLING_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, mag) => {
    expect(magVrijstelling(van, naar)).toBe(mag);
  });
});

describe('vrijstellingOp', () => {
  const tot = kalenderdag('2027-07-31');

  it('holds on its last day and has lapsed on the next', () => {
    expect(vrijstellingOp('ERKEND', tot, tot)).toBe('ERKEND');
    expect(vrijstellingOp('ERKEND', tot, kalenderdag('2027-08-01'))).toBe('VERLOPEN');
  });

  it.each(GEZETTE_STATUSSEN.filter((status) => status !== 'ERKEND'))('leaves %s as it is', (status) => {
    expect(vrijstellingOp(status, tot, kalenderdag('2030-01-01'))).toBe(status);
  });
});
