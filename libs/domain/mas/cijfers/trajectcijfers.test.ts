import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../mas.builder.ts';
import { teTonenTrajectcijfers } from './te-tonen-trajectcijfers.ts';
import { telTrajecten, type Geteld } from './trajectcijfers.ts';

const aGeteld = (anders: Partial<Geteld> = {}): Geteld => ({
  leerlingId: 'l1',
  status: 'LOPEND',
  begonnenOp: op('2026-10-01'),
  gemeldOp: op('2026-10-01'),
  opgepaktOp: op('2026-10-05'),
  gehoordOp: null,
  gekozenOp: null,
  beeindigdOp: null,
  uiterlijk: null,
  routes: [],
  ...anders,
});
const NU = op('2026-12-01');

describe('telTrajecten', () => {
  it('counts work processes and persons apart: who relapses counts twice as a process', () => {
    const { perStatus } = telTrajecten([aGeteld(), aGeteld(), aGeteld({ leerlingId: 'l2' })], NU);
    expect(perStatus.find(({ status }) => status === 'LOPEND')).toEqual({
      status: 'LOPEND',
      trajecten: 3,
      personen: 2,
    });
    expect(perStatus.find(({ status }) => status === 'GEMELD')).toMatchObject({ trajecten: 0, personen: 0 });
  });

  it('takes the median of who did a step, in whole days', () => {
    const na = (dag: string) => aGeteld({ opgepaktOp: op(dag) });
    const { doorlooptijd } = telTrajecten(
      [na('2026-10-02'), na('2026-10-04'), na('2026-10-21'), aGeteld({ opgepaktOp: null })],
      NU,
    );
    expect(doorlooptijd.find(({ stap }) => stap === 'oppakken')).toEqual({
      stap: 'oppakken',
      aantal: 3,
      mediaanDagen: 3,
    });
    expect(doorlooptijd.find(({ stap }) => stap === 'geheel')).toMatchObject({
      aantal: 0,
      mediaanDagen: null,
    });
  });

  it('counts routes, what Halt decided, and what is over its term', () => {
    const cijfers = telTrajecten(
      [
        aGeteld({ routes: [{ route: 'R2', status: 'POSITIEF' }], uiterlijk: op('2026-11-01') }),
        aGeteld({
          routes: [
            { route: 'R2', status: 'NEGATIEF' },
            { route: 'R1', status: 'GESTART' },
          ],
        }),
        aGeteld({
          routes: [{ route: 'R2', status: 'INGETROKKEN' }],
          beeindigdOp: op('2026-11-02'),
          uiterlijk: op('2026-11-01'),
        }),
      ],
      NU,
    );
    expect(cijfers.halt).toEqual({ positief: 1, afgerond: 2 });
    expect(cijfers.perRoute.slice(0, 2)).toEqual([
      { route: 'R1', gekozen: 1, lopend: 1 },
      { route: 'R2', gekozen: 3, lopend: 0 },
    ]);
    expect(cijfers.overTermijn).toEqual({ trajecten: 1, personen: 1 });
  });
});

describe('teTonenTrajectcijfers', () => {
  it('never shows a number of fewer people than agreed, nor a rest that is', () => {
    const traject = fc.record({
      leerlingId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      status: fc.constantFrom('GEMELD' as const, 'LOPEND' as const),
      routes: fc.array(
        fc.constantFrom(
          { route: 'R1' as const, status: 'GESTART' as const },
          { route: 'R2' as const, status: 'POSITIEF' as const },
          { route: 'R2' as const, status: 'NEGATIEF' as const },
        ),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(fc.array(traject, { maxLength: 20 }), (rijen) => {
        const getoond = teTonenTrajectcijfers(telTrajecten(rijen.map(aGeteld), NU), { kleinsteAantal: 5 });
        const getallen = [
          ...getoond.perStatus.flatMap(({ trajecten, personen }) => [trajecten, personen]),
          ...getoond.perRoute.flatMap(({ gekozen, lopend }) =>
            gekozen === null || lopend === null ? [gekozen, lopend] : [gekozen, lopend, gekozen - lopend],
          ),
          ...getoond.doorlooptijd.map(({ aantal }) => aantal),
          getoond.halt.positief,
          getoond.halt.afgerond,
          (getoond.halt.afgerond ?? 0) - (getoond.halt.positief ?? 0),
        ];
        expect(getallen.filter((getal) => getal !== null && getal > 0 && getal < 5)).toEqual([]);
      }),
    );
  });
});
