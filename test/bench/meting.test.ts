import { describe, expect, it } from '@jest/globals';
import { metAanroepers, verdeling } from './meting.ts';

describe('verdeling', () => {
  it('gives median, 99th percentile and rate of a series in any order', () => {
    const tijden = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(verdeling(tijden, 2000)).toEqual({ aantal: 100, p50: 51, p95: 96, p99: 100, perSeconde: 50 });
  });

  it('gives zeros for an empty series', () => {
    expect(verdeling([], 1000)).toEqual({ aantal: 0, p50: 0, p95: 0, p99: 0, perSeconde: 0 });
  });
});

describe('metAanroepers', () => {
  it('does every piece of work exactly once', async () => {
    const gezien: number[] = [];
    await metAanroepers(7, 50, (nummer) => Promise.resolve(gezien.push(nummer)));
    expect(gezien.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });
});
