import { describe, expect, it } from '@jest/globals';
import { isGemeentecode } from './gemeentecode.ts';

describe('isGemeentecode', () => {
  it.each([
    ['0193', true],
    ['193', false],
    ['01930', false],
    ['019A', false],
  ])('%j is %s', (text, verwacht) => {
    expect(isGemeentecode(text)).toBe(verwacht);
  });
});
