import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { afwezigSinds } from './lopende-afwezigheid.ts';
import { aRegel, TELREGELS } from './verzuim.builder.ts';

const weg = (...dagen: string[]) => ({
  brin: '90AA',
  regels: dagen.map((dag) => aRegel({ dag, lesuren: 6, heleDag: true })),
});
const sinds = (feiten: ReturnType<typeof weg>, dag: string) =>
  afwezigSinds(feiten, TELREGELS, kalenderdag(dag));

describe('afwezigSinds', () => {
  it('is the first day of a series that still runs, over a weekend and a holiday', () => {
    expect(sinds(weg('2026-10-08', '2026-10-09'), '2026-10-09')).toBe('2026-10-08');
    expect(sinds(weg('2026-10-08', '2026-10-09'), '2026-10-17')).toBe('2026-10-08');
    expect(sinds(weg('2026-10-08', '2026-10-09', '2026-10-19'), '2026-10-19')).toBe('2026-10-08');
  });

  it('is nothing for who came back, was ill or missed some lessons', () => {
    expect(sinds(weg('2026-10-05', '2026-10-06'), '2026-10-08')).toBeNull();
    const ziek = { brin: '90AA', regels: [aRegel({ dag: '2026-10-08', reden: 'ziek', heleDag: true })] };
    expect(sinds(ziek, '2026-10-08')).toBeNull();
    expect(sinds({ brin: '90AA', regels: [aRegel({ dag: '2026-10-08' })] }, '2026-10-08')).toBeNull();
    expect(sinds(weg('2026-10-09'), '2026-10-08')).toBeNull();
  });
});
