import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { kopieMet, type Ingreep } from './kopie.ts';
import { KRAKINGREPEN } from './krakpunten.ts';
import { PLANTEN } from './planten.ts';

const WORTEL = process.cwd();
const pad = (map: string, { bestand }: Ingreep): string => path.join(map, 'dist', bestand);

describe('a copy of the build', () => {
  it.each([...PLANTEN, ...KRAKINGREPEN])('has one place for "$naam"', (ingreep) => {
    const tekst = readFileSync(pad(WORTEL, ingreep), 'utf8');
    const delen = tekst.split(ingreep.zoek);
    expect(delen).toHaveLength(2);
    expect(delen.join(ingreep.vervang)).not.toBe(tekst);
  });

  it('carries the change, leaves the build alone, and goes away', () => {
    const [ingreep] = KRAKINGREPEN;
    const voor = readFileSync(pad(WORTEL, ingreep!), 'utf8');
    const { map, weg } = kopieMet(WORTEL, [ingreep!]);
    expect(readFileSync(pad(map, ingreep!), 'utf8')).toContain('globalThis.krak');
    expect(readFileSync(pad(WORTEL, ingreep!), 'utf8')).toBe(voor);
    weg();
    expect(existsSync(map)).toBe(false);
  });

  it('is refused when the code moved on and the place is gone', () => {
    const [ingreep] = PLANTEN;
    expect(() => kopieMet(WORTEL, [{ ...ingreep!, zoek: 'dit staat er niet' }])).toThrow(
      'de plek staat 0 keer',
    );
  });
});
