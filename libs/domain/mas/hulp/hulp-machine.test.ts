import { describe, expect, it } from '@jest/globals';
import { HULP_STATUSSEN, magHulp, type Hulpstatus } from './hulp-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van HULP_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Hulpstatus, string>> = {
  //                          VOO TOE AAN WAC GES PAU RON WEI BRO VER
  VOORGESTELD: /*         */ '.   x   .   .   .   .   .   x   x   x',
  TOESTEMMING: /*         */ '.   .   x   .   .   .   .   x   x   x',
  AANGEMELD: /*           */ '.   .   .   x   x   .   .   x   x   x',
  WACHTLIJST: /*          */ '.   .   .   .   x   .   .   x   x   x',
  GESTART: /*             */ '.   .   .   .   .   x   x   .   x   x',
  GEPAUZEERD: /*          */ '.   .   .   .   x   .   .   .   x   x',
  AFGEROND: /*            */ '.   .   .   .   .   .   .   .   .   .',
  GEWEIGERD: /*           */ '.   .   .   .   .   .   .   .   .   .',
  AFGEBROKEN: /*          */ '.   .   .   .   .   .   .   .   .   .',
  OVERGEGAAN_VERPLICHT: /**/ '.   .   .   .   .   .   .   .   .   .',
};

describe('magHulp', () => {
  it.each(
    HULP_STATUSSEN.flatMap((van) =>
      HULP_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, mag) => {
    expect(magHulp(van, naar)).toBe(mag);
  });
});
