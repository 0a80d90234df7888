import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { laadRegios } from '../../afspraken/laad-regios.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import type { Afspraken } from './afspraken.ts';
import { verwachteWeken, type VerwachteWeek } from './verwachte-weken.ts';

const DELTION = '25PJ';
const LANDSTEDE = '01AA';
const WATERLAND = '91MA';

let alle: readonly Afspraken[];
beforeAll(async () => {
  const geladen = await laadRegios(fileURLToPath(new URL('../../../infra/regios', import.meta.url)));
  alle = geladen.goed ? geladen.afspraken : [];
});

const van = (regio: string, schooljaar: string): Afspraken =>
  alle.find((a) => a.regio === regio && a.schooljaar === schooljaar)!;

/** De afspraken van 2026-2027 met andere dagen voor de weekchecks. */
function tussen(eerste: string, laatste: string): Afspraken {
  const afspraken = van('010', '2026-2027');
  const momenten = {
    ...afspraken.momenten,
    eersteWeekcheck: kalenderdag(eerste),
    laatsteWeekcheck: kalenderdag(laatste),
  };
  return { ...afspraken, momenten };
}

const week = (weken: readonly VerwachteWeek[], naam: string): VerwachteWeek =>
  weken.find((w) => w.week === naam)!;
const overgeslagen = (weken: readonly VerwachteWeek[]): string[] =>
  weken.filter((w) => !w.verwacht).map((w) => w.week);

describe('verwachteWeken', () => {
  it('runs from the first to the last week of the season, each week once', () => {
    const weken = verwachteWeken(van('010', '2026-2027'), DELTION);
    expect([weken[0]?.week, weken.at(-1)?.week, weken.length]).toEqual(['2027-W02', '2027-W43', 42]);
    expect(new Set(weken.map((w) => w.week)).size).toBe(42);
  });

  it('does not expect a check in the vacation weeks of the mbo', () => {
    expect(overgeslagen(verwachteWeken(van('010', '2026-2027'), DELTION))).toEqual([
      '2027-W08',
      '2027-W17',
      '2027-W28',
      '2027-W29',
      '2027-W30',
      '2027-W31',
      '2027-W32',
      '2027-W33',
      '2027-W42',
    ]);
  });

  it('follows the own summer of Landstede in 2026', () => {
    const zomer = (brin: string) =>
      overgeslagen(verwachteWeken(van('010', '2025-2026'), brin)).filter(
        (w) => w > '2026-W20' && w < '2026-W40',
      );
    expect(zomer(DELTION)).toEqual(['2026-W28', '2026-W29', '2026-W30', '2026-W31', '2026-W32', '2026-W33']);
    expect(zomer(LANDSTEDE)).toEqual([
      '2026-W29',
      '2026-W30',
      '2026-W31',
      '2026-W32',
      '2026-W33',
      '2026-W34',
    ]);
  });

  it('counts week 53 of 2026, between week 52 and week 1', () => {
    const weken = verwachteWeken(tussen('2026-12-14', '2027-01-15'), DELTION);
    expect(weken.map((w) => [w.week, w.maandag, w.verwacht])).toEqual([
      ['2026-W51', '2026-12-14', true],
      ['2026-W52', '2026-12-21', false],
      ['2026-W53', '2026-12-28', false],
      ['2027-W01', '2027-01-04', true],
      ['2027-W02', '2027-01-11', true],
    ]);
  });

  it('expects the check of week 53 on 1 January, in the next year, if the mbo has no vacation', () => {
    const afspraken = tussen('2026-12-28', '2026-12-28');
    const zonder = { ...afspraken, vakanties: { ...afspraken.vakanties, regios: { noord: [] } } };
    expect(verwachteWeken(zonder, DELTION)).toMatchObject([
      { week: '2026-W53', verwacht: true, verwachtOp: '2027-01-01T16:00:00.000Z' },
    ]);
  });

  it('expects the check at the same time on the clock before and after the clock changes', () => {
    const weken = verwachteWeken(van('010', '2026-2027'), DELTION);
    expect(week(weken, '2027-W12').verwachtOp).toBe('2027-03-26T16:00:00.000Z');
    expect(week(weken, '2027-W13').verwachtOp).toBe('2027-04-02T15:00:00.000Z');
  });

  it('follows the weekday and time of the region', () => {
    const weken = verwachteWeken(van('090', '2026-2027'), WATERLAND);
    expect(week(weken, '2027-W02').verwachtOp).toBe('2027-01-13T11:00:00.000Z');
    expect(weken.at(-1)?.week).toBe('2027-W41');
  });

  it('reminds on working days, past Easter', () => {
    const weken = verwachteWeken(van('010', '2026-2027'), DELTION);
    expect(week(weken, '2027-W12').herinneringen.map((t) => [t.naam, t.op])).toEqual([
      ['herinnering-1', '2027-03-30T06:00:00.000Z'],
      ['herinnering-2', '2027-04-01T06:00:00.000Z'],
    ]);
  });
});
