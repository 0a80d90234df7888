import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant } from '../tijd/tijd.ts';
import { naLevering } from './na-levering.ts';
import type { Startmoment, WeekcheckBeeld, Weekcheckstatus, WeekcheckWeek, Weekstap } from './weekcheck.ts';
import { WEEKCHECK_OVERGANGEN } from './weekcheck-machine.ts';
import { weekcheckplan } from './weekcheckplan.ts';

const START = kalenderdag('2027-03-05');
const dag = (n: number): Instant => op(plusDagen(START, n));

/** Weken vanaf 5 maart 2027; elke week heeft drie en vijf dagen later een herinnering. */
const weken = (...statussen: readonly Weekcheckstatus[]): WeekcheckWeek[] =>
  statussen.map((status, i) => ({
    week: `2027-W${String(i + 9).padStart(2, '0')}`,
    status,
    verwachtOp: dag(i * 7),
    ontvangenOp: null,
    herinneringen: (['eerste', 'tweede'] as const).map((naam, j) => ({
      naam,
      naWerkdagen: j + 1,
      soort: 'herinnering',
      rol: 'mbo_intaker',
      op: dag(i * 7 + 3 + 2 * j),
    })),
    gedaan: [],
  }));

const anBeeld = (lijst: readonly WeekcheckWeek[]): WeekcheckBeeld => ({
  mboId: 'mbo-a',
  weken: lijst,
  starts: [],
  escalatieNaGemisteWeken: 2,
  eindeOp: lijst.at(-1)?.verwachtOp ?? dag(0),
});

const weekstappen = (beeld: WeekcheckBeeld, nu: Instant): Weekstap[] =>
  weekcheckplan(beeld, nu).nu.filter((stap) => stap.soort !== 'vraagNoShow');

const stappen = (nu: number, ...statussen: readonly Weekcheckstatus[]) =>
  weekstappen(anBeeld(weken(...statussen)), dag(nu)).map((s) => `${s.week.slice(-2)} ${s.trede ?? s.soort}`);

describe('weekcheckplan', () => {
  it.each<[number, readonly Weekcheckstatus[], readonly string[]]>([
    [-1, ['VERWACHT'], []],
    [0, ['VERWACHT'], ['09 teLaat']],
    [2, ['TE_LAAT'], []],
    [3, ['TE_LAAT'], ['09 eerste']],
    [5, ['HERINNERD'], ['09 eerste', '09 tweede']],
    [9, ['GEESCALEERD'], []],
    [9, ['INGEHAALD'], []],
    [9, ['NIET_VERWACHT'], []],
    [7, ['ONTVANGEN', 'TE_LAAT'], []],
    [14, ['TE_LAAT', 'INGEHAALD', 'TE_LAAT'], ['09 eerste', '09 tweede']],
  ])('on day %i with %j asks %j', (nu, statussen, verwacht) => {
    expect(stappen(nu, ...statussen)).toEqual(verwacht);
  });

  it('scenario 7: the second missed week escalates, and only that one', () => {
    expect(stappen(7, 'TE_LAAT', 'TE_LAAT')).toEqual(['09 eerste', '09 tweede', '10 escaleer']);
  });

  it('passes over a holiday when it counts missed weeks', () => {
    expect(stappen(14, 'TE_LAAT', 'NIET_VERWACHT', 'TE_LAAT')).toContain('11 escaleer');
    expect(stappen(14, 'TE_LAAT', 'ONTVANGEN', 'TE_LAAT')).not.toContain('11 escaleer');
  });

  it('does not repeat a reminder', () => {
    const [week] = weken('HERINNERD');
    const beeld = anBeeld([{ ...week!, gedaan: ['eerste'] }]);
    expect(weekcheckplan(beeld, dag(4))).toEqual({ nu: [], volgende: dag(5), klaar: false });
  });

  it('looks again at the first deadline and is ready after the last', () => {
    expect(weekcheckplan(anBeeld(weken('VERWACHT', 'VERWACHT')), dag(-1)).volgende).toBe(dag(0));
    expect(weekcheckplan(anBeeld(weken('ONTVANGEN')), dag(1))).toEqual({
      nu: [],
      volgende: null,
      klaar: true,
    });
  });

  it('looks once more after the last week when everything came in before it', () => {
    const beeld = anBeeld(weken('ONTVANGEN', 'ONTVANGEN'));
    expect(weekcheckplan(beeld, dag(6))).toEqual({ nu: [], volgende: dag(7), klaar: false });
    expect(weekcheckplan(beeld, dag(7))).toEqual({ nu: [], volgende: null, klaar: true });
  });
});

