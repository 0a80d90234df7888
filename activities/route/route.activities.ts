import { routeplan } from '#libs/domain/mas/route/routeplan.ts';
import { routeblik } from '#libs/traject/routeblik.ts';
import { doeRoutestap } from '#libs/traject/routestappen.ts';
import type { RoutePort } from '#workflows/route/route.ports.ts';
import { blik, handel, NIETS_TE_VOLGEN, type Werkplaats } from '../werk.ts';

/** Vervult wat het proces van een route vraagt. */
export function createRouteActivities(werkplaats: Werkplaats): RoutePort {
  return {
    bekijkRoute: (vraag) =>
      blik(werkplaats, { soort: 'masRoute', vraag }, async (tx, context) => {
        const gezien = await routeblik(tx, vraag.onderwerp, context);
        return gezien ? routeplan(gezien.beeld, context.nu) : NIETS_TE_VOLGEN;
      }),
    doeRoutestap: ({ onderwerp, nu, stap }) =>
      handel(werkplaats, nu, (tx, context) => doeRoutestap(tx, onderwerp, stap, context)),
  };
}
