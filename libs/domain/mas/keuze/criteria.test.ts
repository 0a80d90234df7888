import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anJongere } from '../../leerling/jongere.builder.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aPeriode, aRoute, aTraject, REGELS } from '../mas.builder.ts';
import { MAS_ROUTES, type MasRoute } from '../routezaak.ts';
import { keuzebezwaren } from '../traject/routekeuze.ts';
import type { TrajectFeiten } from '../traject/traject.ts';
import { criterialijst, type Criterium, type Keuzefeiten } from './criteria.ts';

const BIJ = { dag: kalenderdag('2026-10-01'), regels: REGELS };
const NIETS: Keuzefeiten = {
  bereid: null,
  schoolDeedGenoeg: null,
  eigenInitiatief: null,
  zorgZonderHulp: null,
  ontwikkelingBedreigd: null,
  lichtereHulpMogelijk: null,
  geldigeReden: null,
  oudersNietVerantwoordelijk: null,
};

function lijst(route: MasRoute, anders: Partial<TrajectFeiten> = {}, feiten: Partial<Keuzefeiten> = {}) {
  const traject = aTraject(anders);
  const keuze = { route, feiten: traject.feiten, verdachte: route === 'R4' ? ('jongere' as const) : null };
  return criterialijst(traject, keuze, { ...NIETS, ...feiten }, BIJ);
}
const oordeel = (rij: readonly Criterium[], code: string): string | undefined =>
  rij.find((criterium) => criterium.code === code)?.oordeel;

describe('criterialijst', () => {
  it.each<[string, Partial<TrajectFeiten>, string, string]>([
    ['8 hours', { feiten: [aPeriode({ uren: 8 })] }, 'halt.te-weinig', 'klopt-niet'],
    ['9 hours', { feiten: [aPeriode({ uren: 9 })] }, 'halt.te-weinig', 'klopt'],
    ['61 hours', { feiten: [aPeriode({ uren: 61 })] }, 'halt.boven-maximum', 'klopt-niet'],
    ['60 hours', { feiten: [aPeriode({ uren: 60 })] }, 'halt.boven-maximum', 'klopt'],
    [
      'eleven years old',
      { jongere: anJongere({ geboortedatum: '2015-05-12' }) },
      'halt.leeftijd',
      'klopt-niet',
    ],
    ['a second time', { eerdereHalt: true }, 'halt.eerder', 'klopt-niet'],
  ])('41: Halt with %s', (_naam, anders, code, verwacht) => {
    expect(oordeel(lijst('R2', anders), code)).toBe(verwacht);
  });

  it('what nobody said yet is unknown, and never counts as a yes', () => {
    const codes = lijst('R2')
      .filter((c) => c.oordeel === 'onbekend')
      .map(({ code }) => code);
    expect(codes).toEqual(['school-deed-genoeg', 'eigen-initiatief', 'zorg-zonder-hulp']);
    expect(oordeel(lijst('R4', { duiding: null }), 'verwijtbaar')).toBe('onbekend');
    expect(oordeel(lijst('R4', { duiding: null }), 'straf.eerst-waarschuwen')).toBe('onbekend');
  });

  it.each([
    [true, 'klopt-niet'],
    [false, 'klopt'],
  ])('a contra-indication that is %s %s', (zorgZonderHulp, verwacht) => {
    expect(oordeel(lijst('R2', {}, { zorgZonderHulp }), 'zorg-zonder-hulp')).toBe(verwacht);
  });

  it('48: the policy on a first day of luxe absence stands in the list, with its rule', () => {
    const luxe = { duiding: { soort: 'luxe', verwijtbaar: true, luxeDagen: 1 } } as const;
    const beleid = lijst('R4', luxe).find(({ soort }) => soort === 'beleid');
    expect(beleid).toMatchObject({ oordeel: 'klopt-niet', uitleg: expect.stringContaining('waarschuwing') });
    expect(oordeel(lijst('R4', { ...luxe, aangekondigd: true }), 'straf.eerst-waarschuwen')).toBe('klopt');
  });

  it('44: a combination that is not allowed stands in the list with its rule', () => {
    const rij = lijst('R4', { routes: [aRoute({ route: 'R2', status: 'POSITIEF' })] });
    expect(rij.at(-1)).toMatchObject({ code: 'combinatie', oordeel: 'klopt-niet' });
    expect(rij.at(-1)?.uitleg).toContain('positief afgerond');
  });

  it('a route that failed speaks for the heavier one', () => {
    const geweigerd = { routes: [aRoute({ route: 'R1', status: 'GEWEIGERD' })] };
    expect(oordeel(lijst('R3', geweigerd, { bereid: true }), 'hulp-niet-aanvaard')).toBe('klopt');
    expect(oordeel(lijst('R4', geweigerd), 'hulp-en-halt')).toBe('klopt');
    expect(oordeel(lijst('R4'), 'hulp-en-halt')).toBe('klopt-niet');
  });

  it('asks about the parents only when they are the suspects', () => {
    const traject = aTraject();
    const tegenOuders = { route: 'R4', feiten: traject.feiten, verdachte: 'ouders' } as const;
    const codes = criterialijst(traject, tegenOuders, NIETS, BIJ).map(({ code }) => code);
    expect(codes).toContain('ouders-niet-verantwoordelijk');
    expect(lijst('R4').map(({ code }) => code)).not.toContain('ouders-niet-verantwoordelijk');
  });

  it('says of a rule exactly what the choice itself says, for every route', () => {
    const geboren = fc.constantFrom('2007-01-01', '2008-10-01', '2011-05-12', '2015-05-12');
    fc.assert(
      fc.property(
        fc.constantFrom(...MAS_ROUTES),
        geboren,
        fc.nat({ max: 80 }),
        fc.boolean(),
        (route, g, uren, eerdereHalt) => {
          const anders = {
            jongere: anJongere({ geboortedatum: g }),
            feiten: [aPeriode({ uren })],
            eerdereHalt,
          };
          const traject = aTraject(anders);
          const keuze = {
            route,
            feiten: traject.feiten,
            verdachte: route === 'R4' ? ('jongere' as const) : null,
          };
          const tegen = keuzebezwaren(traject, keuze, BIJ.dag, REGELS).map(({ regel }) => regel);
          const volgensRegel = lijst(route, anders).filter(({ code }) => code.includes('.'));
          for (const { code, oordeel: uit } of volgensRegel)
            expect(uit === 'klopt-niet').toBe(tegen.includes(code));
        },
      ),
    );
  });

  it.each(MAS_ROUTES)('gives every statement of %s once, in words', (route) => {
    const rij = lijst(route, { routes: [aRoute({ route: 'R1', status: 'AFGEROND' })] });
    expect(new Set(rij.map(({ code }) => code)).size).toBe(rij.length);
    expect(rij.every(({ uitspraak }) => uitspraak.endsWith('.'))).toBe(true);
    expect(rij.length).toBeGreaterThan(2);
  });
});
