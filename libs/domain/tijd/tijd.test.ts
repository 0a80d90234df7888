import { describe, expect, it } from '@jest/globals';
import { laatste, vroegste, type Instant } from './tijd.ts';

const a = '2026-10-01T00:00:00.000Z' as Instant;
const b = '2026-10-02T00:00:00.000Z' as Instant;

describe('vroegste', () => {
  it('gives the earliest instant and ignores what is not known', () => {
    expect(vroegste([b, null, a])).toBe(a);
  });
  it('gives null for an empty list', () => {
    expect(vroegste([null])).toBeNull();
  });
});

describe('laatste', () => {
  it('gives the later of two instants in either order', () => {
    expect([laatste(a, b), laatste(b, a)]).toEqual([b, b]);
  });
});
