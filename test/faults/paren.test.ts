import { describe, expect, it } from '@jest/globals';
import { paren } from './paren.ts';
import { STORINGEN } from './storingen.ts';

const alle = Object.keys(paren(Object.keys(STORINGEN)));

describe('pairs of faults', () => {
  it('are each pair once, and never the same fault twice', () => {
    const delen = alle.map((naam) => naam.split(' + '));
    expect(new Set(delen.map((paar) => [...paar].sort().join())).size).toBe(alle.length);
    expect(delen.filter(([een, ander]) => een === ander)).toEqual([]);
  });

  it('have every fault in some pair, but for an ordinary day', () => {
    const inPaar = new Set(alle.flatMap((naam) => naam.split(' + ')));
    expect(Object.keys(STORINGEN).filter((naam) => !inPaar.has(naam))).toEqual(['een dag verder']);
  });

  it.each([
    ['worker valt om + api valt om', true],
    ['worker valt om + post neemt niets aan', true],
    ['worker valt om + worker staat stil', false],
    ['database valt om + worker hoort niets van de database', false],
    ['engine valt om + schijf van de servers vol', false],
    ['post neemt niets aan + post zwijgt na de inhoud', false],
    ['worker valt om + de boeken zijn niet te schrijven', false],
  ])('%s: at once %s', (naam, kan) => {
    expect(alle.includes(naam)).toBe(kan);
  });
});
