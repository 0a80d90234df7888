import { describe, expect, it } from '@jest/globals';
import { DUO_STATUSSEN, magMelding, statuszetter, telt, type DuoStatus } from './melding-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van DUO_STATUSSEN. s school, g gemeente, r register. */
const VERWACHT: Readonly<Record<DuoStatus, string>> = {
  //   W R B K G I
  W: /**/ '. r . . . s',
  R: /**/ '. . g g . s',
  B: /**/ '. . . g g s',
  K: /**/ '. . g . . s',
  G: /**/ '. . . . . s',
  I: /**/ '. . . . . .',
};
const NAAM = { s: 'school', g: 'gemeente', r: 'register' } as const;

describe('a melding in the register', () => {
  const paren = DUO_STATUSSEN.flatMap((van) =>
    DUO_STATUSSEN.map((naar, k) => {
      const letter = VERWACHT[van].split(' ')[k] as keyof typeof NAAM | '.';
      return [van, naar, letter === '.' ? null : NAAM[letter]] as const;
    }),
  );

  it.each(paren)('from %s to %s is set by %s', (van, naar, zetter) => {
    expect(statuszetter(van, naar)).toBe(zetter);
    expect(magMelding(van, naar)).toBe(zetter !== null);
  });

  it('counts in figures until it is withdrawn', () => {
    expect([null, ...DUO_STATUSSEN].filter(telt)).toEqual(['W', 'R', 'B', 'K', 'G']);
  });
});
