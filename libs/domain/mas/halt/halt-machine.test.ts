import { describe, expect, it } from '@jest/globals';
import { HALT_OVERGANGEN, HALT_STATUSSEN, type Haltstatus } from './halt-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van HALT_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Haltstatus, string>> = {
  //                            OVE SCH INS VER GEA LOP PAU RET POS NEG ING
  OVERWOGEN: /*             */ '.   x   .   .   .   .   .   .   .   .   x',
  SCHRIFTELIJK_INGELICHT: /**/ '.   .   x   .   .   .   .   .   .   .   x',
  INSTEMMING: /*            */ '.   .   .   x   .   .   .   .   .   .   x',
  VERWEZEN: /*              */ '.   .   .   .   x   .   x   x   .   .   x',
  GEACCEPTEERD: /*          */ '.   .   .   .   .   x   x   x   .   x   x',
  LOPEND: /*                */ '.   .   .   .   .   .   x   x   x   x   x',
  GEPAUZEERD: /*            */ '.   .   .   x   x   x   x   .   .   x   x',
  GERETOURNEERD: /*         */ '.   .   .   .   .   .   .   .   .   .   .',
  POSITIEF: /*              */ '.   .   .   .   .   .   .   .   .   .   .',
  NEGATIEF: /*              */ '.   .   .   .   .   .   .   .   .   .   .',
  INGETROKKEN: /*           */ '.   .   .   .   .   .   .   .   .   .   .',
};

describe('HALT_OVERGANGEN', () => {
  const paren = HALT_STATUSSEN.flatMap((van) =>
    HALT_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
  );

  it.each(paren)('from %s to %s is %s', (van, naar, mag) => {
    expect(HALT_OVERGANGEN[van].includes(naar)).toBe(mag);
  });

  it('pauses only from VERWEZEN, GEACCEPTEERD and LOPEND, and a pause can be extended', () => {
    const pauzeerbaar = HALT_STATUSSEN.filter((van) => HALT_OVERGANGEN[van].includes('GEPAUZEERD'));
    expect(pauzeerbaar).toEqual(['VERWEZEN', 'GEACCEPTEERD', 'LOPEND', 'GEPAUZEERD']);
  });
});
