import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Conflict } from '../../domain-error.ts';
import { anJongere } from '../../leerling/jongere.builder.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aPeriode, aRoute, aTraject, op, REGELS } from '../mas.builder.ts';
import { MAS_ROUTES, statussenVan, volgendeVan } from '../routezaak.ts';
import { BENODIGD, type Benodigd } from './bezwaar.ts';
import { TRAJECTEINDEN } from './einde.ts';
import { beslisHandeling, type Beslispeil, type Trajecthandeling } from './handeling.ts';
import { mogelijkheden } from './mogelijkheden.ts';
import type { TrajectFeiten } from './traject.ts';
import { TRAJECT_STATUSSEN } from './traject-machine.ts';

const PEIL: Beslispeil = {
  actor: { rol: 'lpa', isEigenaar: true },
  dag: kalenderdag('2026-10-01'),
  regels: REGELS,
};

/** Wat de beslissing zegt: 'mag' of de regel. */
function uitkomst(
  traject: TrajectFeiten,
  handeling: Trajecthandeling,
  gegeven: readonly Benodigd[] = [],
  peil = PEIL,
): string {
  try {
    beslisHandeling(traject, handeling, peil, gegeven);
    return 'mag';
  } catch (fout) {
    if (fout instanceof Conflict) return fout.code;
    throw fout;
  }
}

const kies = (route: 'R1' | 'R2' | 'R3' | 'R4', anders = {}): Trajecthandeling => ({
  soort: 'kies',
  keuze: { route, feiten: [aPeriode()], verdachte: route === 'R4' ? 'jongere' : null, ...anders },
});
const stap = (naar: TrajectFeiten['status']): Trajecthandeling => ({ soort: 'stap', naar });
const naar = (route: 'R1' | 'R2' | 'R3' | 'R4', status: string): Trajecthandeling =>
  ({ soort: 'route', routeId: route, naar: status }) as Trajecthandeling;

const routezaken = MAS_ROUTES.flatMap((route) => statussenVan(route).map((status) => ({ route, status })));
const trajecten = fc
  .record({
    status: fc.constantFrom(...TRAJECT_STATUSSEN),
    routes: fc.uniqueArray(fc.constantFrom(...routezaken), { maxLength: 3, selector: ({ route }) => route }),
    geboortedatum: fc.constantFrom('2016-01-01', '2013-05-12', '2011-05-12', '2009-01-01', '2008-01-01'),
    uren: fc.constantFrom(8, 20, 61),
    vlaggen: fc.record({
      eerdereHalt: fc.boolean(),
      oudersVeroordeeld: fc.boolean(),
      instrumentIngevuld: fc.boolean(),
      aanwezigheidGehaald: fc.boolean(),
    }),
    overleden: fc.boolean(),
  })
  .map(({ status, routes, geboortedatum, uren, vlaggen, overleden }) =>
    aTraject({
      ...vlaggen,
      status,
      routes: routes.map((route) => aRoute(route)),
      feiten: [aPeriode({ uren })],
      jongere: anJongere({ geboortedatum, overledenOp: overleden ? kalenderdag('2026-09-30') : null }),
    }),
  );

