import { describe, expect, it } from '@jest/globals';
import { anJongere, LEEFTIJDEN } from '../../leerling/jongere.builder.ts';
import { kalenderdag } from '../../tijd/kalenderdag.ts';
import { aRoute, aTraject } from '../mas.builder.ts';
import {
  looptRoute,
  MAS_ROUTES,
  statussenVan,
  volgendeVan,
  type MasRoute,
  type Routestatus,
} from '../routezaak.ts';
import { achttienplan, meerderjarigOp, opAchttien } from './achttien.ts';

/** Wat er per status gebeurt; wat hier niet staat, gaat door of is al klaar. Onafhankelijk van de code. */
const EINDIGT: Readonly<Record<string, Routestatus>> = {
  'R2 OVERWOGEN': 'INGETROKKEN',
  'R2 SCHRIFTELIJK_INGELICHT': 'INGETROKKEN',
  'R2 INSTEMMING': 'INGETROKKEN',
  'R3 TAFEL': 'BEEINDIGD',
  'R3 VERZOEK_TOT_ONDERZOEK': 'BEEINDIGD',
  'R3 ONDERZOEK': 'BEEINDIGD',
  'R3 VERZOEK_KINDERRECHTER': 'BEEINDIGD',
  'R3 GEEN_VERZOEK': 'BEEINDIGD',
  'R3 BURGEMEESTER': 'BEEINDIGD',
  'R3 OTS': 'BEEINDIGD',
  'R3 UITVOERING_GI': 'BEEINDIGD',
};
const ALLE = MAS_ROUTES.flatMap((route) => statussenVan(route).map((status) => [route, status] as const));
const zonderPauze = ALLE.filter(([route, status]) => !(route === 'R2' && status === 'GEPAUZEERD'));

describe('opAchttien', () => {
  it.each(zonderPauze)('%s in %s', (route, status) => {
    const naar = EINDIGT[`${route} ${status}`];
    expect(opAchttien(aRoute({ route, status }))).toEqual(
      naar === undefined ? { soort: 'door' } : { soort: 'eindigt', naar },
    );
  });

  it('a paused Halt asks a human: finish where it was, withdraw, or end negative', () => {
    expect(opAchttien(aRoute({ route: 'R2', status: 'GEPAUZEERD', vanuit: 'LOPEND' }))).toEqual({
      soort: 'keuze',
      uit: ['LOPEND', 'INGETROKKEN', 'NEGATIEF'],
    });
  });

  it.each(ALLE)('%s in %s never ends where its machine does not allow it', (route, status) => {
    const gevolg = opAchttien(aRoute({ route, status }));
    const naar = gevolg.soort === 'eindigt' ? [gevolg.naar] : gevolg.soort === 'keuze' ? gevolg.uit : [];
    expect(naar.filter((n) => !volgendeVan({ route, status }).includes(n))).toEqual([]);
  });
});

describe('achttienplan', () => {
  const routes = (paren: readonly (readonly [MasRoute, Routestatus])[]) =>
    paren.map(([route, status]) => aRoute({ id: `${route}-${status}`, route, status }));

  it('names what happens to each route that runs, and hands over to the Doorstroompunt', () => {
    const traject = aTraject({
      routes: routes([
        ['R1', 'GESTART'],
        ['R1', 'AFGEROND'],
        ['R3', 'OTS'],
      ]),
    });
    const plan = achttienplan(traject, LEEFTIJDEN);
    expect(plan.routes.map(({ routeId, gevolg }) => [routeId, gevolg.soort])).toEqual([
      ['R1-GESTART', 'door'],
      ['R3-OTS', 'eindigt'],
    ]);
    expect(plan.routes).toHaveLength(traject.routes.filter(looptRoute).length);
    expect(plan.naarDoorstroompunt).toBe(true);
  });

  it('hands over nothing to the Doorstroompunt after a startkwalificatie', () => {
    const jongere = anJongere({
      geboortedatum: '2011-05-12',
      startkwalificatieOp: kalenderdag('2029-01-01'),
    });
    expect(achttienplan(aTraject({ jongere }), LEEFTIJDEN).naarDoorstroompunt).toBe(false);
  });

  it.each([
    ['2011-05-12', '2029-05-12'],
    ['2008-02-29', '2026-03-01'],
  ])('who is born on %s is of age on %s', (geboren, dag) => {
    expect(meerderjarigOp(anJongere({ geboortedatum: geboren }), LEEFTIJDEN)).toBe(dag);
  });
});
