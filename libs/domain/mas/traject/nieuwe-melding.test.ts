import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { kalenderdag, plusDagen } from '../../tijd/kalenderdag.ts';
import { MAS } from '../mas.builder.ts';
import { meldinggevolg, plaatsMelding } from './nieuwe-melding.ts';
import { magTraject, TRAJECT_STATUSSEN, type Trajectstatus } from './traject-machine.ts';

const DAG = kalenderdag('2026-11-30');
const dicht = (id: string, dag: string) => ({ id, geslotenOp: kalenderdag(dag) });

describe('plaatsMelding', () => {
  it('joins the open traject, also when another was closed yesterday', () => {
    const eerdere = [dicht('oud', '2026-11-29'), { id: 'open', geslotenOp: null }];
    expect(plaatsMelding(eerdere, DAG, MAS)).toEqual({ soort: 'bij-open-traject', trajectId: 'open' });
  });

  it.each([
    ['2025-11-30', 'recidive'],
    ['2025-11-29', 'nieuw'],
    ['2026-11-30', 'recidive'],
  ])('a traject closed on %s makes it %s', (gesloten, soort) => {
    expect(plaatsMelding([dicht('oud', gesloten)], DAG, MAS).soort).toBe(soort);
  });

  it('a relapse refers to the last traject that closed', () => {
    const eerdere = [dicht('a', '2026-03-01'), dicht('b', '2026-09-01'), dicht('c', '2026-01-01')];
    expect(plaatsMelding(eerdere, DAG, MAS)).toEqual({ soort: 'recidive', trajectId: 'b' });
  });

  it('the agreed months decide, over the end of a short month', () => {
    const op = (gesloten: string) =>
      plaatsMelding([dicht('oud', gesloten)], kalenderdag('2027-03-31'), { recidiveMaanden: 1 }).soort;
    expect([op('2027-02-28'), op('2027-02-27')]).toEqual(['recidive', 'nieuw']);
  });

  it('never starts a second traject next to an open one', () => {
    const traject = fc.record({
      id: fc.uuid(),
      geslotenOp: fc.option(fc.integer({ min: 0, max: 900 }).map((n) => plusDagen(DAG, -n))),
    });
    fc.assert(
      fc.property(fc.array(traject, { maxLength: 5 }), (eerdere) => {
        const open = eerdere.some(({ geslotenOp }) => geslotenOp === null);
        expect(plaatsMelding(eerdere, DAG, MAS).soort === 'bij-open-traject').toBe(open);
      }),
    );
  });
});

describe('meldinggevolg', () => {
  it.each<[Trajectstatus, string | null, string | null]>([
    ['PREVENTIEF', 'GEMELD', null],
    ['GEMELD', null, null],
    ['IN_ONDERZOEK', null, null],
    ['ROUTEKEUZE', null, null],
    ['LOPEND', null, 'escalatie-overwegen'],
    ['MONITORING', null, 'opnieuw-kiezen'],
    ['OVERDRACHT_GEMEENTE', null, null],
  ])('in %s: to %s, asks %s', (status, naar, vraagt) => {
    expect(meldinggevolg(status)).toEqual({ naar, vraagt });
  });

  it('adds nothing to a closed traject', () => {
    expect(meldinggevolg('AFGESLOTEN')).toBeNull();
  });

  it('never moves a traject where its machine does not allow it, and never to a route', () => {
    const gaan = TRAJECT_STATUSSEN.flatMap((van) => {
      const naar = meldinggevolg(van)?.naar ?? null;
      return naar === null ? [] : [[van, naar] as const];
    });
    expect(gaan).toEqual([['PREVENTIEF', 'GEMELD']]);
    expect(gaan.every(([van, naar]) => magTraject(van, naar))).toBe(true);
  });
});
