import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../overstap/overstap-feiten.builder.ts';
import { kloktijd } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { SeizoenBeeld } from './seizoen.ts';
import { seizoenplan } from './seizoenplan.ts';

const anSeizoen = (gedaan: readonly string[] = [], anders: Partial<SeizoenBeeld> = {}): SeizoenBeeld => ({
  regio: '015',
  seizoen: '2026-2027',
  hardeDeadline: op('2027-10-01'),
  eindeSeizoen: op('2027-12-26'),
  kpiMomenten: [
    { naam: 'zomer', op: op('2027-08-01') },
    { naam: 'deadline', op: op('2027-10-01') },
  ],
  dagpakketOm: null,
  gedaan,
  ...anders,
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

  describe('where a list every morning is agreed', () => {
    const plan = (nu: string, gedaan: readonly string[] = [], anders: Partial<SeizoenBeeld> = {}) =>
      seizoenplan(anSeizoen(gedaan, { dagpakketOm: kloktijd('06:00'), ...anders }), nu as Instant);

    it('makes the one of this morning, also when that is some hours ago, and looks again tomorrow', () => {
      const { nu, volgende } = plan('2027-05-03T15:00:00.000Z');
      expect(nu).toEqual([{ soort: 'dagpakket', op: '2027-05-03T04:00:00.000Z', naam: '2027-05-03' }]);
      expect(volgende).toBe('2027-05-04T04:00:00.000Z');
    });

    it('makes it once, and never the ones that were missed', () => {
      expect(plan('2027-05-03T15:00:00.000Z', ['dagpakket:2027-05-03']).nu).toEqual([]);
      expect(plan('2027-05-09T15:00:00.000Z', ['dagpakket:2027-05-03']).nu).toHaveLength(1);
    });

    it('stops at the end of the season, and does not keep it open', () => {
      const alles = ['deadline', 'kpi:zomer', 'kpi:deadline'];
      expect(plan('2027-12-27T15:00:00.000Z', alles).nu.map(({ soort }) => soort)).toEqual(['sluit']);
      expect(plan('2027-12-27T15:00:00.000Z', [...alles, 'gesloten'])).toEqual({
        nu: [],
        volgende: null,
        klaar: true,
      });
    });
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
