import type { RouteObject } from 'react-router';
import { inleesroutes } from '../delen/inlezen/routes.ts';

/** De bladzijden van de decaan. */
export const routes: RouteObject[] = [
  {
    path: 'school',
    lazy: async () => ({ Component: (await import('./werkvoorraad.tsx')).Werkvoorraad }),
  },
  {
    path: 'school/leerling/:id',
    lazy: async () => ({ Component: (await import('./leerling.tsx')).Leerling }),
  },
  {
    path: 'school/overdrachten',
    lazy: async () => ({ Component: (await import('./overdrachten.tsx')).Overdrachtlijst }),
  },
  {
    path: 'school/vooruitblik',
    lazy: async () => ({ Component: (await import('./vooruitblik.tsx')).Vooruitblik }),
  },
  {
    path: 'school/klassen',
    lazy: async () => ({ Component: (await import('./klassen.tsx')).Klassen }),
  },
  {
    path: 'school/nieuw',
    lazy: async () => ({ Component: (await import('./nieuw.tsx')).Nieuw }),
  },
  ...inleesroutes('school/inlezen', 'cohort'),
];
