import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anJongere } from '../../leerling/jongere.builder.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aPeriode, aRoute, aTraject, REGELS } from '../mas.builder.ts';
import { MAS_ROUTES, statussenVan } from '../routezaak.ts';
import { keuzebezwaren } from '../traject/routekeuze.ts';
import { TRAJECT_STATUSSEN } from '../traject/traject-machine.ts';
import type { TrajectFeiten } from '../traject/traject.ts';
import { escalatievoorstellen, type Escalatiefeiten } from './escalatievoorstel.ts';

const BIJ = { dag: kalenderdag('2026-11-02'), regels: REGELS };
const RUSTIG: Escalatiefeiten = { acuut: false, checkinSlecht: false, raadWilBescherming: false };
const OUD = aPeriode({ id: 'oud' });
const NIEUW = aPeriode({ id: 'nieuw', van: '2026-10-12', totEnMet: '2026-10-23' });

const stelt = (traject: Partial<TrajectFeiten>, gebeurd: Partial<Escalatiefeiten> = {}): string[] =>
  escalatievoorstellen(aTraject({ status: 'LOPEND', ...traject }), { ...RUSTIG, ...gebeurd }, BIJ).map(
    (voorstel) =>
      voorstel.naar === 'ROUTE' ? `${voorstel.reden} ${voorstel.keuze.route}` : `${voorstel.reden} VT`,
  );
const hulp = (status: 'GESTART' | 'GEWEIGERD' | 'AFGEBROKEN' | 'AFGEROND') => ({
  routes: [aRoute({ route: 'R1', status })],
});

describe('escalatievoorstellen', () => {
  it('proposes nothing while help runs and all goes well', () => {
    expect(stelt(hulp('GESTART'))).toEqual([]);
  });

  it.each<[string, Partial<TrajectFeiten>, Partial<Escalatiefeiten>, string[]]>([
    ['danger', {}, { acuut: true }, ['acuut-gevaar VT']],
    [
      'two missed invitations',
      { gehoord: { oudersGehoord: false, jongereGehoord: false, gemistOuders: 0, gemistJongere: 2 } },
      {},
      ['niet-verschenen R4'],
    ],
    [
      'one missed invitation',
      { gehoord: { oudersGehoord: true, jongereGehoord: false, gemistOuders: 0, gemistJongere: 1 } },
      {},
      [],
    ],
    [
      'a bad check-in during help',
      hulp('GESTART'),
      { checkinSlecht: true },
      ['checkin-slecht R2', 'checkin-slecht R3'],
    ],
    ['help refused', hulp('GEWEIGERD'), {}, ['hulp-geweigerd R2', 'hulp-geweigerd R3', 'hulp-geweigerd R4']],
    [
      'help broken off',
      hulp('AFGEBROKEN'),
      {},
      ['hulp-afgebroken R2', 'hulp-afgebroken R3', 'hulp-afgebroken R4'],
    ],
    ['help ended well', hulp('AFGEROND'), {}, []],
    [
      'help ended without result',
      hulp('AFGEROND'),
      { checkinSlecht: true },
      ['hulp-zonder-resultaat R2', 'hulp-zonder-resultaat R3', 'hulp-zonder-resultaat R4'],
    ],
    ['a negative Halt', { routes: [aRoute({ route: 'R2', status: 'NEGATIEF' })] }, {}, ['halt-negatief R4']],
    ['a positive Halt', { routes: [aRoute({ route: 'R2', status: 'POSITIEF' })] }, {}, []],
    [
      'Halt gave it back',
      { routes: [aRoute({ route: 'R2', status: 'GERETOURNEERD' })] },
      {},
      ['halt-teruggegeven R1', 'halt-teruggegeven R4'],
    ],
    [
      'new absence during Halt',
      { feiten: [OUD, NIEUW], routes: [aRoute({ route: 'R2', status: 'LOPEND', feiten: [OUD] })] },
      {},
      ['verzuim-tijdens-halt R4'],
    ],
    [
      'new absence during help',
      { feiten: [OUD, NIEUW], routes: [aRoute({ route: 'R1', status: 'GESTART', feiten: [OUD] })] },
      {},
      ['nieuw-verzuim R2'],
    ],
    [
      'the Raad wants protection',
      { routes: [aRoute({ route: 'R4', status: 'RVDK_ADVIES' })] },
      { raadWilBescherming: true },
      ['raad-wil-bescherming R3'],
    ],
  ])('%s', (_naam, traject, gebeurd, verwacht) => {
    expect(stelt(traject, gebeurd)).toEqual(verwacht);
  });

  it('absence during Halt is proposed over the new facts only: over the old ones Halt runs', () => {
    const traject = aTraject({
      status: 'LOPEND',
      feiten: [OUD, NIEUW],
      routes: [aRoute({ route: 'R2', status: 'LOPEND', feiten: [OUD] })],
    });
    expect(escalatievoorstellen(traject, RUSTIG, BIJ)).toMatchObject([
      { keuze: { feiten: [NIEUW], verdachte: 'jongere' }, vanRoute: 'R2' },
    ]);
  });

  it('names the parents as suspect of a child below twelve', () => {
    const jong = { jongere: anJongere({ geboortedatum: '2015-05-12' }), ...hulp('GEWEIGERD') };
    const straf = escalatievoorstellen(aTraject({ status: 'LOPEND', ...jong }), RUSTIG, BIJ).at(-1);
    expect(straf).toMatchObject({ keuze: { route: 'R4', verdachte: 'ouders' } });
  });

  it('proposes no report when nobody is to blame', () => {
    const duiding = { soort: 'signaal-met-problemen', verwijtbaar: false, luxeDagen: 0 } as const;
    expect(stelt({ duiding, ...hulp('GEWEIGERD') })).toEqual(['hulp-geweigerd R2', 'hulp-geweigerd R3']);
  });
});

