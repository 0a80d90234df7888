import type { RouteObject } from 'react-router';
import { inleesroutes } from '../delen/inlezen/routes.ts';

export const routes: RouteObject[] = [
  { path: 'mbo', lazy: async () => ({ Component: (await import('./aanmeldingen.tsx')).Aanmeldingen }) },
  { path: 'mbo/leerling/:id', lazy: async () => ({ Component: (await import('./leerling.tsx')).Leerling }) },
  { path: 'mbo/weekcheck', lazy: async () => ({ Component: (await import('./weekcheck.tsx')).Weekcheck }) },
  {
    path: 'mbo/weekcheck/invullen',
    lazy: async () => ({ Component: (await import('./invullen.tsx')).Invullen }),
  },
  ...inleesroutes('mbo/weekcheck/bestand', 'weekcheck'),
  {
    path: 'mbo/paspoorten',
    lazy: async () => ({ Component: (await import('./paspoorten.tsx')).Paspoorten }),
  },
  {
    path: 'mbo/paspoorten/:id',
    lazy: async () => ({ Component: (await import('./paspoort.tsx')).GedeeldPaspoort }),
  },
];
