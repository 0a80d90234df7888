import { anJongere, LEEFTIJDEN } from '../leerling/jongere.builder.ts';
import { beginVanDag } from '../tijd/amsterdam.ts';
import { kalenderdag } from '../tijd/kalenderdag.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { MasAfspraken } from './mas-afspraken.ts';
import type { Routezaak } from './routezaak.ts';
import type { Masregels } from './traject/bezwaar.ts';
import type { TrajectFeiten } from './traject/traject.ts';
import type { Verzuimperiode } from './verzuimperiode.ts';

export const op = (dag: string): Instant => beginVanDag(kalenderdag(dag));

/** Een periode van twintig uur, voor tests. */
export function aPeriode(
  anders: Partial<Omit<Verzuimperiode, 'van' | 'totEnMet'>> & { van?: string; totEnMet?: string } = {},
): Verzuimperiode {
  const { van = '2026-09-07', totEnMet = '2026-09-18', ...rest } = anders;
  return {
    id: 'p1',
    uren: 20,
    keerTeLaat: 0,
    feiten: [],
    momenten: [],
    ...rest,
    van: kalenderdag(van),
    totEnMet: kalenderdag(totEnMet),
  };
}

/** Een route, voor tests. */
export const aRoute = (anders: Partial<Routezaak> & Pick<Routezaak, 'route' | 'status'>): Routezaak => ({
  id: anders.route,
  feiten: [aPeriode()],
  vanuit: null,
  verlengd: 0,
  sinds: op('2026-10-01'),
  geaccepteerdOp: null,
  evaluatieOp: null,
  verdachte: anders.route === 'R4' ? 'jongere' : null,
  toestemmingen: [],
  instemmingWeg: false,
  ...anders,
});

/** Een traject van een vijftienjarige bij de routekeuze, voor tests. */
export const aTraject = (anders: Partial<TrajectFeiten> = {}): TrajectFeiten => ({
  id: 't1',
  status: 'ROUTEKEUZE',
  statusVoorOverdracht: null,
  jongere: anJongere({ geboortedatum: '2011-05-12' }),
  feiten: [aPeriode()],
  routes: [],
  gehoord: { oudersGehoord: true, jongereGehoord: true, gemistOuders: 0, gemistJongere: 0 },
  instrumentIngevuld: true,
  instrumentadvies: null,
  duiding: { soort: 'signaal-met-problemen', verwijtbaar: true, luxeDagen: 0 },
  eerdereHalt: false,
  oudersVeroordeeld: false,
  aangekondigd: false,
  eerderLuxe: false,
  vrijgesteld: false,
  aanwezigheidGehaald: false,
  gemeldOp: op('2026-09-21'),
  opgepaktOp: null,
  gehoordOp: null,
  laatsteCheckinOp: null,
  ...anders,
});

export const MAS: MasAfspraken = {
  termijnen: { oppakken: 5, gesprek: 10, mdo: 15, pvOverwegen: 10, consult: 5 },
  checkinWeken: 3,
  monitoringLesweken: 6,
  gemisteUitnodigingen: 2,
  recidiveMaanden: 12,
  hulp: { wachtlijstWeken: 4, evaluatieWeken: 8, jongereVanaf: 12, alleenJongereVanaf: 16 },
  halt: {
    criteria: [
      {
        van: kalenderdag('2020-01-01'),
        minUren: 9,
        minKeerTeLaat: 12,
        maxUren: 60,
        maxKeerTeLaat: 60,
        leeftijdVanaf: 12,
        leeftijdTot: 18,
        oudersTot: 16,
      },
    ],
    intakeWeken: 3,
    pauzeWeken: 6,
    pauzeHoogstensWeken: 12,
    pauzeVerlengingen: 1,
  },
  civiel: { burgemeesterDagen: 14, otsHerinneringMaanden: 3 },
  straf: { verzetDagen: 14 },
  pvBeleid: { omschrijving: 'Alleen als hulp en Halt niet hielpen.', luxeWaarschuwingTotDagen: 1 },
  motiefBij: [],
  partnerlinkDagen: 28,
  escalatie: { naWerkdagen: 5, rol: 'coordinator' },
  partners: [
    { soort: 'halt', organisatie: 'halt-oost', gemeenten: null },
    { soort: 'lokaal_team', organisatie: 'hulp-zwolle', gemeenten: ['0193'] },
  ],
  partnertaken: [
    { soort: 'halt-uitvoeren', partner: 'halt', velden: ['naam', 'verzuimuren'], reactie: 5, uitvoering: 60 },
  ],
  vrijstelling: {
    verklaringMaanden: 3,
    plaatsingMaanden: 12,
    elkJaarVoor: '07-01',
    reizen: { van: '03-01', tot: '10-31', rijdendeSchoolKm: 5 },
    vervangendVanaf: 14,
    verlengenWeken: 8,
    vervolgMaanden: 3,
  },
  ladders: { oppakken: [], partnertaak: [], vrijstelling: [] },
};

export const REGELS: Masregels = { mas: MAS, leeftijden: LEEFTIJDEN };
