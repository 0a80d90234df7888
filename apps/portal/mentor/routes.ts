import type { RouteObject } from 'react-router';

/** De bladzijden van de mentor. */
export const routes: RouteObject[] = [
  { path: 'mentor', lazy: async () => ({ Component: (await import('./leerlingen.tsx')).Leerlingen }) },
  {
    path: 'mentor/leerling/:id',
    lazy: async () => ({ Component: (await import('./leerling.tsx')).Leerling }),
  },
  {
    path: 'mentor/paspoorten',
    lazy: async () => ({ Component: (await import('./paspoorten.tsx')).Paspoorten }),
  },
  {
    path: 'mentor/paspoorten/:id',
    lazy: async () => ({ Component: (await import('./paspoort.tsx')).Paspoort }),
  },
];
