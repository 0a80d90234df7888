import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { LEEFTIJDEN } from '../../leerling/jongere.builder.ts';
import { kalenderdag, plusDagen } from '../../tijd/kalenderdag.ts';
import { kloktijd, toInstant, toKalenderdag } from '../../tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '../../tijd/tijd.ts';
import { aRoute, MAS, op } from '../mas.builder.ts';
import { looptRoute, MAS_ROUTES, statussenVan, type MasRoute, type Routestatus } from '../routezaak.ts';
import { routemomenten } from './routemomenten.ts';
import { routeplan } from './routeplan.ts';
import type { Gevraagd, RouteBeeld, Routevoorval } from './routestap.ts';

const REGELS = {
  mas: MAS,
  leeftijden: LEEFTIJDEN,
  feestdagen: ['eerste-kerstdag', 'tweede-kerstdag', 'nieuwjaarsdag'] as const,
  berichten: { van: kloktijd('08:00'), tot: kloktijd('18:00'), spoed: [] },
};
const om8 = (dag: string): Instant => toInstant(kalenderdag(dag), kloktijd('08:00'));

interface Anders {
  readonly evaluatieOp?: Kalenderdag | null;
  readonly gevraagd?: Gevraagd;
  readonly bovenMaximum?: boolean;
  readonly gestopt?: boolean;
  readonly voorval?: Partial<Routevoorval>;
}

/** Een route die sinds 1 oktober 2026 (donderdag) in deze status is. */
function beeld(route: MasRoute, status: Routestatus, anders: Anders = {}): RouteBeeld {
  const { evaluatieOp = null, gevraagd = {}, bovenMaximum = false, gestopt = false, voorval } = anders;
  return {
    id: 'r1',
    route,
    status,
    gestopt,
    bovenMaximum,
    gevraagd,
    voorval: { partnerMeldde: null, teruggegevenOp: null, instemmingWegOp: null, ...voorval },
    escalatierol: MAS.escalatie.rol,
    momenten: routemomenten(aRoute({ route, status, evaluatieOp }), gevraagd, REGELS),
  };
}

const BEGIN = op('2026-10-01');
const DATUM = kalenderdag('2027-04-01');
const LATER = op('2035-01-01');

/** Elke status van elke route: wat zij vraagt als alles aan de orde is. Onafhankelijk van de code. */
const VRAAGT: Readonly<Partial<Record<Routestatus, readonly string[]>>> = {
  AANGEMELD: ['hulp-wachtlijst'],
  WACHTLIJST: ['hulp-wachtlijst'],
  GESTART: ['hulp-evaluatie'],
  VERWEZEN: ['halt-traag'],
  GEACCEPTEERD: ['halt-traag'],
  NEGATIEF: ['pv-overwegen'],
  BURGEMEESTER: ['burgemeester', 'escalatie'],
  OTS: ['ots-loopt-af', 'escalatie'],
  UITVOERING_GI: ['ots-loopt-af', 'escalatie'],
  STRAFBESCHIKKING: ['verzet'],
  VOORWAARDELIJK_SEPOT: ['proeftijd', 'escalatie'],
};
const verwacht = (route: MasRoute, status: Routestatus): readonly string[] => {
  if (status === 'GEPAUZEERD')
    return route === 'R1' ? ['hulp-evaluatie', 'escalatie'] : ['halt-evaluatie', 'escalatie'];
  return VRAAGT[status] ?? [];
};
const ALLE = MAS_ROUTES.flatMap((route) => statussenVan(route).map((status) => [route, status] as const));

