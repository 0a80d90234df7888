import { describe, expect, it } from '@jest/globals';
import { OVERDRACHT_STATUSSEN, type Overdrachtstatus } from '../overstap/overstap.ts';
import { magOverdracht } from './overdracht-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van OVERDRACHT_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Overdrachtstatus, string>> = {
  //          AAN ACC WEI TER DOO VER AFG
  AANGEBODEN: /*  */ '. x x . x x .',
  GEACCEPTEERD: /**/ '. . . x x . x',
  GEWEIGERD: /*   */ '. . . . . . .',
  TERUGGEMELD: /* */ '. . . . x x x',
  DOORGEGEVEN: /* */ '. . . . . . .',
  VERVALLEN: /*   */ '. . . . . . .',
  AFGESLOTEN: /*  */ '. . . . . . .',
};

describe('magOverdracht', () => {
  const paren = OVERDRACHT_STATUSSEN.flatMap((van) =>
    OVERDRACHT_STATUSSEN.map((naar, kolom) => [van, naar, VERWACHT[van].split(' ')[kolom] === 'x'] as const),
  );

  it.each(paren)('from %s to %s is %s', (van, naar, mag) => {
    expect(magOverdracht(van, naar)).toBe(mag);
  });

  it('starts only as AANGEBODEN: no other status leads back to it', () => {
    expect(paren.filter(([, naar, mag]) => naar === 'AANGEBODEN' && mag)).toEqual([]);
  });
});
