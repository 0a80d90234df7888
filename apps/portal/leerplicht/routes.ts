import { redirect, type RouteObject } from 'react-router';

/** De bladzijden van leerplicht en Doorstroompunt. */
export const routes: RouteObject[] = [
  { path: 'leerplicht', lazy: async () => ({ Component: (await import('./risicolijst.tsx')).Risicolijst }) },
  { path: 'leerplicht/te-laat', loader: () => redirect('/leerplicht?tab=te-laat') },
  {
    path: 'leerplicht/overdracht/:id',
    lazy: async () => ({ Component: (await import('./overdracht.tsx')).Overdrachtbladzijde }),
  },
  {
    path: 'leerplicht/leerling/:id',
    lazy: async () => ({ Component: (await import('./leerling.tsx')).Leerling }),
  },
  { path: 'leerplicht/storing', lazy: async () => ({ Component: (await import('./storing.tsx')).Storing }) },
];