describe('mogelijkheden', () => {
  it('says what the decision says, with and without what is needed', () => {
    fc.assert(
      fc.property(trajecten, fc.boolean(), (traject, isEigenaar) => {
        const peil = { ...PEIL, actor: { rol: 'lpa' as const, isEigenaar } };
        for (const { handeling, mag, nodig, redenen } of mogelijkheden(traject, peil)) {
          expect(uitkomst(traject, handeling, BENODIGD, peil) === 'mag').toBe(mag);
          expect(redenen.length === 0).toBe(mag);
          const precies = nodig.map(([eerste]) => eerste!);
          expect(uitkomst(traject, handeling, precies, peil) === 'mag').toBe(mag);
          expect(uitkomst(traject, handeling, [], peil) === 'mag').toBe(mag && nodig.length === 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names every possible act on a route and every end', () => {
    const traject = aTraject({ status: 'LOPEND', routes: [aRoute({ route: 'R2', status: 'LOPEND' })] });
    const lijst = mogelijkheden(traject, PEIL).map(({ handeling }) => handeling);
    expect(lijst.filter(({ soort }) => soort === 'sluit')).toHaveLength(TRAJECTEINDEN.length);
    expect(lijst.filter(({ soort }) => soort === 'route')).toHaveLength(
      volgendeVan({ route: 'R2', status: 'LOPEND' }).length,
    );
  });

  it('63: lets only the owner, a school attendance officer, decide', () => {
    const traject = aTraject();
    for (const actor of [
      { rol: 'lpa' as const, isEigenaar: false },
      { rol: 'mentor' as const, isEigenaar: true },
    ]) {
      expect(mogelijkheden(traject, { ...PEIL, actor }).filter(({ mag }) => mag)).toEqual([]);
    }
  });
});

describe('beslisHandeling', () => {
  it('62: scenario 44: after a positive Halt a PV on the same facts is refused and on new facts allowed', () => {
    const traject = aTraject({ status: 'LOPEND', routes: [aRoute({ route: 'R2', status: 'POSITIEF' })] });
    expect(uitkomst(traject, kies('R4'), BENODIGD)).toBe('straf.halt-positief');
    const nieuw = { feiten: [aPeriode({ id: 'p2', van: '2026-11-02', totEnMet: '2026-11-13' })] };
    expect(uitkomst(traject, kies('R4', nieuw))).toBe('mag');
  });

  it('scenario 48: luxe of one day, first time, unannounced: warning first, or a motive', () => {
    const duiding = { soort: 'luxe', verwijtbaar: true, luxeDagen: 1 } as const;
    const luxe = aTraject({ duiding });
    const ouders = kies('R4', { verdachte: 'ouders' });
    expect(uitkomst(luxe, ouders)).toBe('straf.eerst-waarschuwen');
    expect(uitkomst(luxe, ouders, ['motief'])).toBe('mag');
    expect(uitkomst(luxe, { soort: 'sluit', reden: 'WAARSCHUWING_LUXE' })).toBe('mag');
    expect(uitkomst({ ...luxe, aangekondigd: true }, ouders)).toBe('mag');
    expect(uitkomst({ ...luxe, eerderLuxe: true }, ouders)).toBe('mag');
    expect(uitkomst({ ...luxe, duiding: { ...duiding, luxeDagen: 2 } }, ouders)).toBe('mag');
  });

  it('63: scenario 42: Halt pauses with reason, agreement and review date, and resumes where it was', () => {
    const halt = aRoute({ route: 'R2', status: 'LOPEND' });
    const hulp = aRoute({ route: 'R1', status: 'GESTART' });
    const traject = aTraject({ status: 'LOPEND', routes: [halt, hulp] });
    const pauze = naar('R2', 'GEPAUZEERD');
    expect(uitkomst(traject, pauze, ['motief', 'akkoord-halt'])).toBe('halt.pauze-datum');
    expect(uitkomst(traject, pauze, ['motief', 'evaluatiedatum'])).toBe('halt.pauze-akkoord');
    expect(uitkomst(traject, pauze, ['motief', 'akkoord-halt', 'evaluatiedatum'])).toBe('mag');
    const stil = { ...halt, status: 'GEPAUZEERD', vanuit: 'LOPEND' } as const;
    const wacht = { ...traject, routes: [stil, hulp] };
    expect(uitkomst(wacht, naar('R2', 'LOPEND'))).toBe('mag');
    const allesErbij = ['motief', 'akkoord-halt', 'evaluatiedatum'] as const;
    expect(uitkomst(wacht, pauze, ['motief'])).toBe('halt.pauze-akkoord');
    expect(uitkomst(wacht, pauze, [...allesErbij])).toBe('mag');
    const eens = { ...traject, routes: [{ ...stil, verlengd: 1 }, hulp] };
    expect(uitkomst(eens, pauze, BENODIGD)).toBe('halt.al-verlengd');
    const lang = { ...traject, routes: [{ ...stil, sinds: op('2026-05-01') }, hulp] };
    expect(uitkomst(lang, pauze, BENODIGD)).toBe('halt.pauze-te-lang');
    expect(uitkomst(wacht, naar('R2', 'GEACCEPTEERD'), BENODIGD)).toBe('halt.hervat-elders');
    const meer = { ...wacht, feiten: [aPeriode({ uren: 61 })] };
    expect(uitkomst(meer, naar('R2', 'LOPEND'))).toBe('halt.boven-maximum');
    expect(uitkomst(meer, naar('R2', 'LOPEND'), ['besluit-officier'])).toBe('mag');
  });

  it('scenario 54: after a death nothing can be done but closing', () => {
    const jongere = anJongere({ overledenOp: kalenderdag('2026-09-30') });
    const traject = aTraject({
      status: 'LOPEND',
      jongere,
      routes: [aRoute({ route: 'R2', status: 'LOPEND' })],
    });
    const mag = mogelijkheden(traject, PEIL).filter((m) => m.mag);
    expect(mag.map(({ handeling }) => handeling)).toEqual([{ soort: 'sluit', reden: 'OVERLEDEN' }]);
  });

  it.each<[string, Partial<TrajectFeiten>, Trajecthandeling, Benodigd[], string]>([
    ['a route needs a duiding', { duiding: null }, kies('R1'), [], 'keuze.duiding'],
    ['no route before hearing', { status: 'IN_ONDERZOEK' }, kies('R1'), [], 'keuze.nog-niet'],
    [
      'monitoring waits for routes',
      { status: 'LOPEND', routes: [aRoute({ route: 'R1', status: 'GESTART' })] },
      stap('MONITORING'),
      [],
      'traject.route-loopt',
    ],
    [
      'no closing while a route runs',
      { status: 'LOPEND', routes: [aRoute({ route: 'R1', status: 'GESTART' })] },
      { soort: 'sluit', reden: 'ANDERE_SCHOOL' },
      [...BENODIGD],
      'traject.route-loopt',
    ],
    [
      'returning needs attendance',
      { status: 'MONITORING' },
      { soort: 'sluit', reden: 'TERUGKEER_PASSEND_ONDERWIJS' },
      [],
      'traject.aanwezigheid',
    ],
    [
      'an exemption is there before it closes',
      {},
      { soort: 'sluit', reden: 'VRIJSTELLING_VERLEEND' },
      ['wetsartikel'],
      'traject.geen-vrijstelling',
    ],
    [
      'an exemption names its article',
      { vrijgesteld: true },
      { soort: 'sluit', reden: 'VRIJSTELLING_VERLEEND' },
      [],
      'traject.artikel',
    ],
    [
      'a removed traject goes on where it was',
      { status: 'OVERDRACHT_GEMEENTE', statusVoorOverdracht: 'LOPEND' },
      stap('GEMELD'),
      [...BENODIGD],
      'traject.hervat-elders',
    ],
    [
      'a removed traject goes on',
      { status: 'OVERDRACHT_GEMEENTE', statusVoorOverdracht: 'LOPEND' },
      stap('LOPEND'),
      [],
      'mag',
    ],
    [
      'a hearing needs the caution',
      { status: 'LOPEND', routes: [aRoute({ route: 'R4', status: 'VOORNEMEN' })] },
      naar('R4', 'VERHOOR'),
      [],
      'straf.cautie',
    ],
    [
      'a sent PV is not dropped by the officer',
      { status: 'LOPEND', routes: [aRoute({ route: 'R4', status: 'INGEZONDEN' })] },
      naar('R4', 'INGETROKKEN'),
      [...BENODIGD],
      'route.kan-niet',
    ],
    [
      'a minor first has advice of the RvdK',
      { status: 'LOPEND', routes: [aRoute({ route: 'R4', status: 'INGEZONDEN' })] },
      naar('R4', 'DAGVAARDING'),
      [...BENODIGD],
      'straf.eerst-rvdk',
    ],
    [
      'only the OM drops a case',
      { status: 'LOPEND', routes: [aRoute({ route: 'R4', status: 'RVDK_ADVIES' })] },
      naar('R4', 'SEPOT'),
      ['motief'],
      'straf.alleen-om',
    ],
    [
      'convicted parents: a copy to the RvdK',
      {
        status: 'LOPEND',
        oudersVeroordeeld: true,
        routes: [aRoute({ route: 'R4', status: 'PV_OPGEMAAKT', verdachte: 'ouders' })],
      },
      naar('R4', 'INGEZONDEN'),
      [],
      'straf.afschrift-rvdk',
    ],
    [
      'an OTS has an end',
      { status: 'LOPEND', routes: [aRoute({ route: 'R3', status: 'VERZOEK_KINDERRECHTER' })] },
      naar('R3', 'OTS'),
      ['besluit-rechter'],
      'civiel.einddatum',
    ],
    [
      'Halt asks written information',
      { status: 'LOPEND', routes: [aRoute({ route: 'R2', status: 'OVERWOGEN' })] },
      naar('R2', 'SCHRIFTELIJK_INGELICHT'),
      [],
      'halt.schriftelijk',
    ],
    [
      'Halt asks parents under 16',
      { status: 'LOPEND', routes: [aRoute({ route: 'R2', status: 'SCHRIFTELIJK_INGELICHT' })] },
      naar('R2', 'INSTEMMING'),
      ['toestemming-jongere'],
      'halt.instemming-ouders',
    ],
  ])('%s', (_naam, feiten, handeling, gegeven, verwacht) => {
    expect(uitkomst(aTraject(feiten), handeling, gegeven)).toBe(verwacht);
  });
});

describe('the seed case of two school years', () => {
  it('goes from lateness to help, relapse, Halt with help, pause, help and return', () => {
    const hulp1 = aRoute({ id: 'h1', route: 'R1', status: 'AFGEROND' });
    const jaar2 = { feiten: [aPeriode({ id: 'p2', van: '2027-09-06', totEnMet: '2027-09-24', uren: 14 })] };
    const jongere = anJongere({ geboortedatum: '2010-12-12' });
    const terugval = aTraject({ status: 'MONITORING', jongere, routes: [hulp1] });
    expect(uitkomst(terugval, kies('R2', jaar2))).toBe('mag');
    const halt = aRoute({ route: 'R2', status: 'LOPEND', ...jaar2 });
    const beide = aTraject({ status: 'LOPEND', jongere, routes: [hulp1, halt] });
    expect(uitkomst(beide, kies('R1', jaar2))).toBe('mag');
    const hulp2 = aRoute({ id: 'h2', route: 'R1', status: 'GESTART', ...jaar2 });
    const stil = { ...halt, status: 'GEPAUZEERD', vanuit: 'LOPEND' } as const;
    const wacht = { ...beide, routes: [hulp1, stil, hulp2] };
    expect(uitkomst(wacht, naar('R2', 'INGETROKKEN'), ['motief'])).toBe('mag');
    const klaar = {
      ...wacht,
      routes: [hulp1, { ...stil, status: 'INGETROKKEN' as const }, { ...hulp2, status: 'AFGEROND' as const }],
    };
    expect(uitkomst(klaar, stap('MONITORING'))).toBe('mag');
    const gehaald = { ...klaar, status: 'MONITORING', aanwezigheidGehaald: true } as const;
    expect(uitkomst(gehaald, { soort: 'sluit', reden: 'TERUGKEER_PASSEND_ONDERWIJS' })).toBe('mag');
  });
});
