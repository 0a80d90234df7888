import { describe, expect, it } from '@jest/globals';
import { aaneengesloten } from './aaneengesloten.ts';
import { aDag, KALENDER } from './verzuim.builder.ts';

describe('aaneengesloten', () => {
  it('joins days over a weekend and a holiday, and splits at a lesson day in between', () => {
    const dagen = ['2026-10-08', '2026-10-09', '2026-10-19', '2026-10-21'].map((dag) => aDag(dag, 6));
    expect(aaneengesloten(dagen, KALENDER).map(({ van, totEnMet }) => [van, totEnMet])).toEqual([
      ['2026-10-08', '2026-10-19'],
      ['2026-10-21', '2026-10-21'],
    ]);
  });

  it('has nothing to join where nothing is', () => {
    expect(aaneengesloten([], KALENDER)).toEqual([]);
  });
});
