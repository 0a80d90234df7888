import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant } from '../tijd/tijd.ts';
import { DELING_STATUSSEN, PASPOORT_STATUSSEN, type Delingstatus } from './paspoort.ts';
import { isOpen, magDeling } from './paspoort-machine.ts';
import { PASPOORTMERKEN, paspoortplan } from './paspoortplan.ts';
import { anBeeld, anDelingBeeld, LADDER, MOMENTEN } from './paspoortproces.builder.ts';
import type { DelingBeeld, PaspoortBeeld, PaspoortStap } from './paspoortproces.ts';

/** Elke dag van 2026 tot en met 2031. */
const dag = (n: number): Instant => op(plusDagen(kalenderdag('2026-10-01'), n));

/** Wat niet begon of vernietigd is, deelt niet. */
const zonderDelingen: readonly PaspoortBeeld['status'][] = [null, 'VERNIETIGD'];

const willekeurig: fc.Arbitrary<PaspoortBeeld> = fc
  .record({
    status: fc.constantFrom(null, ...PASPOORT_STATUSSEN),
    heeftPaspoort: fc.boolean(),
    kwetsbaar: fc.boolean(),
    uitgenodigd: fc.boolean(),
    afgezien: fc.boolean(),
    delingen: fc.array(
      fc.record({
        status: fc.constantFrom(...DELING_STATUSSEN),
        besluitOp: fc.integer({ min: 100, max: 300 }).map(dag),
        eindigtOp: fc.integer({ min: 200, max: 600 }).map(dag),
        voorgelegdOp: fc.constantFrom(null, dag(223)),
      }),
      { maxLength: 3 },
    ),
    ouders: fc.array(fc.record({ besluitOp: fc.integer({ min: 50, max: 400 }).map(dag) }), { maxLength: 2 }),
    gedaan: fc.subarray([...LADDER.map((t) => t.naam), ...PASPOORTMERKEN]),
    gebruikt: fc.option(fc.integer({ min: 100, max: 700 })),
    verlopen: fc.boolean(),
  })
  .map(({ uitgenodigd, afgezien, delingen, gebruikt, verlopen, ...rest }) =>
    anBeeld({
      ...rest,
      uitgenodigdOp: uitgenodigd ? op('2026-11-02') : null,
      ladder: uitgenodigd ? LADDER : [],
      afgezienOp: afgezien ? op('2026-12-01') : null,
      delingen: zonderDelingen.includes(rest.status)
        ? []
        : delingen.map((d, i) => anDelingBeeld({ ...d, id: `d${i}` })),
      momenten: {
        ...MOMENTEN,
        verlooptOp: gebruikt === null ? null : dag(gebruikt + 700),
        vernietigOp: gebruikt !== null && verlopen ? dag(gebruikt + 730) : null,
      },
    }),
  );

describe('the plan of any passport', () => {
  it('asks nothing new before the moment it names', () => {
    fc.assert(
      fc.property(willekeurig, fc.nat(1500), fc.nat(1500), (beeld, nu, later) => {
        const plan = paspoortplan(beeld, dag(nu));
        const daarna = dag(nu + later);
        fc.pre(plan.volgende === null || daarna < plan.volgende);
        const wachtend = new Set(plan.nu.map((stap) => JSON.stringify(stap)));
        const nieuw = paspoortplan(beeld, daarna).nu.filter((stap) => !wachtend.has(JSON.stringify(stap)));
        expect(nieuw).toEqual([]);
        expect(plan.volgende === null || plan.volgende > dag(nu)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to rest after each moment, keeps to the tables, and ends', () => {
    fc.assert(
      fc.property(willekeurig, (begin) => {
        let beeld = begin;
        for (let nu = 0; nu < 1700; nu += 20) beeld = werkAf(beeld, dag(nu));
        const gebruikt = begin.momenten.verlooptOp !== null;
        const laatste = paspoortplan(beeld, dag(1700));
        expect(laatste.nu).toEqual([]);
        expect(laatste.klaar).toBe(beeld.status === 'VERNIETIGD' || beeld.status === null);
        expect(beeld.status === null || !gebruikt || beeld.status === 'VERNIETIGD').toBe(true);
        expect(beeld.delingen.filter(({ status }) => isOpen(status))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Doet alles wat nu moet, tot er niets meer te doen is. */
function werkAf(begin: PaspoortBeeld, nu: Instant): PaspoortBeeld {
  let beeld = begin;
  for (let ronde = 0; ronde < 10; ronde += 1) {
    const { nu: stappen } = paspoortplan(beeld, nu);
    if (stappen.length === 0) return beeld;
    for (const stap of stappen) beeld = doe(beeld, stap, nu);
  }
  throw new Error('komt niet tot rust');
}

const metStatus = (deling: DelingBeeld, status: Delingstatus): DelingBeeld => {
  if (!magDeling(deling.status, status)) throw new Error(`${deling.status} wordt niet ${status}`);
  return { ...deling, status };
};

/** Het effect van een stap op het beeld, zoals de activiteit dat in de feiten schrijft. */
function doe(beeld: PaspoortBeeld, stap: PaspoortStap, nu: Instant): PaspoortBeeld {
  const deling = (effect: (d: DelingBeeld) => DelingBeeld): PaspoortBeeld => ({
    ...beeld,
    delingen: beeld.delingen.map((d) => ('delingId' in stap && d.id === stap.delingId ? effect(d) : d)),
  });
  switch (stap.soort) {
    case 'nodigUit':
      return { ...beeld, uitgenodigdOp: nu };
    case 'trede':
      return { ...beeld, gedaan: [...beeld.gedaan, stap.trede] };
    case 'meldZonderPaspoort':
      return { ...beeld, gedaan: [...beeld.gedaan, 'zonder-paspoort'] };
    case 'vraagOuders':
      return { ...beeld, gedaan: [...beeld.gedaan, 'vraag-ouders'] };
    case 'sluitOuders':
      return { ...beeld, ouders: [] };
    case 'laatVerlopen':
      return { ...beeld, status: 'VERLOPEN', momenten: { ...beeld.momenten, vernietigOp: nu } };
    case 'vernietig':
      return {
        ...beeld,
        status: 'VERNIETIGD',
        delingen: beeld.delingen.map((d) => ({ ...d, status: 'VERLOPEN' })),
      };
    case 'laatDelingVerlopen':
      return deling((d) => metStatus(d, 'VERLOPEN'));
    case 'legDelingVoor':
      return deling((d) => ({ ...d, voorgelegdOp: nu }));
    case 'schortDelingOp':
      return deling((d) => metStatus(d, 'WACHT_OP_TOESTEMMING'));
  }
}
