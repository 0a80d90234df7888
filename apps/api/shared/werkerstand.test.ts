import { describe, expect, it } from '@jest/globals';
import { STIL_MS, vraagtIemand } from './werkerstand.ts';

const NU = Date.parse('2027-01-11T09:00:00Z');
const vroeg = (msGeleden: number) => ({ lastAccessTime: { seconds: Math.floor((NU - msGeleden) / 1000) } });

describe('a worker that asks for work', () => {
  it.each([
    ['just now', [vroeg(0)], true],
    ['within the limit', [vroeg(STIL_MS - 1000)], true],
    ['not since the limit', [vroeg(STIL_MS)], false],
    ['never', [], false],
    ['without a moment', [{}, { lastAccessTime: null }, { lastAccessTime: { seconds: null } }], false],
    ['where one of two still asks', [vroeg(STIL_MS * 2), vroeg(1000)], true],
  ])('%s', (_, vragers, werkt) => {
    expect(vraagtIemand(vragers, NU)).toBe(werkt);
  });
});
