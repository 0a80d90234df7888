import { describe, expect, it } from '@jest/globals';
import { OVERDRACHT_STATUSSEN } from '../overstap/overstap.ts';
import type { Instant } from '../tijd/tijd.ts';
import { BEHANDELSOORTEN, isContact, legBehandelingVast } from './behandeling.ts';

const SINDS = '2027-07-01T10:00:00.000Z' as Instant;
const code = (werk: () => unknown): string => {
  try {
    werk();
    return 'mag';
  } catch (fout) {
    return (fout as { code: string }).code;
  }
};

describe('what a receiver records while he treats', () => {
  it.each(OVERDRACHT_STATUSSEN.flatMap((status) => BEHANDELSOORTEN.map((soort) => [status, soort] as const)))(
    'of a handover that is %s: %s',
    (status, soort) => {
      const zorgSinds = soort === 'ZORG_BEEINDIGD' ? SINDS : null;
      const heeft = status === 'GEACCEPTEERD' || status === 'TERUGGEMELD';
      expect(code(() => legBehandelingVast({ status, zorgSinds }, soort))).toBe(
        heeft ? 'mag' : 'overdracht.niet-in-behandeling',
      );
    },
  );

  it('care begins once and ends after it began', () => {
    expect(
      code(() => legBehandelingVast({ status: 'GEACCEPTEERD', zorgSinds: SINDS }, 'ZORG_BEGONNEN')),
    ).toBe('overdracht.zorg-loopt');
    expect(
      code(() => legBehandelingVast({ status: 'GEACCEPTEERD', zorgSinds: null }, 'ZORG_BEEINDIGD')),
    ).toBe('overdracht.geen-zorg');
  });

  it('a letter is no contact, a talk is', () => {
    expect(BEHANDELSOORTEN.filter(isContact)).toEqual(['TELEFOON', 'GESPREK', 'HUISBEZOEK', 'BEGELEIDING']);
  });
});
