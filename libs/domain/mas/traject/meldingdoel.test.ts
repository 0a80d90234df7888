import { describe, expect, it } from '@jest/globals';
import { DUO_STATUSSEN, volgendeNaar } from '../../melding/melding-machine.ts';
import { meldingdoel } from './meldingdoel.ts';

describe('meldingdoel', () => {
  it.each([
    ['GEMELD', null, null],
    ['OVERDRACHT_GEMEENTE', null, null],
    ['IN_ONDERZOEK', null, 'B'],
    ['MONITORING', null, 'B'],
    ['AFGESLOTEN', 'TER_KENNISGEVING', 'K'],
    ['AFGESLOTEN', 'ANDERE_SCHOOL', 'G'],
    ['AFGESLOTEN', 'SAMENGEVOEGD', null],
  ] as const)('in %s, closed with %s, the register should know %s', (status, einde, doel) => {
    expect(meldingdoel(status, einde)).toBe(doel);
  });
});

describe('volgendeNaar', () => {
  it('takes up before it closes, and does nothing where the gemeente has nothing to say', () => {
    const naar = (doel: 'B' | 'K' | 'G') => DUO_STATUSSEN.map((van) => volgendeNaar(van, doel));
    //                           W     R    B     K     G     I
    expect(naar('B')).toEqual([null, 'B', null, 'B', null, null]);
    expect(naar('K')).toEqual([null, 'K', 'K', null, null, null]);
    expect(naar('G')).toEqual([null, 'B', 'G', null, null, null]);
  });
});