describe('routeplan', () => {
  it.each(ALLE)('%s in %s asks exactly what belongs there', (route, status) => {
    const { nu } = routeplan(beeld(route, status, { evaluatieOp: DATUM }), LATER);
    expect(nu.map(({ soort }) => soort)).toEqual(verwacht(route, status));
  });

  it.each(ALLE)('scenario 54: %s in %s stops at once after a death', (route, status) => {
    expect(routeplan(beeld(route, status, { gestopt: true }), LATER)).toEqual({
      nu: [],
      volgende: null,
      klaar: true,
    });
  });

  it.each(ALLE)('%s in %s is ready only when it has ended and asks nothing more', (route, status) => {
    const { klaar } = routeplan(beeld(route, status, { evaluatieOp: DATUM }), BEGIN);
    expect(klaar).toBe(!looptRoute({ route, status }) && status !== 'NEGATIEF');
  });

  it.each<[MasRoute, Routestatus, string, Instant]>([
    ['R1', 'WACHTLIJST', 'hulp-wachtlijst', om8('2026-10-29')],
    ['R1', 'GESTART', 'hulp-evaluatie', om8('2026-11-26')],
    ['R2', 'VERWEZEN', 'halt-traag', om8('2026-10-22')],
    ['R3', 'BURGEMEESTER', 'burgemeester', op('2026-10-16')],
    ['R3', 'OTS', 'ots-loopt-af', om8('2027-01-01')],
    ['R3', 'UITVOERING_GI', 'ots-loopt-af', om8('2027-01-01')],
    ['R4', 'STRAFBESCHIKKING', 'verzet', op('2026-10-16')],
    ['R4', 'VOORWAARDELIJK_SEPOT', 'proeftijd', om8('2027-04-01')],
    ['R2', 'GEPAUZEERD', 'halt-evaluatie', om8('2027-04-01')],
  ])('%s in %s first asks %s at %s, and not a moment sooner', (route, status, soort, moment) => {
    const eerste = routeplan(beeld(route, status, { evaluatieOp: DATUM }), BEGIN);
    expect(eerste).toEqual({ nu: [], volgende: moment, klaar: false });
    expect(routeplan(beeld(route, status, { evaluatieOp: DATUM }), moment).nu[0]).toMatchObject({
      soort,
      rol: 'lpa',
    });
  });

  it('a statutory term that ends on a free day runs on to the next working day', () => {
    const kerst = routemomenten(
      { status: 'BURGEMEESTER', sinds: op('2026-12-11'), evaluatieOp: null },
      {},
      REGELS,
    );
    expect(kerst.burgemeester).toBe(op('2026-12-29'));
  });

  it('41: more absence than Halt can bear asks to consult the officer, before and during a pause', () => {
    for (const status of ['OVERWOGEN', 'SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'GEPAUZEERD'] as const) {
      const { nu } = routeplan(beeld('R2', status, { bovenMaximum: true }), BEGIN);
      expect(nu.map(({ soort }) => soort)).toEqual(['officier-raadplegen']);
    }
    expect(routeplan(beeld('R2', 'LOPEND', { bovenMaximum: true }), BEGIN).nu).toEqual([]);
  });

  it('a negative Halt asks a human to consider a report, within the agreed term, once', () => {
    const { nu } = routeplan(beeld('R2', 'NEGATIEF'), BEGIN);
    expect(nu).toEqual([{ soort: 'pv-overwegen', op: BEGIN, uiterlijk: op('2026-10-16'), rol: 'lpa' }]);
    expect(routeplan(beeld('R2', 'NEGATIEF', { gevraagd: { 'pv-overwegen': BEGIN } }), BEGIN)).toEqual({
      nu: [],
      volgende: null,
      klaar: true,
    });
  });

  it('after it was sent, the plan asks at most what the OM decided', () => {
    for (const status of ['INGEZONDEN', 'RVDK_ADVIES', 'DAGVAARDING', 'ZITTING', 'VONNIS'] as const) {
      expect(routeplan(beeld('R4', status), LATER)).toEqual({ nu: [], volgende: null, klaar: false });
    }
  });

  it('42: a paused Halt asks at its review, then escalates to the agreed role, again and again', () => {
    const evaluatieOp = kalenderdag('2026-11-12');
    const taak = om8('2026-11-12');
    const naTaak = beeld('R2', 'GEPAUZEERD', { evaluatieOp, gevraagd: { 'halt-evaluatie': taak } });
    const eerste = op('2026-11-20');
    expect(routeplan(naTaak, taak)).toEqual({ nu: [], volgende: eerste, klaar: false });
    expect(routeplan(naTaak, eerste).nu).toEqual([
      { soort: 'escalatie', op: eerste, uiterlijk: null, rol: 'coordinator' },
    ]);
    const naEscalatie = beeld('R2', 'GEPAUZEERD', {
      evaluatieOp,
      gevraagd: { 'halt-evaluatie': taak, escalatie: eerste },
    });
    expect(routeplan(naEscalatie, eerste).volgende).toBe(op('2026-11-28'));
  });

  it('a later date that a human chose asks the review again', () => {
    const gevraagd = { 'halt-evaluatie': om8('2026-11-12') };
    const verzet = beeld('R2', 'GEPAUZEERD', { evaluatieOp: kalenderdag('2026-12-03'), gevraagd });
    expect(routeplan(verzet, om8('2026-12-03')).nu.map(({ soort }) => soort)).toEqual(['halt-evaluatie']);
  });

  it('what comes back is asked again after the agreed weeks, not at once', () => {
    const gevraagd = { 'hulp-wachtlijst': om8('2026-10-29') };
    expect(routeplan(beeld('R1', 'WACHTLIJST', { gevraagd }), om8('2026-10-29'))).toEqual({
      nu: [],
      volgende: om8('2026-11-26'),
      klaar: false,
    });
  });
});

describe('what happens around a route', () => {
  const MELDT = op('2026-10-03');
  const soorten = (route: MasRoute, status: Routestatus, anders: Anders): string[] =>
    routeplan(beeld(route, status, { evaluatieOp: DATUM, ...anders }), MELDT).nu.map(({ soort }) => soort);
  const LOPEND = ALLE.filter(([route, status]) => looptRoute({ route, status }));

  it.each(LOPEND)('%s in %s follows its partner at once, but a pause waits for a human', (route, status) => {
    const verwacht = status === 'GEPAUZEERD' ? [] : ['volg-partner'];
    expect(soorten(route, status, { voorval: { partnerMeldde: MELDT } })).toEqual(verwacht);
  });

  it.each(ALLE)(
    '%s in %s asks a decision when consent is withdrawn or a task comes back',
    (route, status) => {
      const voorval = { instemmingWegOp: MELDT, teruggegevenOp: MELDT };
      const eigen = status === 'NEGATIEF' ? ['pv-overwegen'] : [];
      expect(soorten(route, status, { voorval })).toEqual(
        looptRoute({ route, status }) ? ['partner-terug', 'instemming-weg'] : eigen,
      );
    },
  );

  it('asks it once, and again when it happens again', () => {
    const gevraagd = { 'instemming-weg': MELDT };
    const eerst = { gevraagd, voorval: { instemmingWegOp: MELDT } };
    expect(soorten('R1', 'TOESTEMMING', eerst)).toEqual([]);
    const later = op('2026-10-05');
    const weer = beeld('R1', 'TOESTEMMING', { gevraagd, voorval: { instemmingWegOp: later } });
    expect(routeplan(weer, later).nu.map(({ soort }) => soort)).toEqual(['instemming-weg']);
  });
});

/** Speelt het proces na: vraagt wat nu moet, onthoudt het, en slaapt tot het volgende moment. */
function speel(
  route: MasRoute,
  status: Routestatus,
  evaluatieOp: Kalenderdag | null,
  keren: number,
): string[] {
  const gezien: string[] = [];
  let gevraagd: Gevraagd = {};
  let nu = BEGIN;
  for (let keer = 0; keer < keren; keer += 1) {
    const plan = routeplan(beeld(route, status, { evaluatieOp, gevraagd }), nu);
    if (plan.klaar) return [...gezien, 'klaar'];
    if (plan.nu.length === 0 && plan.volgende === null) return [...gezien, 'stil'];
    gezien.push(...plan.nu.map(({ soort }) => soort));
    gevraagd = { ...gevraagd, ...Object.fromEntries(plan.nu.map(({ soort }) => [soort, nu])) };
    const volgende = routeplan(beeld(route, status, { evaluatieOp, gevraagd }), nu).volgende;
    nu = volgende ?? nu;
  }
  return gezien;
}

describe('a paused Halt', () => {
  const dag = fc.integer({ min: 1, max: 84 }).map((n) => plusDagen(kalenderdag('2026-10-01'), n));
  const vanafDagen = fc.integer({ min: 0, max: 2000 });

  it('has a step, now or later, at every moment, whatever was asked before and even without a date', () => {
    const gevraagd = fc.record(
      {
        'halt-evaluatie': vanafDagen.map((n) => op(plusDagen(kalenderdag('2026-10-01'), n))),
        escalatie: vanafDagen.map((n) => op(plusDagen(kalenderdag('2026-10-01'), n))),
        'officier-raadplegen': fc.constant(BEGIN),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.option(dag),
        gevraagd,
        fc.boolean(),
        vanafDagen,
        (evaluatieOp, eerder, bovenMaximum, n) => {
          const nu = op(plusDagen(toKalenderdag(BEGIN), n));
          const plan = routeplan(
            beeld('R2', 'GEPAUZEERD', { evaluatieOp, gevraagd: eerder, bovenMaximum }),
            nu,
          );
          expect(plan.klaar).toBe(false);
          expect(plan.nu.length > 0 || plan.volgende !== null).toBe(true);
        },
      ),
    );
  });

  it('is never silent and never ends by itself: one review, then only escalations', () => {
    fc.assert(
      fc.property(fc.option(dag), (evaluatieOp) => {
        const gezien = speel('R2', 'GEPAUZEERD', evaluatieOp, 12);
        expect(gezien[0]).toBe('halt-evaluatie');
        expect(new Set(gezien.slice(1))).toEqual(new Set(['escalatie']));
      }),
    );
  });
});

describe('every route', () => {
  it.each(ALLE)('%s in %s asks nothing endlessly at one moment', (route, status) => {
    const gezien = speel(route, status, DATUM, 6);
    expect(gezien.length).toBeLessThanOrEqual(6);
    expect(gezien.includes('klaar')).toBe(!looptRoute({ route, status }));
  });
});
