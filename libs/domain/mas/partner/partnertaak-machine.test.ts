import { describe, expect, it } from '@jest/globals';
import {
  isOpenPartnertaak,
  magPartnertaak,
  PARTNERTAAK_STATUSSEN,
  type Partnertaakstatus,
} from './partnertaak-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van PARTNERTAAK_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Partnertaakstatus, string>> = {
  //                   AGB AGN TER GED ING
  AANGEBODEN: /*   */ '.   x   x   .   x',
  AANGENOMEN: /*   */ '.   .   x   x   x',
  TERUGGEGEVEN: /* */ '.   .   .   .   .',
  GEDAAN: /*       */ '.   .   .   .   .',
  INGETROKKEN: /*  */ '.   .   .   .   .',
};

describe('magPartnertaak', () => {
  it.each(
    PARTNERTAAK_STATUSSEN.flatMap((van) =>
      PARTNERTAAK_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, mag) => {
    expect(magPartnertaak(van, naar)).toBe(mag);
  });

  it('is open until it is done, given back or taken back', () => {
    expect(PARTNERTAAK_STATUSSEN.filter(isOpenPartnertaak)).toEqual(['AANGEBODEN', 'AANGENOMEN']);
  });
});
