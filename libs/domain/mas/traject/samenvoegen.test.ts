import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anJongere } from '../../leerling/jongere.builder.ts';
import { aPeriode, aRoute, aTraject, op } from '../mas.builder.ts';
import { looptRoute, MAS_ROUTES, statussenVan, type MasRoute, type Routestatus } from '../routezaak.ts';
import { kiesBlijver, samenvoegbezwaren, voegSamen } from './samenvoegen.ts';
import { TRAJECT_STATUSSEN } from './traject-machine.ts';
import type { TrajectFeiten } from './traject.ts';

const PAREN = MAS_ROUTES.flatMap((route) => statussenVan(route).map((status) => [route, status] as const));

const traject = (id: string): fc.Arbitrary<TrajectFeiten> =>
  fc
    .record({
      status: fc.constantFrom(...TRAJECT_STATUSSEN.filter((status) => status !== 'AFGESLOTEN')),
      gemeldOp: fc.constantFrom(null, op('2026-09-21'), op('2026-10-01')),
      routes: fc.array(fc.constantFrom(...PAREN), { maxLength: 3 }),
      perioden: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3')),
      eerdereHalt: fc.boolean(),
    })
    .map(({ routes, perioden, ...rest }) =>
      aTraject({
        id,
        ...rest,
        routes: routes.map(([route, status], k) => aRoute({ id: `${id}-${k}`, route, status })),
        feiten: perioden.map((periode) => aPeriode({ id: periode })),
      }),
    );

const ids = (rijen: readonly { readonly id: string }[]): string[] => rijen.map(({ id }) => id).sort();

describe('kiesBlijver', () => {
  it('keeps the traject that is furthest, then the one reported first', () => {
    const ver = aTraject({ id: 'b', status: 'LOPEND', gemeldOp: op('2026-10-05') });
    const vroeg = aTraject({ id: 'a', status: 'GEMELD', gemeldOp: op('2026-09-01') });
    expect(kiesBlijver(vroeg, ver).blijft.id).toBe('b');
    const later = aTraject({ id: 'a', status: 'LOPEND', gemeldOp: op('2026-10-06') });
    expect(kiesBlijver(later, ver).blijft.id).toBe('b');
  });

  it('gives the same answer whoever asks it the other way round', () => {
    fc.assert(
      fc.property(traject('a'), traject('b'), (een, ander) => {
        expect(kiesBlijver(een, ander)).toEqual(kiesBlijver(ander, een));
      }),
    );
  });
});

describe('voegSamen', () => {
  it('loses no route, no fact and no yes, and keeps the facts of a route with it', () => {
    fc.assert(
      fc.property(traject('a'), traject('b'), (een, ander) => {
        const samen = voegSamen(kiesBlijver(een, ander));
        expect(ids(samen.routes)).toEqual(ids([...een.routes, ...ander.routes]));
        expect(ids(samen.feiten)).toEqual([...new Set(ids([...een.feiten, ...ander.feiten]))]);
        expect(samen.eerdereHalt).toBe(een.eerdereHalt || ander.eerdereHalt);
        expect(samen.routes.some(looptRoute) ? samen.status : 'LOPEND').toBe('LOPEND');
      }),
    );
  });

  it('keeps the earliest report and the latest check-in', () => {
    const een = aTraject({ id: 'a', gemeldOp: op('2026-10-01'), laatsteCheckinOp: op('2026-11-01') });
    const ander = aTraject({ id: 'b', gemeldOp: op('2026-09-21'), laatsteCheckinOp: null });
    expect(voegSamen(kiesBlijver(een, ander))).toMatchObject({
      gemeldOp: op('2026-09-21'),
      laatsteCheckinOp: op('2026-11-01'),
    });
  });
});

describe('samenvoegbezwaren', () => {
  it('asks the same whichever of the two stays', () => {
    fc.assert(
      fc.property(traject('a'), traject('b'), (een, ander) => {
        expect(samenvoegbezwaren({ blijft: een, gaatOp: ander })).toEqual(
          samenvoegbezwaren({ blijft: ander, gaatOp: een }),
        );
      }),
    );
  });

  const regels = (een: Partial<TrajectFeiten>, ander: Partial<TrajectFeiten>): string[] =>
    samenvoegbezwaren({
      blijft: aTraject({ id: 'a', ...een }),
      gaatOp: aTraject({ id: 'b', ...ander }),
    }).map(({ regel }) => regel);
  const met = (route: MasRoute, status: Routestatus): Partial<TrajectFeiten> => ({
    routes: [aRoute({ route, status })],
  });

  it.each<[string, Partial<TrajectFeiten>, Partial<TrajectFeiten>, string[]]>([
    ['two open trajects without routes', {}, {}, []],
    ['a closed one', {}, { status: 'AFGESLOTEN' }, ['samenvoegen.gesloten']],
    ['one that moves', { status: 'OVERDRACHT_GEMEENTE' }, {}, ['samenvoegen.verhuist']],
    ['the same', { id: 'b' }, {}, ['samenvoegen.zelfde']],
    [
      '32: two births',
      { jongere: anJongere({ geboortedatum: '2011-05-13' }) },
      {},
      ['samenvoegen.andere-jongere'],
    ],
    ['help and Halt', met('R1', 'GESTART'), met('R2', 'LOPEND'), []],
    ['help twice', met('R1', 'GESTART'), met('R1', 'VOORGESTELD'), ['samenvoegen.routes-botsen']],
    ['Halt twice', met('R2', 'LOPEND'), met('R2', 'POSITIEF'), ['samenvoegen.routes-botsen']],
    [
      '44: Halt done, a report on the same facts',
      met('R2', 'POSITIEF'),
      met('R4', 'VERHOOR'),
      ['samenvoegen.routes-botsen'],
    ],
    ['routes that both ended', met('R2', 'POSITIEF'), met('R4', 'INGETROKKEN'), []],
    ['help that ended, help that runs', met('R1', 'AFGEROND'), met('R1', 'GESTART'), []],
  ])('%s', (_naam, een, ander, verwacht) => {
    expect(regels(een, ander)).toEqual(verwacht);
  });
});
