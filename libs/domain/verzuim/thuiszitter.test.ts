import { describe, expect, it } from '@jest/globals';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { thuiszitperioden } from './thuiszitter.ts';
import { aDag, KALENDER, VERZUIM } from './verzuim.builder.ts';

const school = VERZUIM.scholen.standaard;

function perioden(weken: number, uren: number, van = '2026-11-02') {
  const dagen = Array.from({ length: weken }, (_, n) => aDag(plusDagen(kalenderdag(van), n * 7), uren));
  return thuiszitperioden(dagen, VERZUIM.thuiszitter, { kalender: KALENDER, school });
}

describe('thuiszitperioden', () => {
  it('needs more than four weeks with less than half of the lessons', () => {
    expect(perioden(5, 16)).toEqual([{ van: '2026-11-02', totEnMetWeek: '2026-11-30', lesweken: 5 }]);
    expect(perioden(4, 16)).toEqual([]);
    expect(perioden(5, 15)).toEqual([]);
  });

  it('goes on over a holiday and is broken by a week at school', () => {
    const met = ['2026-09-28', '2026-10-05', '2026-10-19', '2026-10-26', '2026-11-02'].map((dag) =>
      aDag(dag, 16),
    );
    const tel = (dagen: typeof met) =>
      thuiszitperioden(dagen, VERZUIM.thuiszitter, { kalender: KALENDER, school }).length;
    expect(tel(met)).toBe(1);
    expect(tel([...met.slice(0, 3), aDag('2026-11-02', 16), aDag('2026-11-09', 16)])).toBe(0);
  });
});
