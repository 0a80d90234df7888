import { describe, expect, it } from '@jest/globals';
import { instant } from '../tijd/amsterdam.ts';
import { isVerouderd, versheidspeil } from './versheid.ts';

const laatstOp = instant('2027-03-01T15:00:00Z');

describe('isVerouderd', () => {
  it.each([
    ['2027-03-01T15:00:00Z', false],
    ['2027-03-15T22:59:59Z', false],
    ['2027-03-15T23:00:00Z', true],
    ['2027-05-01T09:00:00Z', true],
  ])('with fourteen days at %s is %s', (nu, verwacht) => {
    expect(isVerouderd({ laatstOp, grensDagen: 14, nu: instant(nu) })).toBe(verwacht);
  });

  it('is so for a source that never delivered', () => {
    expect(isVerouderd({ laatstOp: null, grensDagen: 14, nu: laatstOp })).toBe(true);
  });

  it('counts days in Amsterdam across the start of summer time', () => {
    const bron = { laatstOp: instant('2027-03-27T22:30:00Z'), grensDagen: 1 };
    expect(isVerouderd({ ...bron, nu: instant('2027-03-28T21:59:59Z') })).toBe(false);
    expect(isVerouderd({ ...bron, nu: instant('2027-03-28T22:00:00Z') })).toBe(true);
  });
});

describe('versheidspeil', () => {
  const laatste = instant('2027-10-29T15:00:00Z');

  it.each([
    ['during the season is now', '2027-10-20T09:00:00Z', laatste, '2027-10-20T09:00:00.000Z'],
    ['after the last week is that week', '2027-12-26T08:00:00Z', laatste, '2027-10-29T15:00:00.000Z'],
    ['of who owes nothing is now', '2027-12-26T08:00:00Z', null, '2027-12-26T08:00:00.000Z'],
  ])('%s', (_, nu, week, verwacht) => {
    expect(versheidspeil(instant(nu), week)).toBe(verwacht);
  });
});
