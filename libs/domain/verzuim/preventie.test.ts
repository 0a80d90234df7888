import { describe, expect, it } from '@jest/globals';
import { preventietrap } from './preventie.ts';
import { VERZUIM } from './verzuim.builder.ts';

describe('preventietrap', () => {
  it.each([
    [0, 0, undefined],
    [239, 2, undefined],
    [240, 0, 2],
    [0, 3, 2],
    [600, 0, 3],
    [60, 9, 3],
  ])('of %i minutes and %i times late is %s', (minuten, keerTeLaat, trap) => {
    expect(preventietrap({ minuten, keerTeLaat }, VERZUIM.preventie)?.trap).toBe(trap);
  });
});
