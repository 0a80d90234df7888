import { describe, expect, it } from '@jest/globals';
import { AANMELD_STATUSSEN, type Aanmeldstatus } from './aanmelding.ts';
import { magOvergang, volgendeStatussen } from './aanmelding-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van AANMELD_STATUSSEN. x: mag. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Aanmeldstatus | 'NIEUW', string>> = {
  //               AAN IBE WAC AGB DEF AFW AFM BEE NVS
  NIEUW: /*        */ 'x x x x x x x . .',
  AANGEMELD: /*    */ '. x x x x x x . .',
  IN_BEHANDELING: /**/ '. . x x x x x . .',
  WACHTLIJST: /*   */ '. . . x x x x . .',
  AANGEBODEN: /*   */ '. . . . x x x . .',
  DEFINITIEF: /*   */ '. . . . . . x x x',
  AFGEWEZEN: /*    */ 'x x . x x . . . .',
  AFGEMELD: /*     */ 'x x . x x . . . .',
  BEEINDIGD: /*    */ '. . . . . . . . .',
  NIET_VERSCHENEN: /**/ '. . . . x . x x .',
};

const paren = [null, ...AANMELD_STATUSSEN].flatMap((van) =>
  AANMELD_STATUSSEN.map((naar, kolom) => {
    const mag = VERWACHT[van ?? 'NIEUW'].split(' ')[kolom] === 'x';
    return [van, naar, mag] as const;
  }),
);

describe('magOvergang', () => {
  it('knows every status in the table of this test', () => {
    expect(AANMELD_STATUSSEN.join(' ')).toBe(
      'AANGEMELD IN_BEHANDELING WACHTLIJST AANGEBODEN DEFINITIEF AFGEWEZEN AFGEMELD BEEINDIGD NIET_VERSCHENEN',
    );
    expect(paren).toHaveLength(90);
  });

  it.each(paren)('from %s to %s is %s', (van, naar, mag) => {
    expect(magOvergang(van, naar)).toBe(mag);
  });
});

describe('volgendeStatussen', () => {
  it.each([null, ...AANMELD_STATUSSEN])('from %s lists exactly what may follow, in fixed order', (van) => {
    expect(volgendeStatussen(van)).toEqual(paren.filter(([v, , mag]) => v === van && mag).map(([, n]) => n));
  });
});
