import { describe, expect, it } from '@jest/globals';
import { op } from '../overstap/overstap-feiten.builder.ts';
import type { Instant } from '../tijd/tijd.ts';
import { DELING_STATUSSEN, PASPOORT_STATUSSEN } from './paspoort.ts';
import { paspoortplan } from './paspoortplan.ts';
import { anBeeld, anDelingBeeld, MOMENTEN } from './paspoortproces.builder.ts';
import type { DelingBeeld, PaspoortBeeld, PaspoortStap } from './paspoortproces.ts';

const VERLOOPT = { ...MOMENTEN, verlooptOp: op('2029-02-01') };
const metDeling = (anders: Partial<DelingBeeld> = {}) =>
  anBeeld({ status: 'GEDEELD', heeftPaspoort: true, ladder: [], delingen: [anDelingBeeld(anders)] });

const naam = (stap: PaspoortStap): string => (stap.soort === 'trede' ? stap.trede : stap.soort);
const namen = (beeld: PaspoortBeeld, dag: string): string[] => paspoortplan(beeld, op(dag)).nu.map(naam);
const volgende = (beeld: PaspoortBeeld, dag: string): Instant | null => paspoortplan(beeld, op(dag)).volgende;

describe('the invitation', () => {
  const nieuw = anBeeld({ uitgenodigdOp: null, ladder: [] });

  it.each([
    ['2026-11-01', [], '2026-11-02'],
    ['2026-11-02', ['nodigUit'], '2027-12-24'],
    ['2027-12-23', ['nodigUit'], '2027-12-24'],
  ])('on %s asks %j and looks again at %s', (dag, stappen, later) => {
    expect([namen(nieuw, dag), volgende(nieuw, dag)]).toEqual([stappen, op(later)]);
  });

  it('is not for who began, was invited or does not want to, and ends with the season', () => {
    const afgezienOp = op('2026-11-03');
    expect(namen({ ...nieuw, status: 'CONCEPT' }, '2026-12-01')).toEqual([]);
    expect(namen({ ...nieuw, afgezienOp }, '2026-12-01')).toEqual([]);
    expect(paspoortplan(nieuw, op('2027-12-24'))).toEqual({ nu: [], volgende: null, klaar: true });
  });
});

describe('reminders', () => {
  it.each([
    ['2026-11-19', [], [], '2026-11-20'],
    ['2026-11-20', [], ['eerste'], '2026-12-20'],
    ['2026-11-21', ['eerste'], [], '2026-12-20'],
    ['2027-02-10', ['eerste', 'tweede', 'mentor'], ['decaan'], '2027-12-24'],
  ])('on %s, after %j, asks %j and looks again at %s', (dag, gedaan, stappen, later) => {
    const beeld = anBeeld({ gedaan });
    expect([namen(beeld, dag), volgende(beeld, dag)]).toEqual([stappen, op(later)]);
  });

  it('are calm: of two that are due for one person only the last goes, and the earlier never comes back', () => {
    expect(namen(anBeeld(), '2027-01-10')).toEqual(['tweede', 'mentor']);
    expect(namen(anBeeld({ gedaan: ['tweede', 'mentor'] }), '2027-01-11')).toEqual([]);
  });

  it('never skip an escalation', () => {
    expect(namen(anBeeld(), '2027-03-01')).toEqual(['tweede', 'mentor', 'decaan']);
    expect(namen(anBeeld({ gedaan: ['tweede', 'mentor'] }), '2027-03-01')).toEqual(['decaan']);
  });

  it('do not go to the youngster while the mentor must move, and stop when he established it', () => {
    const dag = '2027-01-10';
    expect(namen(anBeeld({ status: 'CONCEPT' }), dag)).toEqual(['tweede', 'mentor']);
    expect(namen(anBeeld({ status: 'INGEVULD' }), dag)).toEqual(['mentor']);
    expect(namen(anBeeld({ status: 'BESPROKEN_MENTOR' }), dag)).toEqual(['tweede', 'mentor']);
    expect(namen(anBeeld({ status: 'VASTGESTELD', heeftPaspoort: true }), dag)).toEqual([]);
    expect(namen(anBeeld({ status: 'CONCEPT', heeftPaspoort: true }), dag)).toEqual([]);
  });

  it('stop for who does not want a passport, and with the season', () => {
    expect(namen(anBeeld({ afgezienOp: op('2026-11-10') }), '2027-03-01')).toEqual([]);
    expect(namen(anBeeld({ status: 'CONCEPT' }), '2027-12-24')).toEqual([]);
  });

  it('tell role and kind', () => {
    expect(paspoortplan(anBeeld(), op('2026-11-20')).nu).toEqual([
      { soort: 'trede', op: op('2026-11-20'), trede: 'eerste', rol: 'jongere', tredesoort: 'herinnering' },
    ]);
  });
});

describe('vulnerable without passport', () => {
  const kwetsbaar = anBeeld({ kwetsbaar: true, ladder: [] });

  it('is reported once, from the agreed moment, also when he does not want one', () => {
    expect([namen(kwetsbaar, '2027-04-30'), namen(kwetsbaar, '2027-05-01')]).toEqual([
      [],
      ['meldZonderPaspoort'],
    ]);
    expect(volgende(kwetsbaar, '2027-04-30')).toBe(op('2027-05-01'));
    expect(namen({ ...kwetsbaar, gedaan: ['zonder-paspoort'] }, '2027-05-01')).toEqual([]);
    expect(namen({ ...kwetsbaar, afgezienOp: op('2027-01-01') }, '2027-05-01')).toEqual([
      'meldZonderPaspoort',
    ]);
  });

  it('is not reported of who established one, nor of others', () => {
    expect(namen({ ...kwetsbaar, status: 'VASTGESTELD', heeftPaspoort: true }, '2027-06-01')).toEqual([]);
    expect(namen({ ...kwetsbaar, status: 'CONCEPT' }, '2027-06-01')).toEqual(['meldZonderPaspoort']);
    expect(namen(anBeeld({ ladder: [] }), '2027-06-01')).toEqual([]);
  });
});

