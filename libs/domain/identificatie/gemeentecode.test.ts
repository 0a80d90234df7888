import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { gemeentecodeOp, isGemeentecode, type GemeenteRij } from './gemeentecode.ts';

const rij = (
  code: string,
  van: string,
  einde: { tot: string; in: string | null } | null = null,
): GemeenteRij => ({
  code,
  van: kalenderdag(van),
  tot: einde && kalenderdag(einde.tot),
  opgegaanIn: einde && einde.in,
});

/** Verzonnen codes: 9001 ging op in 9002, en die in 9003; 9004 hield op; 9005 en 9006 wijzen naar elkaar. */
const gemeenten = [
  rij('0193', '1900-01-01'),
  rij('9001', '1900-01-01', { tot: '2024-12-31', in: '9002' }),
  rij('9002', '1900-01-01', { tot: '2026-12-31', in: '9003' }),
  rij('9003', '2027-01-01'),
  rij('9004', '1900-01-01', { tot: '2024-12-31', in: null }),
  rij('9005', '1900-01-01', { tot: '2024-12-31', in: '9006' }),
  rij('9006', '1900-01-01', { tot: '2024-12-31', in: '9005' }),
];

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

describe('gemeentecodeOp', () => {
  it.each([
    ['a gemeente that exists', '0193', '2026-11-10', '0193'],
    ['the last day before a merger', '9001', '2024-12-31', '9001'],
    ['the first day after a merger', '9001', '2025-01-01', '9002'],
    ['the last day before the second merger', '9001', '2026-12-31', '9002'],
    ['two mergers after each other', '9001', '2027-01-01', '9003'],
  ])('follows %s', (_naam, code, dag, verwacht) => {
    expect(gemeentecodeOp({ gemeenten }, code, kalenderdag(dag))).toEqual({ code: verwacht });
  });

  it.each([
    ['an unknown code', '9999', '2026-11-10'],
    ['a code before it exists', '9003', '2026-12-31'],
    ['a gemeente without successor', '9004', '2025-01-01'],
    ['a table that points in a circle', '9005', '2025-01-01'],
  ])('gives null for %s', (_naam, code, dag) => {
    expect(gemeentecodeOp({ gemeenten }, code, kalenderdag(dag))).toBeNull();
  });
});