const PAREN = MAS_ROUTES.flatMap((route) => statussenVan(route).map((status) => [route, status] as const));
const trajecten = fc
  .record({
    status: fc.constantFrom(...TRAJECT_STATUSSEN),
    paren: fc.array(fc.constantFrom(...PAREN), { maxLength: 3 }),
    geboortedatum: fc.constantFrom('2007-01-01', '2011-05-12', '2016-01-01'),
    verwijtbaar: fc.boolean(),
    overleden: fc.boolean(),
    gemistJongere: fc.nat({ max: 3 }),
  })
  .map(({ status, paren, geboortedatum, verwijtbaar, overleden, gemistJongere }) =>
    aTraject({
      status,
      jongere: anJongere({ geboortedatum, overledenOp: overleden ? kalenderdag('2026-10-30') : null }),
      feiten: [OUD, NIEUW],
      routes: paren.map(([route, s], k) => aRoute({ id: `${k}`, route, status: s, feiten: [OUD] })),
      duiding: { soort: 'signaal-met-problemen', verwijtbaar, luxeDagen: 0 },
      gehoord: { oudersGehoord: true, jongereGehoord: true, gemistOuders: 0, gemistJongere },
    }),
  );
const gebeurtenissen = fc.record({
  acuut: fc.boolean(),
  checkinSlecht: fc.boolean(),
  raadWilBescherming: fc.boolean(),
});

describe('every proposal', () => {
  it('is something a human can choose, with exactly what that choice asks', () => {
    fc.assert(
      fc.property(trajecten, gebeurtenissen, (traject, gebeurd) => {
        for (const voorstel of escalatievoorstellen(traject, gebeurd, BIJ)) {
          const bezwaren =
            voorstel.naar === 'ROUTE' ? keuzebezwaren(traject, voorstel.keuze, BIJ.dag, REGELS) : [];
          expect(bezwaren.filter(({ opgelostDoor }) => opgelostDoor.length === 0)).toEqual([]);
        }
      }),
    );
  });

  it('54: is gone after a death and in a closed traject', () => {
    fc.assert(
      fc.property(trajecten, gebeurtenissen, (traject, gebeurd) => {
        const dicht = traject.status === 'AFGESLOTEN' || traject.jongere.overledenOp !== null;
        fc.pre(dicht);
        expect(escalatievoorstellen(traject, gebeurd, BIJ)).toEqual([]);
      }),
    );
  });
});
