import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { AANMELD_STATUSSEN } from '../aanmelding/aanmelding.ts';
import { anJongere } from '../leerling/jongere.builder.ts';
import { bevoegdeInstantie } from '../organisatie/bevoegde-instantie.ts';
import { beslisOverdracht } from '../overdracht/beslis-overdracht.ts';
import { beginVanDag, toKalenderdag } from '../tijd/amsterdam.ts';
import { kalenderdag, plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import { leidOverstapAf } from './leid-af.ts';
import { isGeplaatst, lopendeOverdracht } from './lopend.ts';
import {
  anAanmelding,
  anBestemming,
  anOverdracht,
  anOverstap,
  REGELS,
  SCHOOL,
} from './overstap-feiten.builder.ts';
import type { OverdrachtFeit, Overdrachtstatus, OverstapFeiten, Stap } from './overstap.ts';
import { bepaalPlaatsing } from './plaatsing.ts';
import { seizoensplan } from './seizoensplan.ts';

const BEGIN = kalenderdag('2027-03-01');
const EINDE = kalenderdag('2028-01-31');

const metStatus = (feiten: OverstapFeiten, status: Overdrachtstatus, op: Instant): OverstapFeiten => {
  const lopend = lopendeOverdracht(feiten);
  return {
    ...feiten,
    overdrachten: feiten.overdrachten.map((o) =>
      o === lopend ? { ...o, status, geaccepteerdOp: status === 'GEACCEPTEERD' ? op : o.geaccepteerdOp } : o,
    ),
  };
};

function draagOver(feiten: OverstapFeiten, aanleiding: Stap['aanleiding'], nu: Instant): OverstapFeiten {
  const besluit = beslisOverdracht(feiten, REGELS, { aanleiding: aanleiding ?? 'HARDE_DEADLINE', nu });
  if (besluit.soort !== 'draagOver') return feiten;
  const nummer = feiten.overdrachten.length + 1;
  const { naarId, route, gemeente } = besluit;
  const nieuw = anOverdracht({
    id: `o${String(nummer)}`,
    nummer,
    vanId: feiten.eigenaarId,
    naarId,
    route,
    gemeente,
    aanleiding: besluit.aanleiding,
    aangebodenOp: nu,
  });
  const door = metStatus(feiten, 'DOORGEGEVEN', nu);
  return { ...door, overdrachten: [...door.overdrachten, nieuw] };
}

/** Wat een stap met de feiten doet. */
const STAPPEN: Readonly<
  Record<Stap['soort'], (feiten: OverstapFeiten, stap: Stap, nu: Instant) => OverstapFeiten>
> = {
  herleid: (feiten) => feiten,
  draagOver: (feiten, { aanleiding }, nu) => draagOver(feiten, aanleiding, nu),
  wijzigOntvanger: (feiten, { aanleiding }, nu) => draagOver(feiten, aanleiding, nu),
  meldTerug: (feiten, _stap, nu) => ({
    ...metStatus(feiten, 'TERUGGEMELD', nu),
    teruggemeldOp: nu,
    eigenaarId: SCHOOL,
  }),
  laatVervallen: (feiten, _stap, nu) => metStatus(feiten, 'VERVALLEN', nu),
  laatBestemmingVervallen: (feiten) => ({ ...feiten, bestemming: null }),
  sluitSeizoen: (feiten, _stap, nu) => ({ ...feiten, afgesloten: { op: nu, reden: 'GEPLAATST' } }),
};

/** Elke stap leidt opnieuw af, zoals elke handeling van het systeem. */
function herleid(feiten: OverstapFeiten, nu: Instant): OverstapFeiten {
  const { status, reden, vlaggen, waaromHier } = leidOverstapAf(feiten, nu);
  return { ...feiten, vorige: { status, reden, vlaggen, sinds: waaromHier.sinds } };
}

const aantalOpen = (feiten: OverstapFeiten): number =>
  feiten.overdrachten.filter((o) => ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'].includes(o.status)).length;

/** Doet alles wat nu moet, tot er niets meer is; telt de rondes. */
function werkAf(begin: OverstapFeiten, nu: Instant): { feiten: OverstapFeiten; volgende: Instant | null } {
  let feiten = begin;
  for (let ronde = 0; ronde < 10; ronde += 1) {
    const { nu: stappen, volgende } = seizoensplan(feiten, REGELS, nu);
    if (stappen.length === 0) return { feiten, volgende };
    for (const stap of stappen) {
      const voor = feiten;
      feiten = herleid(STAPPEN[stap.soort](feiten, stap, nu), nu);
      expect([stap.soort, JSON.stringify(feiten) === JSON.stringify(voor)]).toEqual([stap.soort, false]);
      expect(aantalOpen(feiten)).toBeLessThanOrEqual(1);
    }
  }
  throw new Error('Het plan komt niet tot rust.');
}

/** Niemand raakt kwijt: geplaatst, gesloten, zonder bevoegde of met een open overdracht. */
function isInBeeld(feiten: OverstapFeiten, nu: Instant): boolean {
  return (
    feiten.afgesloten !== null ||
    isGeplaatst(bepaalPlaatsing(feiten, nu).plaatsing) ||
    bevoegdeInstantie(feiten.jongere, toKalenderdag(nu), REGELS).soort === 'geen' ||
    ['AANGEBODEN', 'GEACCEPTEERD'].includes(lopendeOverdracht(feiten)?.status ?? '')
  );
}

type Daad = 'accepteer' | 'weiger' | 'plaats' | 'zakt-weg' | 'bestemming' | 'zonder-bevestiging' | 'zorg';
interface Gebeurtenis {
  readonly dag: Kalenderdag;
  readonly daad: Daad;
}

const aanbodVan = (feiten: OverstapFeiten): OverdrachtFeit | null => {
  const lopend = lopendeOverdracht(feiten);
  return lopend?.status === 'AANGEBODEN' ? lopend : null;
};

const DADEN: Readonly<Record<Daad, (feiten: OverstapFeiten, nu: Instant) => OverstapFeiten>> = {
  accepteer(feiten, nu) {
    const aanbod = aanbodVan(feiten);
    return aanbod ? { ...metStatus(feiten, 'GEACCEPTEERD', nu), eigenaarId: aanbod.naarId } : feiten;
  },
  weiger: (feiten, nu) =>
    aanbodVan(feiten) ? draagOver(metStatus(feiten, 'GEWEIGERD', nu), 'GEWEIGERD_NIET_BEVOEGD', nu) : feiten,
  plaats: (feiten, nu) => ({ ...feiten, aanmeldingen: [anAanmelding('DEFINITIEF', { statusOp: nu })] }),
  'zakt-weg': (feiten, nu) => ({
    ...feiten,
    aanmeldingen: [anAanmelding('AFGEMELD', { statusOp: nu })],
    bestemming: null,
  }),
  bestemming: (feiten, nu) => ({ ...feiten, bestemming: anBestemming('havo', { bevestigdOp: nu }) }),
  'zonder-bevestiging': (feiten, nu) => ({
    ...feiten,
    bestemming: anBestemming('havo', { bevestigdOp: null, uiterlijk: nu }),
  }),
  zorg: (feiten, nu) => ({
    ...feiten,
    overdrachten: feiten.overdrachten.map((o) => (o.status === 'GEACCEPTEERD' ? { ...o, zorgSinds: nu } : o)),
  }),
};

const handel = (feiten: OverstapFeiten, daad: Daad, nu: Instant): OverstapFeiten =>
  feiten.afgesloten ? feiten : DADEN[daad](feiten, nu);

const dag = (van: string, aantal: number): fc.Arbitrary<Kalenderdag> =>
  fc.integer({ min: 0, max: aantal }).map((n) => plusDagen(kalenderdag(van), n));

const woonplaats = fc.constantFrom(
  { gemeente: '0193', buiten: null },
  { gemeente: '0148', buiten: null },
  { gemeente: null, buiten: 'buitenland' as const },
  { gemeente: null, buiten: 'onbekend' as const },
);

const jongere = fc
  .record({
    geboortedatum: dag('2008-06-01', 1200),
    eerst: woonplaats,
    later: fc.option(fc.tuple(dag('2027-03-01', 320), woonplaats)),
    startkwalificatieOp: fc.option(dag('2027-03-01', 320), { freq: 1 }),
    proDiplomaOp: fc.option(dag('2027-03-01', 320)),
  })
  .map(({ geboortedatum, eerst, later, startkwalificatieOp, proDiplomaOp }) =>
    anJongere({
      geboortedatum,
      startkwalificatieOp,
      proDiplomaOp,
      woongemeenten: [
        { van: kalenderdag('2015-01-01'), ...eerst },
        ...(later ? [{ van: later[0], ...later[1] }] : []),
      ],
    }),
  );

const overstap: fc.Arbitrary<OverstapFeiten> = fc
  .tuple(jongere, fc.array(fc.constantFrom(...AANMELD_STATUSSEN), { maxLength: 2 }))
  .map(([wie, statussen]) =>
    anOverstap({
      jongere: wie,
      aanmeldingen: statussen.map((status, i) => anAanmelding(status, { id: `a${String(i)}` })),
    }),
  );

const gebeurtenissen = fc
  .array(
    fc.record({
      dag: dag('2027-03-02', 320),
      daad: fc.constantFrom<Daad>(
        'accepteer',
        'accepteer',
        'weiger',
        'plaats',
        'zakt-weg',
        'bestemming',
        'zonder-bevestiging',
        'zorg',
      ),
    }),
    { maxLength: 12 },
  )
  .map((lijst) => lijst.sort((a, b) => a.dag.localeCompare(b.dag)));

/** Speelt een seizoen af dag voor dag; `kijk` ziet elke dag nadat alles gedaan is. */
function speel(
  begin: OverstapFeiten,
  daden: readonly Gebeurtenis[],
  kijk: (beeld: { readonly feiten: OverstapFeiten; readonly nu: Instant }) => void,
): OverstapFeiten {
  let feiten = begin;
  let wekker: Instant | null = beginVanDag(BEGIN);
  for (let vandaag = BEGIN; vandaag <= EINDE; vandaag = plusDagen(vandaag, 1)) {
    const nu = beginVanDag(vandaag);
    const nieuw = daden.filter((g) => g.dag === vandaag);
    for (const { daad } of nieuw) feiten = herleid(handel(feiten, daad, nu), nu);
    const gewekt = nieuw.length > 0 || (wekker !== null && wekker <= nu);
    if (gewekt) ({ feiten, volgende: wekker } = werkAf(feiten, nu));
    kijk({ feiten, nu });
  }
  return feiten;
}

describe('a season, step by step', () => {
  it('comes to rest at every moment, with at most one open overdracht and never a step without effect', () => {
    fc.assert(
      fc.property(overstap, gebeurtenissen, (begin, daden) => {
        speel(begin, daden, ({ feiten }) => {
          expect(aantalOpen(feiten)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('loses nobody from the hard deadline on', () => {
    fc.assert(
      fc.property(overstap, gebeurtenissen, (begin, daden) => {
        speel(begin, daden, ({ feiten, nu }) => {
          if (nu < feiten.momenten.hardeDeadline) return;
          expect([nu, isInBeeld(feiten, nu)]).toEqual([nu, true]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to do on a day for which it sets no alarm', () => {
    fc.assert(
      fc.property(overstap, gebeurtenissen, (begin, daden) => {
        speel(begin, daden, ({ feiten, nu }) => {
          expect([nu, seizoensplan(feiten, REGELS, nu).nu]).toEqual([nu, []]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('ends with nothing more to do and no alarm that lies behind', () => {
    fc.assert(
      fc.property(overstap, gebeurtenissen, (begin, daden) => {
        const eind = speel(begin, daden, () => undefined);
        const nu = beginVanDag(EINDE);
        const plan = seizoensplan(eind, REGELS, nu);
        expect(plan.nu).toEqual([]);
        expect(plan.volgende === null || plan.volgende > nu).toBe(true);
        const geplaatst = isGeplaatst(bepaalPlaatsing(eind, nu).plaatsing);
        const bijOntvanger = lopendeOverdracht(eind)?.status === 'GEACCEPTEERD';
        expect(plan.klaar).toBe(eind.afgesloten !== null);
        expect(geplaatst && !bijOntvanger && !plan.klaar).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the pupil with LP until RMC accepts (scenario 14)', () => {
    const begin = anOverstap({ jongere: anJongere({ geboortedatum: '2009-09-30' }) });
    const daden: readonly Gebeurtenis[] = [
      { dag: kalenderdag('2027-09-02'), daad: 'accepteer' },
      { dag: kalenderdag('2027-10-04'), daad: 'accepteer' },
    ];
    const eigenaars = new Map<string, string>();
    speel(begin, daden, ({ feiten, nu }) => eigenaars.set(toKalenderdag(nu), feiten.eigenaarId));
    expect(['2027-09-02', '2027-09-30', '2027-10-03', '2027-10-04'].map((d) => eigenaars.get(d))).toEqual([
      'lp-0193',
      'lp-0193',
      'lp-0193',
      'rmc-0193',
    ]);
  });
});
