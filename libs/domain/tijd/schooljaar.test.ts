import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Invalid } from '../domain-error.ts';
import { kalenderdag, plusDagen } from './kalenderdag.ts';
import { eersteDag, laatsteDag, schooljaar, schooljaarVan, vorigSchooljaar } from './schooljaar.ts';

describe('schooljaar', () => {
  it('accepts two years in a row', () => {
    expect(schooljaar('2026-2027')).toBe('2026-2027');
  });

  it.each(['2026-2028', '2027-2026', '2026', '2026/2027', '2026-27', ' 2026-2027', ''])(
    'refuses %j',
    (tekst) => {
      expect(() => schooljaar(tekst)).toThrow(Invalid);
    },
  );
});

describe('schooljaarVan', () => {
  it.each([
    ['2026-07-31', '2025-2026'],
    ['2026-08-01', '2026-2027'],
    ['2026-12-31', '2026-2027'],
    ['2027-01-01', '2026-2027'],
    ['2027-07-31', '2026-2027'],
    ['2027-08-01', '2027-2028'],
  ])('puts %s in %s', (dag, verwacht) => {
    expect(schooljaarVan(kalenderdag(dag))).toBe(verwacht);
  });

  it('runs from 1 August up to and including 31 July', () => {
    const sj = schooljaar('2026-2027');
    expect([eersteDag(sj), laatsteDag(sj)]).toEqual(['2026-08-01', '2027-07-31']);
  });

  it('has no gap and no overlap between two years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 2990 }), (jaar) => {
        const sj = schooljaar(`${jaar}-${jaar + 1}`);
        expect(schooljaarVan(eersteDag(sj))).toBe(sj);
        expect(schooljaarVan(laatsteDag(sj))).toBe(sj);
        expect(plusDagen(laatsteDag(vorigSchooljaar(sj)), 1)).toBe(eersteDag(sj));
      }),
    );
  });
});
