import { describe, expect, it } from '@jest/globals';
import { HULP_OVERGANGEN, HULP_STATUSSEN, type Hulpstatus } from './hulp-machine.ts';

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

describe('HULP_OVERGANGEN', () => {
  it.each(
    HULP_STATUSSEN.flatMap((van) =>
      HULP_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, mag) => {
    expect(HULP_OVERGANGEN[van].includes(naar)).toBe(mag);
  });
});
