import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kloktijd, toKalenderdag } from '../tijd/amsterdam.ts';
import { isoWeekdag, kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import { isWerkdag, werkdagenTussen } from '../tijd/werkdagen.ts';
import { FEESTDAGEN, type Afspraken, type Feestdag, type Trede } from './afspraken.ts';
import { kpiMomenten } from './kpi-momenten.ts';
import { planLadder, uiterstOgenblik } from './ladder.ts';

const d = kalenderdag;
/** De laatste dag van een termijn: die van het ogenblik vlak voor het (exclusieve) einde. */
const laatsteDagVan = (einde: Instant): Kalenderdag =>
  toKalenderdag(new Date(Date.parse(einde) - 1).toISOString() as Instant);
const zonder = (...namen: readonly Feestdag[]): readonly Feestdag[] =>
  FEESTDAGEN.filter((naam) => !namen.includes(naam));

const dagen = fc.integer({ min: 0, max: 3000 }).map((n) => plusDagen(d('2025-08-01'), n));

describe('scenario 34: a term of five working days', () => {
  it.each([
    ['over 5 May and Hemelvaart', '2027-05-03', '2027-05-12', '2027-05-12T22:00:00.000Z'],
    ['over King’s day', '2026-04-24', '2026-05-04', '2026-05-04T22:00:00.000Z'],
    ['over 5 May', '2026-05-04', '2026-05-12', '2026-05-12T22:00:00.000Z'],
    ['over Hemelvaart', '2026-05-11', '2026-05-19', '2026-05-19T22:00:00.000Z'],
    ['over Christmas and New Year', '2026-12-24', '2027-01-04', '2027-01-04T23:00:00.000Z'],
  ])('%s counts working days only', (_wat, begin, laatste, einde) => {
    const uiterlijk = uiterstOgenblik(d(begin), 5, FEESTDAGEN);
    expect([laatsteDagVan(uiterlijk), uiterlijk]).toEqual([laatste, einde]);
  });

  it('lasts one day longer for each of 5 May and Hemelvaart when they fall in one term', () => {
    const dag = (namen: readonly Feestdag[]) => laatsteDagVan(uiterstOgenblik(d('2027-05-03'), 5, namen));
    expect(dag(zonder('bevrijdingsdag', 'hemelvaartsdag'))).toBe('2027-05-10');
    expect(dag(zonder('hemelvaartsdag'))).toBe('2027-05-11');
    expect(dag(FEESTDAGEN)).toBe('2027-05-12');
  });

  it('follows the holidays of the agreement', () => {
    const dag = (namen: readonly Feestdag[]) => laatsteDagVan(uiterstOgenblik(d('2026-05-04'), 1, namen));
    expect(dag(FEESTDAGEN)).toBe('2026-05-06');
    expect(dag(zonder('bevrijdingsdag'))).toBe('2026-05-05');
  });
});

describe('uiterstOgenblik', () => {
  it('always ends on a working day, with exactly the agreed number of working days in the term', () => {
    fc.assert(
      fc.property(dagen, fc.integer({ min: 1, max: 20 }), (begin, n) => {
        const laatste = laatsteDagVan(uiterstOgenblik(begin, n, FEESTDAGEN));
        expect(isWerkdag(laatste, FEESTDAGEN)).toBe(true);
        expect(werkdagenTussen(begin, laatste, FEESTDAGEN)).toBe(n);
      }),
    );
  });

  it.each([
    ['begin of summer time', '2027-03-26', 1, '2027-03-30T22:00:00.000Z'],
    ['end of summer time', '2026-10-23', 1, '2026-10-26T23:00:00.000Z'],
  ])('ends at midnight in Amsterdam around the %s', (_wat, begin, n, einde) => {
    expect(uiterstOgenblik(d(begin), n, FEESTDAGEN)).toBe(einde);
  });
});

describe('scenario 36: a Saturday', () => {
  const peildagen = [
    { naam: 'een-mei', dag: d('2027-05-01') },
    { naam: 'half-oktober', dag: d('2027-10-16') },
  ];
  const afspraken = { momenten: { kpiDagen: peildagen } } as unknown as Afspraken;

  it('holds the figures of the day itself', () => {
    expect(peildagen.map(({ dag }) => isoWeekdag(dag))).toEqual([6, 6]);
    expect(kpiMomenten(afspraken)).toEqual([
      { naam: 'een-mei', op: '2027-05-01T22:00:00.000Z' },
      { naam: 'half-oktober', op: '2027-10-16T22:00:00.000Z' },
    ]);
    expect(kpiMomenten(afspraken).map(({ op }) => laatsteDagVan(op))).toEqual(['2027-05-01', '2027-10-16']);
  });

  it.each([
    ['2027-05-01', 0, '2027-05-03'],
    ['2027-05-01', 1, '2027-05-03'],
    ['2027-05-01', 3, '2027-05-07'],
    ['2027-10-16', 0, '2027-10-18'],
    ['2027-10-16', 5, '2027-10-22'],
  ])('gives a task begun on %s with a term of %i working days until %s', (begin, n, laatste) => {
    expect(laatsteDagVan(uiterstOgenblik(d(begin), n, FEESTDAGEN))).toBe(laatste);
  });
});

describe('planLadder', () => {
  const trede = (naWerkdagen: number, naam: string): Trede => ({
    naWerkdagen,
    naam,
    soort: 'herinnering',
    rol: 'lpa',
  });
  const kalender = { tijd: kloktijd('08:00'), feestdagen: FEESTDAGEN };

  it('places each step at the agreed time of its working day', () => {
    const ladder = [trede(3, 'een'), trede(6, 'twee'), trede(10, 'drie')];
    expect(planLadder(ladder, d('2026-06-29'), kalender)).toEqual([
      { ...ladder[0], op: '2026-07-02T06:00:00.000Z' },
      { ...ladder[1], op: '2026-07-07T06:00:00.000Z' },
      { ...ladder[2], op: '2026-07-13T06:00:00.000Z' },
    ]);
  });

  it('places a step of zero working days on a holiday on the working day after it', () => {
    const [eerste] = planLadder([trede(0, 'meteen')], d('2026-12-25'), kalender);
    expect(eerste?.op).toBe('2026-12-28T07:00:00.000Z');
  });

  it('keeps the same time on the clock when the clock changes', () => {
    const ladder = [trede(1, 'vrijdag'), trede(2, 'maandag')];
    expect(planLadder(ladder, d('2026-10-22'), kalender).map((t) => t.op)).toEqual([
      '2026-10-23T06:00:00.000Z',
      '2026-10-26T07:00:00.000Z',
    ]);
  });

  it('never places a later step before an earlier one', () => {
    fc.assert(
      fc.property(dagen, fc.array(fc.nat({ max: 30 }), { maxLength: 6 }), (begin, getallen) => {
        const ladder = getallen.toSorted((a, b) => a - b).map((n, index) => trede(n, String(index)));
        const ogenblikken = planLadder(ladder, begin, kalender).map((t) => t.op);
        expect(ogenblikken).toEqual(ogenblikken.toSorted());
      }),
    );
  });
});
