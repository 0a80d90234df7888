import { describe, expect, it } from '@jest/globals';
import { anJongere } from '../../leerling/jongere.builder.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aRoute, aTraject, REGELS } from '../mas.builder.ts';
import { blijvend, type Benodigd } from '../traject/bezwaar.ts';
import { hulpbezwaren, toestemmingbezwaren } from './hulpbezwaren.ts';

const DAG = kalenderdag('2026-10-01');
const open = (geboortedatum: string, gegeven: Benodigd[]) =>
  blijvend(toestemmingbezwaren({ jongere: anJongere({ geboortedatum }) }, DAG, REGELS), gegeven).map(
    ({ regel }) => regel,
  );

describe('toestemmingbezwaren', () => {
  it.each<[string, string, Benodigd[], string[]]>([
    ['11, parents', '2014-10-02', ['toestemming-ouders'], []],
    ['11, a motive of the provider', '2014-10-02', ['motief-hulpverlener'], ['hulp.toestemming-ouders']],
    ['12, only parents', '2014-10-01', ['toestemming-ouders'], ['hulp.toestemming-jongere']],
    ['15, both', '2010-10-02', ['toestemming-ouders', 'toestemming-jongere'], []],
    ['15, only the pupil', '2010-10-02', ['toestemming-jongere'], ['hulp.toestemming-ouders']],
    ['16, only the pupil', '2010-10-01', ['toestemming-jongere'], []],
    ['16, only the parents', '2010-10-01', ['toestemming-ouders'], ['hulp.toestemming-jongere']],
  ])('%s', (_naam, geboren, gegeven, verwacht) => {
    expect(open(geboren, gegeven)).toEqual(verwacht);
  });

  it('scenario 46: parents refuse and a child of 14 wants it: only with the motive of the provider', () => {
    expect(open('2012-05-12', ['toestemming-jongere'])).toEqual(['hulp.toestemming-ouders']);
    expect(open('2012-05-12', ['toestemming-jongere', 'motief'])).toEqual(['hulp.toestemming-ouders']);
    expect(open('2012-05-12', ['toestemming-jongere', 'motief-hulpverlener'])).toEqual([]);
  });
});

describe('hulpbezwaren', () => {
  it('lets help pass into a measure only when there is one', () => {
    const naar = 'OVERGEGAAN_VERPLICHT';
    expect(hulpbezwaren(aTraject(), naar, DAG, REGELS).map(({ regel }) => regel)).toEqual([
      'hulp.geen-maatregel',
    ]);
    const met = aTraject({ routes: [aRoute({ route: 'R3', status: 'UITVOERING_GI' })] });
    expect(hulpbezwaren(met, naar, DAG, REGELS)).toEqual([]);
  });
});
