import { describe, expect, it } from '@jest/globals';
import { isCrebo, isVavoCode } from './crebo.ts';

describe('isCrebo', () => {
  it.each([
    ['25655', true],
    ['2565', false],
    ['256555', false],
    ['2565A', false],
    ['25655 ', false],
  ])('%j is %s', (text, verwacht) => {
    expect(isCrebo(text)).toBe(verwacht);
  });
});

describe('isVavoCode', () => {
  it.each([
    ['1002O2412', true],
    ['100202412', false],
    ['1002o2412', false],
    ['1002O241', false],
    ['25655', false],
  ])('%j is %s', (text, verwacht) => {
    expect(isVavoCode(text)).toBe(verwacht);
  });
});