describe('the check for students who did not appear', () => {
  const anStart = (n: number, gevraagd = false): Startmoment => ({
    startdatum: plusDagen(START, n - 14),
    op: dag(n),
    gevraagd,
  });
  const met = (...starts: readonly Startmoment[]): WeekcheckBeeld => ({
    ...anBeeld(weken('ONTVANGEN')),
    starts,
  });

  it('asks the mbo at the agreed moment after each start, and not before', () => {
    expect(weekcheckplan(met(anStart(3)), dag(2))).toEqual({ nu: [], volgende: dag(3), klaar: false });
    expect(weekcheckplan(met(anStart(3), anStart(9)), dag(3))).toEqual({
      nu: [{ soort: 'vraagNoShow', op: dag(3), startdatum: plusDagen(START, -11) }],
      volgende: dag(9),
      klaar: false,
    });
  });

  it('asks once, and the process is ready when everything was asked', () => {
    expect(weekcheckplan(met(anStart(3, true)), dag(4))).toEqual({ nu: [], volgende: null, klaar: true });
  });
});

const STATUS = { teLaat: 'TE_LAAT', herinner: 'HERINNERD', escaleer: 'GEESCALEERD' } as const;

function metStatus(week: WeekcheckWeek, naar: Weekcheckstatus): WeekcheckWeek {
  const mag = week.status === naar || WEEKCHECK_OVERGANGEN[week.status].includes(naar);
  expect([week.status, naar, mag]).toEqual([week.status, naar, true]);
  return { ...week, status: naar };
}

const doe = (lijst: readonly WeekcheckWeek[], stap: Weekstap): WeekcheckWeek[] =>
  lijst.map((week) =>
    week.week === stap.week
      ? { ...metStatus(week, STATUS[stap.soort]), gedaan: [...week.gedaan, stap.trede ?? stap.soort] }
      : week,
  );

describe('a season of weekchecks', () => {
  it('stays within the table, comes to rest and ends', () => {
    const levering = fc.record({ week: fc.nat(3), dag: fc.nat(40) });
    const statussen = fc.array(fc.constantFrom<Weekcheckstatus>('VERWACHT', 'VERWACHT', 'NIET_VERWACHT'), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(statussen, fc.array(levering, { maxLength: 4 }), (begin, leveringen) => {
        let lijst = weken(...begin);
        for (let nu = -3; nu <= 45; nu += 1) {
          for (const { week } of leveringen.filter((l) => l.dag === nu)) {
            lijst = lijst.map((w, i) =>
              i !== week || w.ontvangenOp
                ? w
                : {
                    ...metStatus(w, naLevering(w, { ontvangenOp: dag(nu), soort: 'ONTVANGEN' })),
                    ontvangenOp: dag(nu),
                  },
            );
          }
          for (let ronde = 0; ; ronde += 1) {
            const plan = weekcheckplan(anBeeld(lijst), dag(nu));
            if (plan.nu.length === 0) break;
            expect(ronde).toBeLessThan(5);
            for (const stap of weekstappen(anBeeld(lijst), dag(nu))) lijst = doe(lijst, stap);
          }
        }
        expect(weekcheckplan(anBeeld(lijst), dag(45))).toEqual({ nu: [], volgende: null, klaar: true });
        expect(lijst.some((w) => w.status === 'VERWACHT')).toBe(false);
      }),
    );
  });
});
