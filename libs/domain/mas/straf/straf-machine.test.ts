import { describe, expect, it } from '@jest/globals';
import { isVoorInzending, magStraf, STRAF_STATUSSEN, type Strafstatus } from './straf-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van STRAF_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Strafstatus, string>> = {
  //                          VOO VER PV  ING RVD SEP VWS STR DAG ZIT VON TEN AFG ITR VVL
  VOORNEMEN: /*           */ '.   x   .   .   .   .   .   .   .   .   .   .   .   x   x',
  VERHOOR: /*             */ '.   .   x   .   .   .   .   .   .   .   .   .   .   x   x',
  PV_OPGEMAAKT: /*        */ '.   .   .   x   .   .   .   .   .   .   .   .   .   x   x',
  INGEZONDEN: /*          */ '.   .   .   .   x   x   x   x   x   .   .   .   .   .   x',
  RVDK_ADVIES: /*         */ '.   .   .   .   .   x   x   x   x   .   .   .   .   .   x',
  SEPOT: /*               */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
  VOORWAARDELIJK_SEPOT: /**/ '.   .   .   .   .   .   .   .   x   .   .   .   x   .   x',
  STRAFBESCHIKKING: /*    */ '.   .   .   .   .   .   .   .   x   .   .   x   .   .   x',
  DAGVAARDING: /*         */ '.   .   .   .   .   x   .   .   .   x   .   .   .   .   x',
  ZITTING: /*             */ '.   .   .   .   .   .   .   .   .   .   x   .   .   .   x',
  VONNIS: /*              */ '.   .   .   .   .   .   .   .   .   .   .   x   x   .   x',
  TENUITVOERLEGGING: /*   */ '.   .   .   .   .   .   .   .   .   .   .   .   x   .   x',
  AFGEROND: /*            */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
  INGETROKKEN: /*         */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
  VERVALLEN: /*           */ '.   .   .   .   .   .   .   .   .   .   .   .   .   .   .',
};

describe('magStraf', () => {
  it.each(
    STRAF_STATUSSEN.flatMap((van) =>
      STRAF_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, mag) => {
    expect(magStraf(van, naar)).toBe(mag);
  });

  it('is with the attendance officer only before it is sent', () => {
    expect(STRAF_STATUSSEN.filter(isVoorInzending)).toEqual(['VOORNEMEN', 'VERHOOR', 'PV_OPGEMAAKT']);
  });
});
