import { createPartnertaakActivities } from '#activities/partnertaak/partnertaak.activities.ts';
import { createRouteActivities } from '#activities/route/route.activities.ts';
import { createTrajectActivities } from '#activities/traject/traject.activities.ts';
import type { Plan } from '#libs/domain/overstap/overstap.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { TestRegio } from './regio.ts';

interface Spel<S> {
  readonly bekijk: (nu: Instant) => Promise<Plan<S>>;
  readonly doe: (stap: S, nu: Instant) => Promise<void>;
  readonly naam: (stap: S) => string;
}

/** Speelt een proces vanaf nu tot en met een ogenblik, telkens naar het moment dat het zelf noemde; elke stap wordt twee keer gedaan. */
async function speel<S>(regio: TestRegio, tot: string, spel: Spel<S>): Promise<string[]> {
  const gedaan: string[] = [];
  let { nu } = regio;
  for (let keer = 0; keer < 100; keer++) {
    const plan = await spel.bekijk(nu);
    for (const stap of plan.nu) {
      await spel.doe(stap, nu);
      await spel.doe(stap, nu);
      gedaan.push(spel.naam(stap));
    }
    if (plan.klaar) return [...gedaan, 'klaar'];
    if (plan.nu.length > 0) continue;
    if (plan.volgende === null || plan.volgende > tot) break;
    nu = plan.volgende;
  }
  regio.nu = tot as Instant;
  return gedaan;
}

const werkplaats = ({ dataSource, regelboek }: TestRegio) => ({ dataSource, regelboek });

/** Speelt het proces van een traject. */
export function speelTraject(regio: TestRegio, onderwerp: string, tot: string): Promise<string[]> {
  const werk = createTrajectActivities(werkplaats(regio));
  return speel(regio, tot, {
    bekijk: (nu) => werk.bekijkTraject({ onderwerp, nu }),
    doe: (stap, nu) => werk.doeTrajectstap({ onderwerp, nu, stap }),
    naam: ({ soort }) => soort,
  });
}

/** Speelt het proces van een route. */
export function speelRoute(regio: TestRegio, onderwerp: string, tot: string): Promise<string[]> {
  const werk = createRouteActivities(werkplaats(regio));
  return speel(regio, tot, {
    bekijk: (nu) => werk.bekijkRoute({ onderwerp, nu }),
    doe: (stap, nu) => werk.doeRoutestap({ onderwerp, nu, stap }),
    naam: ({ soort }) => soort,
  });
}

/** Speelt het proces van een taak van een partner. */
export function speelPartnertaak(regio: TestRegio, onderwerp: string, tot: string): Promise<string[]> {
  const werk = createPartnertaakActivities(werkplaats(regio));
  return speel(regio, tot, {
    bekijk: (nu) => werk.bekijkPartnertaak({ onderwerp, nu }),
    doe: (stap, nu) => werk.doePartnertaaktrede({ onderwerp, nu, stap }),
    naam: ({ trede }) => trede,
  });
}
