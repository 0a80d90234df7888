import { describe, expect, it } from '@jest/globals';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { evaluatieNa } from './evaluatie-na.ts';

const EIND = kalenderdag('2027-06-01');
const GEKOZEN = kalenderdag('2027-03-01');

describe('evaluatieNa', () => {
  it.each([
    ['UITVOERING_GI', null, EIND],
    ['UITVOERING_GI', GEKOZEN, GEKOZEN],
    ['BEEINDIGD', null, null],
    ['GEPAUZEERD', GEKOZEN, GEKOZEN],
    ['LOPEND', null, null],
  ] as const)('to %s with %s chosen: %s', (naar, gekozen, verwacht) => {
    expect(evaluatieNa({ evaluatieOp: EIND }, naar, gekozen)).toBe(verwacht);
  });
});
