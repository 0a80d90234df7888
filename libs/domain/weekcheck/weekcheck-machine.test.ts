import { describe, expect, it } from '@jest/globals';
import { WEEKCHECK_STATUSSEN, type Weekcheckstatus } from './weekcheck.ts';
import { WEEKCHECK_OVERGANGEN } from './weekcheck-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van WEEKCHECK_STATUSSEN. x: kan. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Weekcheckstatus, string>> = {
  //            NIV VER ONT GEW TEL HER GEE ING
  NIET_VERWACHT: /* */ '. . x x . . . .',
  VERWACHT: /*      */ '. . x x x . . x',
  ONTVANGEN: /*     */ '. . . . . . . .',
  GEEN_WIJZIGING: /**/ '. . . . . . . .',
  TE_LAAT: /*       */ '. . x x . x x x',
  HERINNERD: /*     */ '. . x x . . x x',
  GEESCALEERD: /*   */ '. . x x . . . x',
  INGEHAALD: /*     */ '. . . . . . . .',
};

describe('WEEKCHECK_OVERGANGEN', () => {
  it.each(
    WEEKCHECK_STATUSSEN.flatMap((van) =>
      WEEKCHECK_STATUSSEN.map((naar, kolom) => [van, naar, VERWACHT[van].split(' ')[kolom] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, kan) => {
    expect(WEEKCHECK_OVERGANGEN[van].includes(naar)).toBe(kan);
  });
});
