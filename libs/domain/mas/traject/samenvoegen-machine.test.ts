import { describe, expect, it } from '@jest/globals';
import { magSamenvoegen, SAMENVOEG_STATUSSEN, type Samenvoegstatus } from './samenvoegen-machine.ts';

/** Rij: van; kolom: naar, in de volgorde van SAMENVOEG_STATUSSEN. x: mag. */
const VERWACHT: Readonly<Record<Samenvoegstatus, string>> = {
  //                  VOO SAM AFG VER
  VOORGESTELD: /*  */ '.   x   x   x',
  SAMENGEVOEGD: /* */ '.   .   .   .',
  AFGEWEZEN: /*    */ '.   .   .   .',
  VERVALLEN: /*    */ '.   .   .   .',
};

describe('magSamenvoegen', () => {
  it.each(
    SAMENVOEG_STATUSSEN.flatMap((van) =>
      SAMENVOEG_STATUSSEN.map((naar, k) => [van, naar, VERWACHT[van].split(/ +/)[k] === 'x'] as const),
    ),
  )('from %s to %s is %s', (van, naar, mag) => {
    expect(magSamenvoegen(van, naar)).toBe(mag);
  });
});