describe('a share', () => {
  it.each<[string, Partial<DelingBeeld>, string[]]>([
    ['2027-05-11', {}, []],
    ['2027-05-12', {}, ['legDelingVoor']],
    ['2027-05-13', { voorgelegdOp: op('2027-05-12') }, []],
    ['2027-06-09', { voorgelegdOp: op('2027-05-12') }, []],
    ['2027-06-10', { voorgelegdOp: op('2027-05-12') }, ['schortDelingOp']],
    ['2027-06-11', { voorgelegdOp: op('2027-05-12'), status: 'WACHT_OP_TOESTEMMING' }, []],
    ['2027-06-11', { besluitOp: op('2027-05-20') }, []],
    ['2027-10-31', { besluitOp: op('2027-05-20') }, []],
    ['2027-11-01', { besluitOp: op('2027-05-20') }, ['laatDelingVerlopen']],
    ['2027-11-01', {}, ['laatDelingVerlopen']],
    ['2027-05-12', { status: 'WACHT_OP_TOESTEMMING' }, ['legDelingVoor']],
    ['2027-05-12', { status: 'AANGEMAAKT' }, []],
    ['2027-11-01', { status: 'AANGEMAAKT' }, ['laatDelingVerlopen']],
    ['2027-11-01', { status: 'INGETROKKEN' }, []],
    ['2027-11-01', { status: 'VERLOPEN' }, []],
  ])('on %s that is %j asks %j', (dag, deling, stappen) => {
    expect(namen(metDeling(deling), dag)).toEqual(stappen);
  });

  it('names its share, and looks again at each moment', () => {
    const beeld = metDeling();
    expect(paspoortplan(beeld, op('2027-05-12')).nu).toEqual([
      { soort: 'legDelingVoor', op: op('2027-05-12'), delingId: 'd1' },
    ]);
    expect(volgende(beeld, '2027-03-01')).toBe(op('2027-05-12'));
    expect(volgende(metDeling({ voorgelegdOp: op('2027-05-12') }), '2027-05-13')).toBe(op('2027-06-10'));
    expect(volgende(metDeling({ besluitOp: op('2027-05-13') }), '2027-05-13')).toBe(op('2027-11-01'));
  });

  it('is never opened, shared or confirmed by the plan', () => {
    const soorten = new Set(
      DELING_STATUSSEN.flatMap((status) =>
        ['2027-05-12', '2027-06-10', '2027-11-01', '2030-01-01'].flatMap((dag) =>
          namen(metDeling({ status }), dag),
        ),
      ),
    );
    expect([...soorten].sort()).toEqual(['laatDelingVerlopen', 'legDelingVoor']);
  });
});

describe('parents who read along', () => {
  const met = (dag: string, gedaan: string[] = []) =>
    anBeeld({ status: 'CONCEPT', ladder: [], ouders: [{ besluitOp: op(dag) }], gedaan });

  it('are put to the youngster on the 16th birthday, and closed on the 18th', () => {
    const beeld = met('2027-01-01');
    expect([namen(beeld, '2027-05-11'), volgende(beeld, '2027-05-11')]).toEqual([[], op('2027-05-12')]);
    expect(namen(beeld, '2027-05-12')).toEqual(['vraagOuders']);
    expect(namen(met('2027-01-01', ['vraag-ouders']), '2027-05-13')).toEqual([]);
    expect(namen(met('2027-05-13'), '2027-06-01')).toEqual([]);
    expect(namen(beeld, '2029-05-12')).toEqual(['sluitOuders']);
  });
});

describe('the end', () => {
  it('first closes with a message, then destroys, and is ready', () => {
    const gebruikt = anBeeld({ status: 'GEDEELD', heeftPaspoort: true, momenten: VERLOOPT });
    expect([namen(gebruikt, '2029-01-31'), volgende(gebruikt, '2029-01-31')]).toEqual([[], op('2029-02-01')]);
    expect(namen(gebruikt, '2029-02-01')).toEqual(['laatVerlopen']);
    const verlopen = { ...gebruikt, momenten: { ...VERLOOPT, vernietigOp: op('2029-03-03') } };
    expect([namen(verlopen, '2029-02-02'), volgende(verlopen, '2029-02-02')]).toEqual([[], op('2029-03-03')]);
    expect(namen(verlopen, '2029-03-03')).toEqual(['vernietig']);
  });

  it.each(PASPOORT_STATUSSEN)('is ready of the states exactly when destroyed: %s', (status) => {
    expect(paspoortplan(anBeeld({ status }), op('2026-11-03')).klaar).toBe(status === 'VERNIETIGD');
  });

  it('of a youngster who died is at once: no step, no moment', () => {
    const beeld = { ...metDeling(), gestopt: true, momenten: VERLOOPT };
    expect(paspoortplan(beeld, op('2030-01-01'))).toEqual({ nu: [], volgende: null, klaar: true });
  });
});
