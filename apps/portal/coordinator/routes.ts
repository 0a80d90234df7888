import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'regio', lazy: async () => ({ Component: (await import('./regiobeeld.tsx')).Regiobeeld }) },
  {
    path: 'regio/weekchecks',
    lazy: async () => ({ Component: (await import('./weekchecks.tsx')).Weekchecks }),
  },
  {
    path: 'regio/escalaties',
    lazy: async () => ({ Component: (await import('./escalaties.tsx')).Escalaties }),
  },
  { path: 'regio/peildata', lazy: async () => ({ Component: (await import('./peildata.tsx')).Peildata }) },
  { path: 'regio/stroom', lazy: async () => ({ Component: (await import('./stroom.tsx')).Stroom }) },
  { path: 'regio/kaart', lazy: async () => ({ Component: (await import('./kaart.tsx')).Kaartbeeld }) },
  { path: 'regio/taken', lazy: async () => ({ Component: (await import('./taken.tsx')).Taken }) },
];
