import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import { samenhang } from './samenhang.ts';

const d = kalenderdag;
const traject = (id: string, geslotenOp: string | null) => ({
  id,
  geslotenOp: geslotenOp === null ? null : d(geslotenOp),
});

describe('samenhang', () => {
  const bij = (...eerdere: ReturnType<typeof traject>[]) => samenhang(eerdere, d('2025-11-02'));

  it('joins a traject that is open', () => {
    expect(bij(traject('a', '2026-09-01'), traject('b', null))).toEqual({
      soort: 'bij-open-traject',
      trajectId: 'b',
    });
  });

  it('names the last traject that was closed within the agreed months', () => {
    expect(bij(traject('a', '2026-02-01'), traject('b', '2026-09-01'))).toEqual({
      soort: 'recidive',
      trajectId: 'b',
    });
    expect(bij(traject('a', '2025-11-02'))).toMatchObject({ soort: 'recidive' });
  });

  it('is new otherwise', () => {
    expect(bij(traject('a', '2025-11-01'))).toEqual({ soort: 'nieuw' });
    expect(bij()).toEqual({ soort: 'nieuw' });
  });
});
