import { describe, expect, it } from '@jest/globals';
import { geldtOp } from './geldigheid.ts';
import { kalenderdag } from './kalenderdag.ts';

const van = kalenderdag('2026-08-01');
const tot = kalenderdag('2027-07-31');

describe('geldtOp', () => {
  it.each([
    ['2026-07-31', false],
    ['2026-08-01', true],
    ['2027-07-31', true],
    ['2027-08-01', false],
  ])('includes both ends: %s is %s', (dag, verwacht) => {
    expect(geldtOp({ van, tot }, kalenderdag(dag))).toBe(verwacht);
  });

  it('has no end when tot is null', () => {
    expect(geldtOp({ van, tot: null }, kalenderdag('2999-12-31'))).toBe(true);
  });
});
