import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Dagenperiode, Kalenderdag } from '../tijd/tijd.ts';
import { isDoelgroepDoorstroompunt } from './doorstroompunt.ts';
import { anJongere, LEEFTIJDEN } from './jongere.builder.ts';
import { leeftijdsgrenzen } from './leeftijdsgrenzen.ts';
import { isKwalificatieplichtig, isLeerplichtig } from './leerplicht.ts';

const d = kalenderdag;
const periode = (van: string, tot: string): Dagenperiode => ({ van: d(van), tot: d(tot) });

const grenzen = (geboortedatum: string, van: string, tot: string): Kalenderdag[] =>
  leeftijdsgrenzen(anJongere({ geboortedatum }), periode(van, tot), LEEFTIJDEN);

describe('leeftijdsgrenzen', () => {
  it('gives the day after leerplicht, the 18th birthday and the upper age in order', () => {
    expect(grenzen('2010-05-12', '2020-01-01', '2040-12-31')).toEqual([
      '2026-08-01',
      '2028-05-12',
      '2037-05-12',
    ]);
  });

  it('scenario 14: includes a birthday on 30 September in the season', () => {
    expect(grenzen('2009-09-30', '2026-11-01', '2027-10-31')).toEqual(['2027-09-30']);
  });

  it('includes both ends of the period', () => {
    expect(grenzen('2009-09-30', '2027-09-30', '2027-09-30')).toEqual(['2027-09-30']);
    expect(grenzen('2009-09-30', '2027-09-30', '2027-09-29')).toEqual([]);
  });

  it('gives every limit to come for a period without an end', () => {
    const zonderEinde = { van: d('2027-01-01'), tot: null };
    expect(leeftijdsgrenzen(anJongere({ geboortedatum: '2010-05-12' }), zonderEinde, LEEFTIJDEN)).toEqual([
      '2028-05-12',
      '2037-05-12',
    ]);
  });

  it('scenario 19: the law of 2026 matters only for who was 23 to 26', () => {
    const om2026 = (geboren: string): Kalenderdag[] => grenzen(geboren, '2025-12-01', '2026-12-31');
    expect(om2026('2002-07-01')).toEqual(['2026-01-01']);
    expect(om2026('2003-02-14')).toEqual([]);
    expect(om2026('1998-12-31')).toEqual([]);
    expect(om2026('1999-06-01')).toEqual(['2026-01-01', '2026-06-01']);
  });

  it('is complete: between two limits the regime does not change', () => {
    const regime = (jongere: ReturnType<typeof anJongere>, dag: Kalenderdag): string =>
      [isLeerplichtig, isKwalificatieplichtig, isDoelgroepDoorstroompunt]
        .map((is) => is(jongere, dag, LEEFTIJDEN))
        .join();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 11_000 }).map((n) => plusDagen(d('1996-01-01'), n)),
        (geboortedatum) => {
          const jongere = anJongere({ geboortedatum });
          const lijst = leeftijdsgrenzen(jongere, periode('2000-01-01', '2059-12-31'), LEEFTIJDEN);
          for (const [plaats, begin] of lijst.entries()) {
            const einde = plusDagen(lijst[plaats + 1] ?? d('2060-01-01'), -1);
            expect(regime(jongere, plusDagen(begin, -1))).not.toBe(regime(jongere, begin));
            expect(regime(jongere, begin)).toBe(regime(jongere, einde));
          }
        },
      ),
    );
  });
});
