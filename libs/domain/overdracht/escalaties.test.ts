import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { telEscalaties, type Escalatiezaak } from './escalaties.ts';

const zaken = (...scholen: readonly string[]): Escalatiezaak[] =>
  scholen.map((schoolId) => ({ schoolId, aanleiding: 'VOOR_ZOMER' }));
const tel = (lijst: readonly Escalatiezaak[], kleinste: number) =>
  telEscalaties(lijst, ({ schoolId }) => schoolId, kleinste).map(({ van, aantal }) => [van, aantal]);

describe('telEscalaties', () => {
  it('counts per group, the largest first', () => {
    expect(tel(zaken('a', 'b', 'b', 'a', 'b', 'c'), 0)).toEqual([
      ['b', 3],
      ['a', 2],
      ['c', 1],
    ]);
  });

  it('leaves out a small number, and the next one from which it could be told', () => {
    expect(tel(zaken('a', 'a', 'a', 'b', 'b', 'b', 'b', 'c'), 3)).toEqual([
      ['b', 4],
      ['a', null],
      ['c', null],
    ]);
  });

  it('names no group when the total alone tells each of them', () => {
    expect(tel(zaken('a', 'b', 'c'), 5)).toEqual([]);
    expect(tel(zaken('a', 'a', 'a', 'b', 'b'), 5)).toEqual([
      ['a', null],
      ['b', null],
    ]);
  });

  it('never shows a number that is too small', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        fc.integer({ min: 0, max: 6 }),
        (lijst, kleinste) => {
          for (const [, aantal] of tel(zaken(...lijst), kleinste))
            expect(aantal === null || Number(aantal) >= kleinste).toBe(true);
        },
      ),
    );
  });
});
