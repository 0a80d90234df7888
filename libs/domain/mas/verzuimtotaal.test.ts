import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { aPeriode } from './mas.builder.ts';
import { totaalVerzuim, type Verzuimmoment, type Verzuimperiode } from './verzuimperiode.ts';

const moment = (inschrijving: string, dag: string, anders: Partial<Verzuimmoment> = {}): Verzuimmoment => ({
  inschrijving,
  dag: kalenderdag(dag),
  lesuur: 1,
  minuten: 60,
  teLaat: false,
  ...anders,
});
const periode = (id: string, momenten: readonly Verzuimmoment[]): Verzuimperiode =>
  aPeriode({
    id,
    momenten,
    uren: momenten.reduce((som, { minuten }) => som + minuten, 0) / 60,
    keerTeLaat: momenten.filter(({ teLaat }) => teLaat).length,
  });
const negen = (wie: string) =>
  Array.from({ length: 9 }, (_, i) => moment(wie, '2026-09-07', { lesuur: i + 1, minuten: 120 }));

describe('totaalVerzuim', () => {
  it('counts eighteen hours that stand twice as eighteen', () => {
    expect(totaalVerzuim([periode('a', negen('een')), periode('b', negen('twee'))])).toEqual({
      uren: 18,
      keerTeLaat: 0,
    });
  });

  it.each([
    ['another hour', moment('twee', '2026-09-07', { lesuur: 2 }), 2],
    ['another day', moment('twee', '2026-09-08'), 2],
    ['the same hour', moment('twee', '2026-09-07'), 1],
    ['the same hour, of which more was written down', moment('twee', '2026-09-07', { minuten: 90 }), 1.5],
    ['the day, without the hour', moment('twee', '2026-09-07', { lesuur: null }), 2],
  ])('counts %s at the other enrolment', (_, ander, uren) => {
    const samen = [periode('a', [moment('een', '2026-09-07')]), periode('b', [ander])];
    expect(totaalVerzuim(samen).uren).toBe(uren);
  });

  it('counts coming late once for the same hour', () => {
    const laat = { teLaat: true, minuten: 0 };
    const samen = ['een', 'twee'].map((wie) => periode(wie, [moment(wie, '2026-09-07', laat)]));
    expect(totaalVerzuim(samen).keerTeLaat).toBe(1);
  });

  it('counts the hours of a long report and of the reports within it once', () => {
    const dagen = ['2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01', '2027-02-08'];
    const week = (dag: string) => [moment('een', dag, { minuten: 28 * 60 })];
    const samen = [
      aPeriode({
        ...periode('eerder', [moment('een', '2026-12-01', { minuten: 1008 })]),
        van: '2026-12-01',
        totEnMet: '2026-12-04',
      }),
      aPeriode({ ...periode('lang', dagen.flatMap(week)), van: '2027-01-11', totEnMet: '2027-02-12' }),
      ...dagen.map((dag) => aPeriode({ ...periode(dag, week(dag)), van: dag, totEnMet: dag })),
    ];
    expect(totaalVerzuim(samen).uren).toBe(156.8);
  });

  it('adds up separate periods of which the hours are not known', () => {
    const later = aPeriode({ id: 'p2', van: '2026-10-05', totEnMet: '2026-10-06', uren: 5, keerTeLaat: 3 });
    expect(totaalVerzuim([aPeriode({ uren: 20 }), later])).toEqual({ uren: 25, keerTeLaat: 3 });
  });

  it('counts the largest of periods that share days when the hours are not known', () => {
    const lang = aPeriode({ van: '2027-01-11', totEnMet: '2027-02-12', uren: 140 });
    const kort = aPeriode({ id: 'p2', van: '2027-01-18', totEnMet: '2027-01-22', uren: 28 });
    expect(totaalVerzuim([kort, lang]).uren).toBe(140);
  });

  it('is never less than the largest period, never more than all together, and the same in any order', () => {
    const momenten = fc.array(
      fc.record({
        inschrijving: fc.constantFrom('een', 'twee'),
        dag: fc.constantFrom('2026-09-07', '2026-09-08').map(kalenderdag),
        lesuur: fc.option(fc.integer({ min: 1, max: 3 })),
        minuten: fc.integer({ min: 0, max: 120 }),
        teLaat: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(momenten, momenten, (a, b) => {
        const som = (lijst: readonly Verzuimmoment[]): number =>
          lijst.reduce((totaal, { minuten }) => totaal + minuten, 0) / 60;
        const perioden = [periode('a', a), periode('b', b)];
        const { uren } = totaalVerzuim(perioden);
        expect(uren).toBeLessThanOrEqual(som([...a, ...b]) + 0.01);
        expect(uren).toBeGreaterThanOrEqual(Math.max(...perioden.map((een) => een.uren)) - 0.01);
        expect(totaalVerzuim(perioden.toReversed()).uren).toBe(uren);
      }),
    );
  });
});
