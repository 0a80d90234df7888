import { describe, expect, it } from '@jest/globals';
import { isOpenTraject, magTraject, TRAJECT_STATUSSEN, type Trajectstatus } from './traject-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van TRAJECT_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Trajectstatus, string>> = {
  //                         PRE GEM OND KEU LOP MON OVE AFG
  PREVENTIEF: /*         */ '.   x   .   .   .   .   .   x',
  GEMELD: /*             */ '.   .   x   .   .   .   x   x',
  IN_ONDERZOEK: /*       */ '.   .   .   x   .   .   x   x',
  ROUTEKEUZE: /*         */ '.   .   .   .   x   .   x   x',
  LOPEND: /*             */ '.   .   .   .   .   x   x   x',
  MONITORING: /*         */ '.   .   .   x   x   .   x   x',
  OVERDRACHT_GEMEENTE: /**/ '.   x   x   x   x   x   .   x',
  AFGESLOTEN: /*         */ '.   .   .   .   .   .   .   .',
};

describe('magTraject', () => {
  it.each(
    TRAJECT_STATUSSEN.flatMap((van) =>
      TRAJECT_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, mag) => {
    expect(magTraject(van, naar)).toBe(mag);
  });

  it('has one end, and everything else is open', () => {
    expect(TRAJECT_STATUSSEN.filter((status) => !isOpenTraject(status))).toEqual(['AFGESLOTEN']);
  });
});
