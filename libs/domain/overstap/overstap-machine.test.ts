import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { AANMELD_STATUSSEN, type Aanmeldstatus } from '../aanmelding/aanmelding.ts';
import { pasStatusToe } from '../aanmelding/pas-status-toe.ts';
import type { Taakroute } from '../afspraken/afspraken.ts';
import { magOverdracht } from '../overdracht/overdracht-machine.ts';
import { beginVanDag } from '../tijd/amsterdam.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant } from '../tijd/tijd.ts';
import { leidOverstapAf } from './leid-af.ts';
import { isGeplaatst, lopendeOverdracht } from './lopend.ts';
import { anAanmelding, anBestemming, anOverdracht, anOverstap } from './overstap-feiten.builder.ts';
import { OVERSTAP_OVERGANGEN } from './overstap-machine.ts';
import {
  OVERDRACHT_STATUSSEN,
  OVERSTAP_STATUSSEN,
  type Overdrachtstatus,
  type OverstapFeiten,
  type Overstapstatus,
} from './overstap.ts';
import { bepaalPlaatsing } from './plaatsing.ts';

/** Rij: van; kolom: naar, in de volgorde van OVERSTAP_STATUSSEN. x: kan. Onafhankelijk van de tabel in de code. */
const VERWACHT: Readonly<Record<Overstapstatus, string>> = {
  //                NIA AAN IBE AAN RIS DEF VER OVE LP RMC ZOR TER AFG
  NIET_AANGEMELD: /*     */ '. x x x x x x x . . . . x',
  AANGEMELD: /*          */ 'x . x x x x x x . . . . x',
  IN_BEHANDELING: /*     */ 'x x . x x x x x . . . . x',
  AANDACHT: /*           */ 'x x x . x x x x . . . . x',
  RISICO: /*             */ 'x x x x . x x x . . . . x',
  DEFINITIEF_MBO: /*     */ 'x x x x x . x . . . . x x',
  VERVOLG_ANDERS: /*     */ 'x x x x x x . . . . . x x',
  OVERGEDRAGEN: /*       */ 'x x x x x x x . x x . . x',
  IN_BEHANDELING_LP: /*  */ '. . . . . x x x . . x x x',
  IN_BEHANDELING_RMC: /* */ '. . . . . x x x . . x x x',
  IN_BEHANDELING_ZORG: /**/ '. . . . . x x x . . . x x',
  TERUGGEMELD_SCHOOL: /* */ '. . . . . x x x . . . . x',
  AFGESLOTEN: /*         */ '. . . . . . . . . . . . .',
};

describe('OVERSTAP_OVERGANGEN', () => {
  const paren = OVERSTAP_STATUSSEN.flatMap((van) =>
    OVERSTAP_STATUSSEN.map((naar, kolom) => [van, naar, VERWACHT[van].split(' ')[kolom] === 'x'] as const),
  );

  it.each(paren)('from %s to %s is %s', (van, naar, kan) => {
    expect(OVERSTAP_OVERGANGEN[van].includes(naar)).toBe(kan);
  });

  it.each(OVERSTAP_STATUSSEN.filter((status) => status !== 'AFGESLOTEN'))('%s can always close', (van) => {
    expect(OVERSTAP_OVERGANGEN[van].includes('AFGESLOTEN')).toBe(true);
  });
});

type Gebeurtenis =
  | { readonly soort: 'tijd'; readonly dagen: number }
  | { readonly soort: 'bericht'; readonly mbo: string; readonly status: Aanmeldstatus }
  | { readonly soort: 'bestemming'; readonly bevestigd: boolean }
  | { readonly soort: 'uitslag'; readonly geslaagd: boolean }
  | { readonly soort: 'intake'; readonly geannuleerd: number; readonly nietVerschenen: boolean }
  | { readonly soort: 'aanbod'; readonly route: Taakroute }
  | { readonly soort: 'overdracht'; readonly naar: Overdrachtstatus }
  | { readonly soort: 'zorg' }
  | { readonly soort: 'terugdraaien' }
  | { readonly soort: 'sluit' };

const gebeurtenis: fc.Arbitrary<Gebeurtenis> = fc.oneof(
  fc.record({ soort: fc.constant('tijd' as const), dagen: fc.integer({ min: 0, max: 60 }) }),
  fc.record({
    soort: fc.constant('bericht' as const),
    mbo: fc.constantFrom('mbo-a', 'mbo-b'),
    status: fc.constantFrom(...AANMELD_STATUSSEN),
  }),
  fc.record({ soort: fc.constant('bestemming' as const), bevestigd: fc.boolean() }),
  fc.record({ soort: fc.constant('uitslag' as const), geslaagd: fc.boolean() }),
  fc.record({
    soort: fc.constant('intake' as const),
    geannuleerd: fc.integer({ min: 0, max: 3 }),
    nietVerschenen: fc.boolean(),
  }),
  fc.record({
    soort: fc.constant('aanbod' as const),
    route: fc.constantFrom<Taakroute>('leerplicht', 'kwalificatieplicht', 'rmc'),
  }),
  fc.record({
    soort: fc.constant('overdracht' as const),
    naar: fc.constantFrom<Overdrachtstatus>(...OVERDRACHT_STATUSSEN),
  }),
  fc.constant({ soort: 'zorg' as const }),
  fc.constant({ soort: 'terugdraaien' as const }),
  fc.constant({ soort: 'sluit' as const }),
);

