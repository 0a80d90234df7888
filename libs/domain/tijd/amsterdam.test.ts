import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Invalid } from '../domain-error.ts';
import { beginVanDag, eindeVanDag, instant, kloktijd, toInstant, toKalenderdag } from './amsterdam.ts';
import { isoWeekdag, kalenderdag, plusDagen } from './kalenderdag.ts';
import type { Instant, Kalenderdag, Kloktijd } from './tijd.ts';

const eenDag = fc.integer({ min: 0, max: 36_500 }).map((n) => plusDagen(kalenderdag('1996-01-01'), n));
const eenTijd = fc.integer({ min: 0, max: 1439 }).map((n) => {
  const uur = String(Math.floor(n / 60)).padStart(2, '0');
  return kloktijd(`${uur}:${String(n % 60).padStart(2, '0')}`);
});

/** Zomertijd volgens Richtlijn 2000/84/EG: laatste zondag van maart tot laatste zondag van oktober, 01:00 UTC. */
function isZomertijd(op: Instant): boolean {
  const laatsteZondag = (maand: string): string => {
    const einde = kalenderdag(`${op.slice(0, 4)}-${maand}-31`);
    return `${plusDagen(einde, -(isoWeekdag(einde) % 7))}T01:00:00.000Z`;
  };
  return op >= laatsteZondag('03') && op < laatsteZondag('10');
}

const uurVan = (op: Instant): string => {
  const ms = Date.parse(op) + (isZomertijd(op) ? 2 : 1) * 3_600_000;
  return new Date(ms).toISOString().slice(11, 16);
};

const toe = (dag: string, tijd: string): Instant => toInstant(kalenderdag(dag), kloktijd(tijd));

describe('toInstant', () => {
  it.each([
    ['a winter day', '2026-01-15', '09:00', '2026-01-15T08:00:00.000Z'],
    ['a summer day', '2026-07-15', '09:00', '2026-07-15T07:00:00.000Z'],
    ['the night summer time starts, before', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['a time that does not exist', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['the first non-existing minute', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['the night summer time starts, after', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['noon of that day', '2026-03-29', '12:00', '2026-03-29T10:00:00.000Z'],
    ['a time that comes twice', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['the last double minute', '2026-10-25', '02:59', '2026-10-25T00:59:00.000Z'],
    ['the night summer time ends, after', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['midnight before summer time ends', '2026-10-25', '00:00', '2026-10-24T22:00:00.000Z'],
    ['midnight after summer time ends', '2026-10-26', '00:00', '2026-10-25T23:00:00.000Z'],
    ['new year', '2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
  ])('gives %s', (_naam, dag, tijd, verwacht) => {
    expect(toe(dag, tijd)).toBe(verwacht);
  });

  it('keeps the day, and the clock unless the time does not exist', () => {
    fc.assert(
      fc.property(eenDag, eenTijd, (dag, tijd) => {
        const op = toInstant(dag, tijd);
        expect(toKalenderdag(op)).toBe(dag);
        const begin = toInstant(dag, '01:59' as Kloktijd);
        const bestaatNiet = tijd.startsWith('02') && !isZomertijd(begin) && isZomertijd(op);
        expect(uurVan(op)).toBe(bestaatNiet ? tijd.replace('02', '03') : tijd);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with the European rule on every day from 1996 to 2095', () => {
    let dag: Kalenderdag = kalenderdag('1996-01-01');
    const mis: string[] = [];
    for (let n = 0; n < 36_500; n += 1) {
      const middag = toInstant(dag, '12:00' as Kloktijd);
      if (uurVan(middag) !== '12:00') mis.push(middag);
      dag = plusDagen(dag, 1);
    }
    expect(mis).toEqual([]);
  });

  it('stays within its own day, also when the clock changes', () => {
    fc.assert(
      fc.property(fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28'), eenTijd, (dag, tijd) => {
        const op = toInstant(kalenderdag(dag), tijd);
        expect(op >= beginVanDag(kalenderdag(dag)) && op < eindeVanDag(kalenderdag(dag))).toBe(true);
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-01', 24],
  ])('%s has %i hours', (tekst, uren) => {
    const dag = kalenderdag(tekst);
    expect((Date.parse(eindeVanDag(dag)) - Date.parse(beginVanDag(dag))) / 3_600_000).toBe(uren);
  });

  it('ends exactly where the next one begins', () => {
    fc.assert(
      fc.property(eenDag, (dag) => {
        const einde = eindeVanDag(dag);
        expect(einde).toBe(beginVanDag(plusDagen(dag, 1)));
        expect(toKalenderdag(einde)).toBe(plusDagen(dag, 1));
        expect(toKalenderdag(new Date(Date.parse(einde) - 1).toISOString() as Instant)).toBe(dag);
      }),
    );
  });

  it('scenario 1: 1 April 23:30 still counts as 1 April, 2 April 00:05 does not', () => {
    const einde = eindeVanDag(kalenderdag('2027-04-01'));
    expect(toe('2027-04-01', '23:30') < einde).toBe(true);
    expect(toe('2027-04-02', '00:05') < einde).toBe(false);
  });
});

describe('instant', () => {
  it.each([
    ['2026-03-31T09:30:00Z', '2026-03-31T09:30:00.000Z'],
    ['2026-03-31T09:30:00.5Z', '2026-03-31T09:30:00.500Z'],
    ['2026-03-31T09:30:00.123456+02:00', '2026-03-31T07:30:00.123Z'],
    ['2026-03-31T09:30+02:00', '2026-03-31T07:30:00.000Z'],
    ['2026-03-31T22:30:00-03:30', '2026-04-01T02:00:00.000Z'],
    ['2026-03-31T09:30:00+0200', '2026-03-31T07:30:00.000Z'],
    ['2026-03-31 09:30:00+02', '2026-03-31T07:30:00.000Z'],
    ['2027-01-01T00:30:00+01:00', '2026-12-31T23:30:00.000Z'],
  ])('reads %s', (tekst, verwacht) => {
    expect(instant(tekst)).toBe(verwacht);
  });

  it.each([
    '2026-03-31',
    '2026-03-31T09:30:00',
    '2026-02-31T09:30:00Z',
    '2026-03-31T24:00:00Z',
    '2026-03-31T09:60:00Z',
    '2026-03-31T09:30:61Z',
    '2026-03-31T09:30:00+25:00',
    'gisteren',
    '',
  ])('refuses %j', (tekst) => {
    expect(() => instant(tekst)).toThrow(Invalid);
  });

  it('gives back what it wrote', () => {
    fc.assert(
      fc.property(eenDag, eenTijd, (dag, tijd) => {
        expect(instant(toInstant(dag, tijd))).toBe(toInstant(dag, tijd));
      }),
    );
  });
});

describe('kloktijd', () => {
  it.each(['00:00', '09:30', '23:59'])('accepts %s', (tekst) => {
    expect(kloktijd(tekst)).toBe(tekst);
  });

  it.each(['24:00', '9:30', '09:60', '09:30:00', '0930', ''])('refuses %j', (tekst) => {
    expect(() => kloktijd(tekst)).toThrow(Invalid);
  });
});
