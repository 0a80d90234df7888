import { describe, expect, it } from '@jest/globals';
import { CIVIEL_OVERGANGEN, CIVIEL_STATUSSEN, type Civielstatus } from './civiel-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van CIVIEL_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Civielstatus, string>> = {
  //                           TAF VER OND RIC GEE BUR OTS AFG UIT EIN
  TAFEL: /*                */ '.   x   .   .   .   .   .   .   .   x',
  VERZOEK_TOT_ONDERZOEK: /**/ '.   .   x   .   .   .   .   .   .   x',
  ONDERZOEK: /*            */ '.   .   .   x   x   .   .   .   .   x',
  VERZOEK_KINDERRECHTER: /**/ '.   .   .   .   .   .   x   x   .   x',
  GEEN_VERZOEK: /*         */ '.   .   .   .   .   x   .   .   .   x',
  BURGEMEESTER: /*         */ '.   .   .   x   .   .   .   .   .   x',
  OTS: /*                  */ '.   .   .   .   .   .   .   .   x   x',
  AFGEWEZEN: /*            */ '.   .   .   .   .   .   .   .   .   .',
  UITVOERING_GI: /*        */ '.   .   .   .   .   .   .   .   .   x',
  BEEINDIGD: /*            */ '.   .   .   .   .   .   .   .   .   .',
};

describe('CIVIEL_OVERGANGEN', () => {
  it.each(
    CIVIEL_STATUSSEN.flatMap((van) =>
      CIVIEL_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, mag) => {
    expect(CIVIEL_OVERGANGEN[van].includes(naar)).toBe(mag);
  });
});
