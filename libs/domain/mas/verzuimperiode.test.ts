import { describe, expect, it } from '@jest/globals';
import { aPeriode } from './mas.builder.ts';
import { zelfdeFeiten } from './verzuimperiode.ts';

const een = aPeriode({ id: 'a', van: '2026-09-07', totEnMet: '2026-09-18', feiten: ['f1', 'f2'] });

describe('zelfdeFeiten', () => {
  it.each([
    ['the same period', { id: 'a' }, true],
    ['a shared last day', { van: '2026-09-18', totEnMet: '2026-10-02' }, true],
    ['the day after', { van: '2026-09-19', totEnMet: '2026-10-02' }, false],
    ['the day before', { van: '2026-09-01', totEnMet: '2026-09-06' }, false],
    ['a shared row of absence', { van: '2026-11-02', totEnMet: '2026-11-06', feiten: ['f2'] }, true],
    ['other rows, later', { van: '2026-11-02', totEnMet: '2026-11-06', feiten: ['f3'] }, false],
  ])('%s: %j gives %s, both ways', (_naam, anders, verwacht) => {
    const ander = aPeriode({ id: 'b', feiten: [], ...anders });
    expect(zelfdeFeiten([een], [ander])).toBe(verwacht);
    expect(zelfdeFeiten([ander], [een])).toBe(verwacht);
  });

  it('is false without periods', () => {
    expect(zelfdeFeiten([], [een])).toBe(false);
  });
});
