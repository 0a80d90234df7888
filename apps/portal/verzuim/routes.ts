import type { RouteObject } from 'react-router';

const melding = async () => ({ Component: (await import('./melding.tsx')).Melding });
const consulten = async () => ({ Component: (await import('./consulten.tsx')).Consulten });
const consult = async () => ({ Component: (await import('./consult.tsx')).Consult });
const vanLeerplicht = async () => ({
  Component: (await import('./meldingen-leerplicht.tsx')).MeldingenVoorLeerplicht,
});

/** Verzuim voor de school, en de meldingen en vragen voor de leerplicht en het Doorstroompunt. */
export const routes: RouteObject[] = [
  { path: 'verzuim', lazy: async () => ({ Component: (await import('./signalen.tsx')).Signalen }) },
  {
    path: 'verzuim/meldingen',
    lazy: async () => ({ Component: (await import('./meldingen-school.tsx')).MeldingenVanSchool }),
  },
  { path: 'verzuim/meldingen/:id', lazy: melding },
  { path: 'verzuim/regels', lazy: async () => ({ Component: (await import('./regels.tsx')).Regels }) },
  {
    path: 'verzuim/leerling/:id',
    lazy: async () => ({ Component: (await import('./leerling.tsx')).Leerling }),
  },
  {
    path: 'verzuim/trajecten',
    lazy: async () => ({ Component: (await import('./trajecten.tsx')).Trajecten }),
  },
  { path: 'verzuim/consulten', lazy: consulten },
  {
    path: 'verzuim/consulten/nieuw',
    lazy: async () => ({ Component: (await import('./consult-vraag.tsx')).Consultvraag }),
  },
  { path: 'verzuim/consulten/:id', lazy: consult },
  { path: 'meldingen', lazy: vanLeerplicht },
  { path: 'meldingen/behandeling', lazy: vanLeerplicht },
  { path: 'meldingen/alles', lazy: vanLeerplicht },
  { path: 'meldingen/:id', lazy: melding },
  { path: 'consulten', lazy: consulten },
  { path: 'consulten/:id', lazy: consult },
];
