import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import { LEEFTIJDEN } from './jongere.builder.ts';
import { leeftijdOp, verjaardag } from './leeftijd.ts';

const d = kalenderdag;
const eenDag = fc.integer({ min: 0, max: 20_000 }).map((n) => plusDagen(d('2000-01-01'), n));

describe('AGE-11 verjaardag', () => {
  it.each([
    ['2010-07-31', 16, '03-01', '2026-07-31'],
    ['2008-02-29', 16, '03-01', '2024-02-29'],
    ['2008-02-29', 18, '03-01', '2026-03-01'],
    ['2008-02-29', 18, '02-28', '2026-02-28'],
    ['2008-02-28', 18, '03-01', '2026-02-28'],
  ])('born %s turns %i (leap birthday %s) on %s', (geboren, jaar, schrikkelverjaardag, verwacht) => {
    expect(verjaardag(d(geboren), jaar, { ...LEEFTIJDEN, schrikkelverjaardag })).toBe(verwacht);
  });
});

describe('AGE-11 leeftijdOp', () => {
  it.each([
    ['2008-09-30', '2026-09-29', 17],
    ['2008-09-30', '2026-09-30', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2008-12-31', '2027-01-01', 18],
    ['2010-05-12', '2010-05-12', 0],
    ['2010-05-12', '2010-05-11', -1],
  ])('born %s is on %s %i years old', (geboren, dag, leeftijd) => {
    expect(leeftijdOp(d(geboren), d(dag), LEEFTIJDEN)).toBe(leeftijd);
  });

  it('never goes down and goes up by at most one a day', () => {
    fc.assert(
      fc.property(eenDag, eenDag, (geboren, dag) => {
        const erbij =
          leeftijdOp(geboren, plusDagen(dag, 1), LEEFTIJDEN) - leeftijdOp(geboren, dag, LEEFTIJDEN);
        expect([0, 1]).toContain(erbij);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes exactly on the birthday', () => {
    fc.assert(
      fc.property(eenDag, fc.integer({ min: 0, max: 40 }), (geboren, jaar) => {
        const jarig = verjaardag(geboren, jaar, LEEFTIJDEN);
        expect(leeftijdOp(geboren, jarig, LEEFTIJDEN)).toBe(jaar);
        expect(leeftijdOp(geboren, plusDagen(jarig, -1), LEEFTIJDEN)).toBe(jaar - 1);
      }),
    );
  });
});
