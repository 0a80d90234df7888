import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'beheer', lazy: async () => ({ Component: (await import('./aanvragen.tsx')).Aanvragen }) },
  { path: 'beheer/mandaten', lazy: async () => ({ Component: (await import('./mandaten.tsx')).Mandaten }) },
  {
    path: 'beheer/vervangingen',
    lazy: async () => ({ Component: (await import('./vervangingen.tsx')).Vervangingen }),
  },
  { path: 'beheer/rollen', lazy: async () => ({ Component: (await import('./rollen.tsx')).Rollen }) },
  {
    path: 'beheer/afspraken',
    lazy: async () => ({ Component: (await import('./afspraken.tsx')).Afspraken }),
  },
  {
    path: 'beheer/afspraken/vergelijken',
    lazy: async () => ({ Component: (await import('./vergelijken.tsx')).Vergelijken }),
  },
  {
    path: 'beheer/afspraken/toetsen',
    lazy: async () => ({ Component: (await import('./toetsen.tsx')).Toetsen }),
  },
  {
    path: 'beheer/berichten',
    lazy: async () => ({ Component: (await import('./berichten.tsx')).Berichten }),
  },
  {
    path: 'beheer/berichten/abonnementen',
    lazy: async () => ({ Component: (await import('./abonnementen.tsx')).Abonnementen }),
  },
  {
    path: 'beheer/gegevens',
    lazy: async () => ({ Component: (await import('./vernietigingen.tsx')).Vernietigingen }),
  },
  {
    path: 'beheer/gegevens/bewaarplichten',
    lazy: async () => ({ Component: (await import('./bewaarplichten.tsx')).Bewaarplichten }),
  },
  {
    path: 'beheer/gegevens/voorstellen',
    lazy: async () => ({ Component: (await import('./voorstellen.tsx')).Voorstellen }),
  },
  {
    path: 'beheer/gegevens/termijnen',
    lazy: async () => ({ Component: (await import('./termijnen.tsx')).Termijnen }),
  },
  {
    path: 'beheer/gegevens/noodtoegang',
    lazy: async () => ({ Component: (await import('./noodtoegang.tsx')).Noodtoegang }),
  },
  { path: 'beheer/audit', lazy: async () => ({ Component: (await import('./audit.tsx')).Audit }) },
  { path: 'beheer/status', lazy: async () => ({ Component: (await import('./status.tsx')).Status }) },
];
