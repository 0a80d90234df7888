import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { op } from '../mas.builder.ts';
import { TRAJECT_STATUSSEN, type Trajectstatus } from './traject-machine.ts';
import { periodeVan, trajectplan, type TrajectBeeld } from './trajectplan.ts';

const MOMENTEN = {
  oppakken: op('2026-09-28'),
  gesprek: op('2026-10-05'),
  mdo: op('2026-10-12'),
  checkin: op('2026-10-19'),
  eindeMonitoring: op('2026-11-02'),
  achttien: op('2029-05-12'),
  teruggave: null,
};
const beeld = (status: Trajectstatus, anders: Partial<TrajectBeeld> = {}): TrajectBeeld => ({
  id: 't1',
  status,
  sinds: op('2026-09-21'),
  overleden: false,
  loopt: true,
  verhuist: false,
  samenvoegt: false,
  samenAchter: false,
  meldingenAchter: false,
  gedaan: [],
  momenten: MOMENTEN,
  ...anders,
});

describe('trajectplan', () => {
  it.each<[Trajectstatus, string[]]>([
    ['PREVENTIEF', []],
    ['GEMELD', ['oppakken']],
    ['IN_ONDERZOEK', ['gesprek', 'mdo']],
    ['ROUTEKEUZE', ['mdo']],
    ['LOPEND', ['checkin']],
    ['MONITORING', ['checkin', 'beoordeelAfsluiten']],
    ['OVERDRACHT_GEMEENTE', []],
    ['AFGESLOTEN', []],
  ])('asks in %s, when everything is due: %j', (status, soorten) => {
    const { nu } = trajectplan(beeld(status), op('2026-12-01'));
    expect(nu.map(({ soort }) => soort)).toEqual(soorten);
  });

  it('waits for the next moment and asks it exactly then', () => {
    expect(trajectplan(beeld('GEMELD'), op('2026-09-27'))).toEqual({
      nu: [],
      volgende: MOMENTEN.oppakken,
      klaar: false,
    });
    expect(trajectplan(beeld('GEMELD'), MOMENTEN.oppakken).nu).toHaveLength(1);
  });

  it('tells the region once that another gemeente gave it back, in every open status', () => {
    const teruggave = op('2026-09-22');
    for (const status of TRAJECT_STATUSSEN.filter((s) => s !== 'AFGESLOTEN')) {
      const terug = beeld(status, { momenten: { ...MOMENTEN, teruggave } });
      expect(trajectplan(terug, teruggave).nu).toContainEqual({ soort: 'teruggave', op: teruggave });
      const gedaan = trajectplan({ ...terug, gedaan: ['teruggave'] }, teruggave).nu;
      expect(gedaan.map(({ soort }) => soort)).not.toContain('teruggave');
    }
    expect(periodeVan('teruggave', beeld('LOPEND', { momenten: { ...MOMENTEN, teruggave } }), null)).toBe(
      teruggave,
    );
  });

  it('scenario 54: stops at once after a death, in every status', () => {
    for (const status of TRAJECT_STATUSSEN) {
      const overleden = beeld(status, { overleden: true, verhuist: true });
      expect(trajectplan(overleden, op('2030-01-01'))).toEqual({
        nu: [{ soort: 'stop', op: overleden.sinds }],
        volgende: null,
        klaar: false,
      });
      expect(trajectplan({ ...overleden, loopt: false }, op('2030-01-01'))).toEqual({
        nu: [],
        volgende: null,
        klaar: true,
      });
    }
  });

  it('carries out a merge first, also to let it lapse when it closed meanwhile', () => {
    for (const status of ['LOPEND', 'AFGESLOTEN'] as const) {
      const { nu } = trajectplan(beeld(status, { samenvoegt: true, verhuist: true }), op('2026-12-01'));
      expect(nu.map(({ soort }) => soort)).toEqual(['voegSamen']);
    }
  });

  it('lets the meldingen of what was merged into it follow', () => {
    const dicht = beeld('AFGESLOTEN', { meldingenAchter: true });
    expect(trajectplan(dicht, op('2026-12-01')).nu.map(({ soort }) => soort)).toEqual(['volgMeldingen']);
  });

  it('lets what was merged into it follow before its meldingen do, also when it is closed', () => {
    for (const status of ['LOPEND', 'AFGESLOTEN'] as const) {
      const achter = beeld(status, { samenAchter: true, meldingenAchter: true });
      expect(trajectplan(achter, op('2026-12-01')).nu.map(({ soort }) => soort)).toEqual(['volgSamen']);
    }
  });

  it('follows a move before anything else', () => {
    const { nu } = trajectplan(beeld('GEMELD', { verhuist: true }), op('2026-12-01'));
    expect(nu.map(({ soort }) => soort)).toEqual(['verhuis']);
  });

  it('does nothing on the birthday of who was eighteen already', () => {
    const { nu } = trajectplan(
      beeld('PREVENTIEF', { momenten: { ...MOMENTEN, achttien: null } }),
      op('2030-01-01'),
    );
    expect(nu).toEqual([]);
  });

  it('counts a step once in its term: of the status, of the last check-in, or of the birthday', () => {
    const b = beeld('LOPEND');
    expect(periodeVan('gesprek', b, op('2026-10-01'))).toBe(b.sinds);
    expect(periodeVan('checkin', b, op('2026-10-01'))).toBe(op('2026-10-01'));
    expect(periodeVan('checkin', b, op('2026-09-01'))).toBe(b.sinds);
    expect(periodeVan('achttien', b, null)).toBe(MOMENTEN.achttien);
  });

  it('asks nothing twice: what is done is not asked and does not wake it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TRAJECT_STATUSSEN), (status) => {
        const eerst = trajectplan(beeld(status), op('2030-01-01')).nu.map(({ soort }) => soort);
        const daarna = trajectplan(beeld(status, { gedaan: eerst }), op('2030-01-01'));
        expect(daarna.nu).toEqual([]);
        expect(daarna.volgende).toBeNull();
      }),
    );
  });
});
