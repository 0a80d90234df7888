import type { RouteObject } from 'react-router';

/** De bladzijden van een ketenpartner; ook de school en het Doorstroompunt hebben soms zo'n taak. */
export const routes: RouteObject[] = [
  { path: 'taken', lazy: async () => ({ Component: (await import('./taken.tsx')).OpenTaken }) },
  { path: 'taken/klaar', lazy: async () => ({ Component: (await import('./taken.tsx')).KlareTaken }) },
  { path: 'taken/:id', lazy: async () => ({ Component: (await import('./taak.tsx')).Taak }) },
  {
    // Het adres in een bericht, en waar een link met code uitkomt.
    path: 'partnertaken/:id',
    lazy: async () => ({ Component: (await import('./taak.tsx')).NaarTaak }),
  },
  {
    path: 'antwoord-binnen',
    lazy: async () => ({ Component: (await import('./antwoord-binnen.tsx')).AntwoordBinnen }),
  },
];
