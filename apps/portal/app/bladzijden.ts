import i18next from 'i18next';
import type { RouteObject } from 'react-router';
import { routes as beheerder } from '../beheerder/routes.ts';
import { routes as coordinator } from '../coordinator/routes.ts';
import { routes as decaan } from '../decaan/routes.ts';
import { routes as leerling } from '../leerling/routes.ts';
import { routes as leerplicht } from '../leerplicht/routes.ts';
import { routes as mas } from '../mas/routes.ts';
import { routes as mbo } from '../mbo/routes.ts';
import { routes as mentor } from '../mentor/routes.ts';
import { routes as ouder } from '../ouder/routes.ts';
import { routes as partner } from '../partner/routes.ts';
import { routes as post } from '../post/routes.ts';
import { routes as verzuim } from '../verzuim/routes.ts';

/** Een bladzijde en haar teksten komen samen: anders wacht de een op de ander, en staat er twee keer iets dat laadt. */
const metTeksten = (routes: readonly RouteObject[], ...onderdelen: readonly string[]): RouteObject[] =>
  routes.map((route) => {
    const { lazy } = route;
    if (typeof lazy !== 'function') return route;
    return {
      ...route,
      lazy: async () => {
        const [bladzijde] = await Promise.all([lazy(), i18next.loadNamespaces(onderdelen)]);
        return bladzijde;
      },
    };
  });

/** Elke bladzijde van de portal, van iedereen en per rol; zij wordt pas gehaald als iemand haar opent. */
export const bladzijden: readonly RouteObject[] = [
  { path: 'aangemeld', lazy: async () => ({ Component: (await import('./aangemeld.tsx')).Aangemeld }) },
  { path: 'hulp', lazy: async () => ({ Component: (await import('./hulp.tsx')).Hulp }) },
  {
    path: 'toegankelijkheid',
    lazy: async () => ({ Component: (await import('./toegankelijkheid.tsx')).Toegankelijkheid }),
  },
  {
    path: 'componenten',
    lazy: async () => ({ Component: (await import('../componenten/componenten.tsx')).Componenten }),
  },
  ...metTeksten(decaan, 'decaan', 'dossier'),
  ...metTeksten(mentor, 'mentor', 'dossier'),
  ...metTeksten(leerling, 'leerling', 'thuis'),
  ...metTeksten(ouder, 'ouder', 'thuis'),
  ...metTeksten(mbo, 'mbo', 'dossier'),
  ...metTeksten(leerplicht, 'leerplicht', 'dossier'),
  ...mas,
  ...metTeksten(partner, 'partner'),
  ...metTeksten(verzuim, 'verzuim'),
  ...metTeksten(post, 'post'),
  ...metTeksten(coordinator, 'coordinator'),
  ...metTeksten(beheerder, 'beheerder'),
];
