import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../../leerling/jongere.builder.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aPeriode, MAS, REGELS } from '../mas.builder.ts';
import { blijvend } from '../traject/bezwaar.ts';
import { criteriabezwaren, haltCriteria } from './halt-criteria.ts';

const DAG = kalenderdag('2026-10-01');
const bezwaren = (uren: number, keerTeLaat = 0, geboortedatum = '2011-05-12', eerdereHalt = false) =>
  criteriabezwaren(
    { jongere: anJongere({ geboortedatum }), eerdereHalt },
    [aPeriode({ uren, keerTeLaat })],
    DAG,
    REGELS,
  );
const regels = (...invoer: Parameters<typeof bezwaren>) => bezwaren(...invoer).map(({ regel }) => regel);

describe('criteriabezwaren', () => {
  it.each<[string, string[], Parameters<typeof bezwaren>]>([
    ['8 hours', ['halt.te-weinig'], [8]],
    ['9 hours', [], [9]],
    ['11 times late', ['halt.te-weinig'], [0, 11]],
    ['12 times late', [], [0, 12]],
    ['60 hours and 60 times', [], [60, 60]],
    ['61 hours', ['halt.boven-maximum'], [61]],
    ['61 times late', ['halt.boven-maximum'], [9, 61]],
    ['aged 11', ['halt.leeftijd'], [20, 0, '2014-10-02']],
    ['aged 12 today', [], [20, 0, '2014-10-01']],
    ['the day before 18', [], [20, 0, '2008-10-02']],
    ['18 today', ['halt.leeftijd', 'halt.niet-verplicht'], [20, 0, '2008-10-01']],
    ['a second time', ['halt.eerder'], [20, 0, '2011-05-12', true]],
  ])('%s: %j', (_naam, verwacht, invoer) => {
    expect(regels(...invoer)).toEqual(verwacht);
  });

  it('62: scenario 41: 8 h, 61 h, 11 years or a second time is blocked with its reason; 61 h asks the prosecutor', () => {
    expect(regels(8)).toEqual(['halt.te-weinig']);
    expect(regels(20, 0, '2015-05-12')).toEqual(['halt.leeftijd']);
    expect(regels(20, 0, '2011-05-12', true)).toEqual(['halt.eerder']);
    expect(blijvend(bezwaren(61), [])).toHaveLength(1);
    expect(blijvend(bezwaren(61), ['besluit-officier'])).toEqual([]);
    expect(blijvend(bezwaren(8), ['besluit-officier', 'motief'])).toHaveLength(1);
  });
});

describe('haltCriteria', () => {
  const [een] = MAS.halt.criteria;
  const twee = { ...een!, van: kalenderdag('2026-08-01'), minUren: 10 };

  it.each([
    ['2019-12-31', null],
    ['2020-01-01', een],
    ['2026-07-31', een],
    ['2026-08-01', twee],
  ])('on %s', (dag, verwacht) => {
    expect(haltCriteria([een!, twee], kalenderdag(dag))).toBe(verwacht);
  });
});
