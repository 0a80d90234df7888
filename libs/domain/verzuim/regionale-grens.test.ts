import { describe, expect, it } from '@jest/globals';
import { geldtVoor, regiosignalen } from './regionale-grens.ts';
import type { RegionaleGrens } from './verzuim-afspraken.ts';
import { aDag, KALENDER } from './verzuim.builder.ts';

const GRENS: RegionaleGrens = {
  naam: 'verzuimkaart-mbo-18-min',
  onderwijs: 'mbo',
  gemeente: null,
  leeftijdVanaf: null,
  leeftijdTot: 18,
  maat: 'uren',
  vanaf: 8,
  lesweken: 4,
  gevolg: 'gesprek',
};
const NEGEN: RegionaleGrens = {
  ...GRENS,
  naam: 'na-9-keer',
  maat: 'keer',
  vanaf: 9,
  gevolg: 'melding-overig',
};
const WIE = { onderwijs: 'mbo', gemeente: '0193', leeftijd: 17 } as const;

describe('geldtVoor', () => {
  it.each([
    [GRENS, WIE, true],
    [GRENS, { ...WIE, onderwijs: 'vo' as const }, false],
    [GRENS, { ...WIE, leeftijd: 18 }, false],
    [{ ...GRENS, leeftijdVanaf: 18, leeftijdTot: null }, { ...WIE, leeftijd: 18 }, true],
    [{ ...GRENS, gemeente: '1896' }, WIE, false],
    [{ ...GRENS, gemeente: '1896' }, { ...WIE, gemeente: '1896' }, true],
  ])('%o holds for %o: %s', (grens, wie, verwacht) => {
    expect(geldtVoor(grens, wie)).toBe(verwacht);
  });
});

describe('regiosignalen', () => {
  const dag = (n: number, uren: number, keren = 1) =>
    aDag(`2026-11-${String(n).padStart(2, '0')}`, uren, { keren });

  it('counts hours below the statutory limit, and starts again after each signal', () => {
    const ongeoorloofd = [dag(2, 4), dag(3, 4), dag(9, 7), dag(16, 1)];
    expect(
      regiosignalen(GRENS, { ongeoorloofd, teLaat: [] }, KALENDER).map((een) => [
        een.begindatum,
        een.einddatum,
      ]),
    ).toEqual([
      ['2026-11-02', '2026-11-03'],
      ['2026-11-09', '2026-11-16'],
    ]);
  });

  it('counts times: the ninth, and not hours', () => {
    const ongeoorloofd = [dag(2, 6, 4), dag(3, 1, 4)];
    expect(regiosignalen(NEGEN, { ongeoorloofd, teLaat: [] }, KALENDER)).toEqual([]);
    expect(
      regiosignalen(NEGEN, { ongeoorloofd: [...ongeoorloofd, dag(4, 1)], teLaat: [] }, KALENDER),
    ).toMatchObject([{ grens: 'na-9-keer', gevolg: 'melding-overig' }]);
  });

  it('counts being late apart', () => {
    const laat: RegionaleGrens = { ...GRENS, maat: 'te-laat', vanaf: 2 };
    expect(regiosignalen(laat, { ongeoorloofd: [dag(2, 8, 5)], teLaat: [dag(3, 0)] }, KALENDER)).toEqual([]);
    expect(regiosignalen(laat, { ongeoorloofd: [], teLaat: [dag(3, 0), dag(4, 0)] }, KALENDER)).toHaveLength(
      1,
    );
  });
});
