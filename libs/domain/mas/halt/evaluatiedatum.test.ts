import { describe, expect, it } from '@jest/globals';
import { Invalid } from '../../domain-error.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { MAS } from '../mas.builder.ts';
import { gewoneEvaluatiedatum, toetsEvaluatiedatum } from './evaluatiedatum.ts';

const DAG = kalenderdag('2026-10-01');

describe('the review of a paused Halt', () => {
  it('is six weeks on by default', () => {
    expect(gewoneEvaluatiedatum(DAG, MAS)).toBe('2026-11-12');
  });

  it.each(['2026-10-02', '2026-12-24'])('on %s is allowed', (dag) => {
    expect(() => toetsEvaluatiedatum(DAG, kalenderdag(dag), MAS)).not.toThrow();
  });

  it.each(['2026-10-01', '2026-12-25'])('on %s is refused', (dag) => {
    expect(() => toetsEvaluatiedatum(DAG, kalenderdag(dag), MAS)).toThrow(Invalid);
  });
});
