import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../overstap/overstap-feiten.builder.ts';
import type { SeizoenBeeld } from './seizoen.ts';
import { seizoenplan } from './seizoenplan.ts';

const anSeizoen = (gedaan: readonly string[] = []): SeizoenBeeld => ({
  regio: '015',
  seizoen: '2026-2027',
  hardeDeadline: op('2027-10-01'),
  eindeSeizoen: op('2027-12-26'),
  kpiMomenten: [
    { naam: 'zomer', op: op('2027-08-01') },
    { naam: 'deadline', op: op('2027-10-01') },
  ],
  gedaan,
});
const soorten = (dag: string, gedaan: readonly string[] = []) =>
  seizoenplan(anSeizoen(gedaan), op(dag)).nu.map(({ soort, naam }) => `${soort} ${naam}`);

describe('seizoenplan', () => {
  it.each([
    ['2027-07-31', [], '2027-08-01'],
    ['2027-08-01', ['kpi zomer'], '2027-10-01'],
    ['2027-10-01', ['kpi zomer', 'deadlinerun deadline', 'kpi deadline'], '2027-12-26'],
  ])('on %s does %j and looks again at %s', (dag, verwacht, volgende) => {
    expect(soorten(dag)).toEqual(verwacht);
    expect(seizoenplan(anSeizoen(), op(dag)).volgende).toBe(op(volgende));
  });

  it('keeps the deadline run apart from a count of the same name', () => {
    expect(soorten('2027-10-01', ['kpi:zomer', 'kpi:deadline'])).toEqual(['deadlinerun deadline']);
    expect(soorten('2027-10-01', ['kpi:zomer', 'deadline'])).toEqual(['kpi deadline']);
  });

  it('is ready exactly when everything is done', () => {
    const alles = ['deadline', 'kpi:zomer', 'kpi:deadline', 'gesloten'];
    fc.assert(
      fc.property(fc.subarray(alles), fc.constantFrom('2027-01-01', '2028-01-01'), (gedaan, dag) => {
        const plan = seizoenplan(anSeizoen(gedaan), op(dag));
        expect(plan.klaar).toBe(gedaan.length === alles.length);
        expect(plan.nu).toHaveLength(dag === '2028-01-01' ? alles.length - gedaan.length : 0);
      }),
    );
  });
});