const geplaatst = (feiten: OverstapFeiten, nu: Instant): boolean =>
  isGeplaatst(bepaalPlaatsing(feiten, nu).plaatsing);

function metBericht(
  feiten: OverstapFeiten,
  bericht: { readonly mbo: string; readonly status: Aanmeldstatus },
  nu: Instant,
): OverstapFeiten {
  const huidig = feiten.aanmeldingen.find((a) => a.mboId === bericht.mbo) ?? null;
  const uitkomst = pasStatusToe({ huidig, bericht: { status: bericht.status, geldigOp: nu } });
  if (uitkomst.soort !== 'toegepast') return feiten;
  const nieuw = anAanmelding(uitkomst.status, { id: bericht.mbo, mboId: bericht.mbo, statusOp: nu });
  return {
    ...feiten,
    aanmeldingen: [...feiten.aanmeldingen.filter((a) => a.mboId !== bericht.mbo), nieuw],
  };
}

/** Een overdracht van een lopende toestand naar een volgende; doorgeven kan alleen samen met een nieuw aanbod. */
function metOverdracht(feiten: OverstapFeiten, naar: Overdrachtstatus, nu: Instant): OverstapFeiten {
  const lopend = lopendeOverdracht(feiten);
  if (!lopend || naar === 'DOORGEGEVEN' || !magOverdracht(lopend.status, naar)) return feiten;
  if (naar === 'VERVALLEN' && !geplaatst(feiten, nu)) return feiten;
  return {
    ...feiten,
    overdrachten: feiten.overdrachten.map((o) =>
      o === lopend
        ? { ...o, status: naar, geaccepteerdOp: naar === 'GEACCEPTEERD' ? nu : o.geaccepteerdOp }
        : o,
    ),
    afgesloten: naar === 'AFGESLOTEN' ? { op: nu, reden: 'ANDERS' } : feiten.afgesloten,
  };
}

function metAanbod(feiten: OverstapFeiten, route: Taakroute, nu: Instant): OverstapFeiten {
  const lopend = lopendeOverdracht(feiten);
  const mag = !geplaatst(feiten, nu) && lopend?.status !== 'AANGEBODEN';
  if (!mag) return feiten;
  const nummer = feiten.overdrachten.length + 1;
  return {
    ...feiten,
    overdrachten: [
      ...feiten.overdrachten.map((o) => (o === lopend ? { ...o, status: 'DOORGEGEVEN' as const } : o)),
      anOverdracht({ id: `overdracht-${String(nummer)}`, nummer, route, aangebodenOp: nu }),
    ],
  };
}

type Daad<S extends Gebeurtenis['soort']> = Extract<Gebeurtenis, { soort: S }>;

const DADEN: {
  readonly [S in Gebeurtenis['soort']]: (feiten: OverstapFeiten, wat: Daad<S>, nu: Instant) => OverstapFeiten;
} = {
  tijd: (feiten) => feiten,
  bericht: metBericht,
  bestemming: (feiten, { bevestigd }, nu) => ({
    ...feiten,
    bestemming: anBestemming('havo', { bevestigdOp: bevestigd ? nu : null }),
  }),
  uitslag: (feiten, { geslaagd }) => ({ ...feiten, geslaagd }),
  intake: (feiten, { geannuleerd, nietVerschenen }) => ({
    ...feiten,
    aanmeldingen: feiten.aanmeldingen.map((a) => ({
      ...a,
      geannuleerdeIntakes: geannuleerd,
      intakeNietVerschenen: nietVerschenen,
    })),
  }),
  aanbod: (feiten, { route }, nu) => metAanbod(feiten, route, nu),
  overdracht: (feiten, { naar }, nu) => metOverdracht(feiten, naar, nu),
  zorg: (feiten, _wat, nu) => ({
    ...feiten,
    overdrachten: feiten.overdrachten.map((o) => (o.status === 'GEACCEPTEERD' ? { ...o, zorgSinds: nu } : o)),
  }),
  terugdraaien: (feiten) => ({ ...feiten, aanmeldingen: feiten.aanmeldingen.slice(0, -1), bestemming: null }),
  sluit: (feiten, _wat, nu) => ({ ...feiten, afgesloten: { op: nu, reden: 'OVERLEDEN' } }),
};

function volgende<S extends Gebeurtenis['soort']>(
  feiten: OverstapFeiten,
  wat: Daad<S> & { readonly soort: S },
  nu: Instant,
): OverstapFeiten {
  return feiten.afgesloten ? feiten : DADEN[wat.soort](feiten, wat, nu);
}

describe('leidOverstapAf through events', () => {
  it('stays within the table', () => {
    fc.assert(
      fc.property(fc.array(gebeurtenis, { minLength: 5, maxLength: 40 }), (gebeurtenissen) => {
        let feiten = anOverstap();
        let dag = kalenderdag('2026-10-01');
        let status = leidOverstapAf(feiten, beginVanDag(dag)).status;
        for (const wat of gebeurtenissen) {
          if (wat.soort === 'tijd') dag = plusDagen(dag, wat.dagen);
          feiten = volgende(feiten, wat, beginVanDag(dag));
          const nieuw = leidOverstapAf(feiten, beginVanDag(dag)).status;
          const paar = `${status} -> ${nieuw}`;
          expect([paar, nieuw === status || OVERSTAP_OVERGANGEN[status].includes(nieuw)]).toEqual([
            paar,
            true,
          ]);
          status = nieuw;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
