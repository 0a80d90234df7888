import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../tijd/tijd.ts';
import {
  eindeNoodtoegang,
  eisTeBeeindigen,
  eisTeBeoordelen,
  isNoodtoegangOpen,
  type Noodtoegang,
} from './noodtoegang.ts';

const op = (tijd: string): Instant => `2027-01-15T${tijd}Z` as Instant;
const ANNA = '11111111-1111-4111-8111-111111111111';
const BERT = '22222222-2222-4222-8222-222222222222';
const nood = (anders: Partial<Noodtoegang> = {}): Noodtoegang => ({
  gebruikerId: ANNA,
  op: op('12:00:00.000'),
  tot: op('13:00:00.000'),
  beeindigdOp: null,
  beoordeeldOp: null,
  ...anders,
});
const code = (werk: () => void): unknown => {
  try {
    werk();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return null;
};

describe('eindeNoodtoegang', () => {
  it.each([
    [60, '13:00:00.000'],
    [15, '12:15:00.000'],
  ])('is %i minutes later', (minuten, tijd) => {
    expect(eindeNoodtoegang(op('12:00:00.000'), minuten)).toBe(op(tijd));
  });
});

describe('isNoodtoegangOpen', () => {
  it.each([
    ['a millisecond before it begins', '11:59:59.999', false],
    ['when it begins', '12:00:00.000', true],
    ['a millisecond before its end', '12:59:59.999', true],
    ['exactly at its end', '13:00:00.000', false],
  ])('%s', (_, tijd, open) => {
    expect(isNoodtoegangOpen(nood(), op(tijd))).toBe(open);
  });

  it('is over from the moment somebody ends it, and not before', () => {
    const beeindigd = nood({ beeindigdOp: op('12:10:00.000') });
    expect(isNoodtoegangOpen(beeindigd, op('12:09:59.999'))).toBe(true);
    expect(isNoodtoegangOpen(beeindigd, op('12:10:00.000'))).toBe(false);
  });
});

describe('eisTeBeeindigen', () => {
  it('ends only what is open', () => {
    expect(code(() => eisTeBeeindigen(nood(), op('12:30:00.000')))).toBeNull();
    expect(code(() => eisTeBeeindigen(nood(), op('13:00:00.000')))).toBe('noodtoegang.voorbij');
  });
});

describe('eisTeBeoordelen', () => {
  it('29: is never for the one who opened it, whatever else is the matter', () => {
    for (const n of [nood(), nood({ beoordeeldOp: op('14:00:00.000') })])
      for (const nu of ['12:30:00.000', '14:00:00.000'])
        expect(code(() => eisTeBeoordelen(n, ANNA, op(nu)))).toBe('vier_ogen');
  });

  it.each([
    ['is for somebody else, when it is over', {}, '13:00:00.000', null],
    ['or when it was ended before its time', { beeindigdOp: op('12:10:00.000') }, '12:10:00.000', null],
    ['waits until it is over', {}, '12:59:59.999', 'noodtoegang.nog-open'],
    ['is given once', { beoordeeldOp: op('14:00:00.000') }, '15:00:00.000', 'noodtoegang.al-beoordeeld'],
  ])('%s', (_, anders, tijd, verwacht) => {
    expect(code(() => eisTeBeoordelen(nood(anders), BERT, op(tijd)))).toBe(verwacht);
  });
});
