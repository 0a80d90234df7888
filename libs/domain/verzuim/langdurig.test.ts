import { describe, expect, it } from '@jest/globals';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { heledagreeksen, langerDan, tenMinste } from './langdurig.ts';
import { aDag, KALENDER } from './verzuim.builder.ts';

/** Alle lesdagen vanaf een dag, heel gemist. */
function reeks(van: string, aantal: number) {
  const dagen = [aDag(van, 6, { heleDag: true })];
  while (dagen.length < aantal)
    dagen.push(aDag(KALENDER.volgendeLesdag(dagen.at(-1)!.dag), 6, { heleDag: true }));
  return dagen;
}

describe('heledagreeksen', () => {
  it('is not broken by a weekend or a holiday, but is by a day of school', () => {
    const dagen = reeks('2026-10-07', 10);
    expect(heledagreeksen(dagen, KALENDER)).toHaveLength(1);
    expect(heledagreeksen(dagen.toSpliced(4, 1), KALENDER)).toHaveLength(2);
  });

  it('takes only whole days', () => {
    expect(heledagreeksen([aDag('2026-11-02', 4)], KALENDER)).toEqual([]);
  });
});

describe('langerDan and tenMinste', () => {
  const van = kalenderdag('2026-11-02');
  const lengte = (aantal: number) => heledagreeksen(reeks('2026-11-02', aantal), KALENDER)[0]!;

  it('LRV starts the day after four whole weeks, RMC on the last day of them', () => {
    expect(langerDan(lengte(20), 4, KALENDER)).toBeNull();
    expect(langerDan(lengte(21), 4, KALENDER)).toBe(plusDagen(van, 28));
    expect(tenMinste(lengte(19), 4, KALENDER)).toBeNull();
    expect(tenMinste(lengte(20), 4, KALENDER)).toBe('2026-11-27');
  });

  it('takes fewer weeks where the school chose so', () => {
    expect(tenMinste(lengte(10), 2, KALENDER)).toBe('2026-11-13');
  });

  it('does not count the holiday', () => {
    const over = heledagreeksen(reeks('2026-09-28', 21), KALENDER)[0]!;
    expect(langerDan(over, 4, KALENDER)).toBe('2026-11-02');
  });
});
