import { describe, expect, it } from '@jest/globals';
import type { Toetsuitslag } from './toets.ts';
import { toonUitslag } from './toets-tekst.ts';

describe('toonUitslag', () => {
  it.each<readonly [Toetsuitslag, string]>([
    [{ heel: true, regels: 120, ankers: 3, wacht: 0 }, 'De audit is heel: 120 regels, 3 ankers.'],
    [
      { heel: true, regels: 120, ankers: 3, wacht: 2 },
      'De audit is heel: 120 regels, 3 ankers. 2 regels zijn nog niet aan de beurt.',
    ],
    [
      { heel: false, soort: 'veranderd', seq: 9, regels: 8 },
      'De audit is NIET heel: regel 9 is veranderd. Ervoor zijn 8 regels heel.',
    ],
    [
      { heel: false, soort: 'afgeknipt', seq: null, regels: 0 },
      'De audit is NIET heel: alle regels zijn weg. Ervoor zijn 0 regels heel.',
    ],
  ])('%j', (uitslag, zin) => {
    expect(toonUitslag(uitslag)).toBe(zin);
  });
});
