import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'kind', lazy: async () => ({ Component: (await import('./kind.tsx')).MijnKind }) },
  {
    path: 'kind/toestemmingen',
    lazy: async () => ({ Component: (await import('./toestemmingen.tsx')).Toestemmingen }),
  },
  {
    path: 'kind/paspoort',
    lazy: async () => ({ Component: (await import('./paspoort.tsx')).PaspoortVanKind }),
  },
  { path: 'kind/inzagen', lazy: async () => ({ Component: (await import('./inzagen.tsx')).InzagenVanKind }) },
  { path: 'kind/traject', lazy: async () => ({ Component: (await import('./traject.tsx')).TrajectVanKind }) },
];
