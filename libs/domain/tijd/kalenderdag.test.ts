import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Invalid } from '../domain-error.ts';
import {
  dagenTussen,
  isKalenderdag,
  isoWeek,
  isoWeekdag,
  isoWekenTussen,
  kalenderdag,
  plusDagen,
  plusJaren,
  plusMaanden,
} from './kalenderdag.ts';

const d = kalenderdag;
const eenDag = fc.integer({ min: 0, max: 401_000 }).map((n) => plusDagen(d('1900-01-01'), n));
const verschil = fc.integer({ min: -500, max: 500 });
const laterDag = fc.integer({ min: 1000, max: 400_000 }).map((n) => plusDagen(d('1900-01-01'), n));

describe('kalenderdag', () => {
  it.each(['2026-01-01', '2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31'])('accepts %s', (tekst) => {
    expect(kalenderdag(tekst)).toBe(tekst);
  });

  it.each([
    '2026-02-31',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-00',
    '2026-04-31',
    '1899-12-31',
    '3000-01-01',
    '2026-1-1',
    '31-12-2026',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '２026-01-01',
    '',
  ])('refuses %j', (tekst) => {
    expect(isKalenderdag(tekst)).toBe(false);
    expect(() => kalenderdag(tekst)).toThrow(Invalid);
    expect(() => kalenderdag(tekst)).toThrow(expect.objectContaining({ code: 'datum.ongeldig' }));
  });

  it('does not repeat the refused text in the explanation', () => {
    expect(() => kalenderdag('123456782')).not.toThrow(/123456782/);
  });
});

describe('plusDagen', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s + %i = %s', (van, n, tot) => {
    expect(plusDagen(d(van), n)).toBe(tot);
  });

  it('is undone by dagenTussen', () => {
    fc.assert(
      fc.property(laterDag, verschil, (dag, n) => {
        expect(dagenTussen(dag, plusDagen(dag, n))).toBe(n);
      }),
    );
  });

  it('refuses a day outside the calendar', () => {
    expect(() => plusDagen(d('2999-12-31'), 1)).toThrow(Invalid);
  });
});

describe('plusJaren', () => {
  it.each([
    ['2010-07-31', 16, undefined, '2026-07-31'],
    ['2008-02-29', 16, '03-01', '2024-02-29'],
    ['2008-02-29', 18, '03-01', '2026-03-01'],
    ['2008-02-29', 18, '02-28', '2026-02-28'],
    ['2008-02-29', 18, undefined, '2026-02-28'],
    ['2008-02-28', 18, '03-01', '2026-02-28'],
    ['2026-03-01', -2, '03-01', '2024-03-01'],
  ])('%s + %i years (leap birthday %s) = %s', (dag, n, schrikkel, verwacht) => {
    expect(plusJaren(d(dag), n, schrikkel)).toBe(verwacht);
  });
});

describe('isoWeek', () => {
  it.each([
    ['2026-01-01', '2026-W01', '2025-12-29'],
    ['2025-12-29', '2026-W01', '2025-12-29'],
    ['2026-12-28', '2026-W53', '2026-12-28'],
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2027-01-04', '2027-W01', '2027-01-04'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2026-10-16', '2026-W42', '2026-10-12'],
  ])('puts %s in %s', (dag, week, maandag) => {
    expect(isoWeek(d(dag))).toEqual({ week, maandag });
  });

  it('is the same for all seven days from its Monday', () => {
    fc.assert(
      fc.property(eenDag, (dag) => {
        if (dag < '1900-01-08' || dag > '2997-11-01') return;
        const { week, maandag } = isoWeek(dag);
        expect(isoWeekdag(maandag)).toBe(1);
        expect(plusDagen(maandag, isoWeekdag(dag) - 1)).toBe(dag);
        for (let n = 0; n < 7; n += 1) expect(isoWeek(plusDagen(maandag, n)).week).toBe(week);
        expect(isoWeek(plusDagen(maandag, 7)).week > week).toBe(true);
      }),
    );
  });

  it('always contains 4 January in week 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2998 }), (jaar) => {
        expect(isoWeek(d(`${jaar}-01-04`)).week).toBe(`${jaar}-W01`);
      }),
    );
  });
});

describe('isoWekenTussen', () => {
  it('counts every week once across a year with week 53', () => {
    const weken = isoWekenTussen(d('2026-12-23'), d('2027-01-11')).map((w) => w.week);
    expect(weken).toEqual(['2026-W52', '2026-W53', '2027-W01', '2027-W02']);
  });

  it('gives one week for one day and none backwards', () => {
    expect(isoWekenTussen(d('2026-10-18'), d('2026-10-18'))).toEqual([
      { week: '2026-W42', maandag: '2026-10-12' },
    ]);
    expect(isoWekenTussen(d('2026-10-19'), d('2026-10-18'))).toEqual([]);
  });
});

describe('plusMaanden', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2027-05-31', -3, '2027-02-28'],
    ['2026-03-10', -12, '2025-03-10'],
    ['2026-03-10', 0, '2026-03-10'],
  ])('%s and %i months is %s', (dag, n, verwacht) => {
    expect(plusMaanden(d(dag), n)).toBe(verwacht);
  });

  it('keeps the day of the month whenever it exists, and moves exactly n months', () => {
    fc.assert(
      fc.property(laterDag, fc.integer({ min: -30, max: 30 }), (dag, n) => {
        const uit = plusMaanden(dag, n);
        const maanden = (x: string): number => Number(x.slice(0, 4)) * 12 + Number(x.slice(5, 7));
        expect(maanden(uit) - maanden(dag)).toBe(n);
        const volgendeDag = plusDagen(uit, 1);
        expect(uit.slice(8) === dag.slice(8) || volgendeDag.endsWith('-01')).toBe(true);
      }),
    );
  });
});
