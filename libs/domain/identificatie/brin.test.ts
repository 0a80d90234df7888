import { describe, expect, it } from '@jest/globals';
import { isBrin, isVestiging } from './brin.ts';

describe('isBrin', () => {
  it.each([
    ['25AB', true],
    ['01VJ', true],
    ['0011', true],
    ['25ab', false],
    ['25AB01', false],
    ['5AB', false],
    ['A5AB', false],
    ['25AB\n', false],
    ['', false],
  ])('%j is %s', (text, verwacht) => {
    expect(isBrin(text)).toBe(verwacht);
  });
});

describe('isVestiging', () => {
  it.each([
    ['25AB01', true],
    ['25AB', false],
    ['25AB1', false],
    ['25AB0A', false],
  ])('%j is %s', (text, verwacht) => {
    expect(isVestiging(text)).toBe(verwacht);
  });
});
