import type { RouteObject } from 'react-router';
import { inleesroutes } from '../delen/inlezen/routes.ts';

const lijst = async () => ({ Component: (await import('./traject/lijst.tsx')).Trajecten });
const onderzoek = async () => ({ Component: (await import('./onderzoek/onderzoek.tsx')).Onderzoek });

/** De trajecten van de leerplicht, en de overleggen van iedereen die erbij hoort. */
export const routes: RouteObject[] = [
  { path: 'trajecten', lazy: lijst },
  { path: 'trajecten/pauze', lazy: lijst },
  { path: 'trajecten/monitoring', lazy: lijst },
  { path: 'trajecten/gesloten', lazy: lijst },
  {
    path: 'trajecten/aangeboden',
    lazy: async () => ({ Component: (await import('./traject/aanbiedingen.tsx')).Aanbiedingen }),
  },
  {
    path: 'trajecten/:id/route',
    lazy: async () => ({ Component: (await import('./traject/keuze.tsx')).Routekeuze }),
  },
  {
    path: 'trajecten/:id/instrument',
    lazy: async () => ({ Component: (await import('./onderzoek/instrument.tsx')).Instrument }),
  },
  {
    path: 'trajecten/:id/overleg-plannen',
    lazy: async () => ({ Component: (await import('./overleg/plan.tsx')).Overlegplan }),
  },
  {
    path: 'trajecten/:id',
    lazy: async () => ({ Component: (await import('./traject/traject.tsx')).Trajectkader }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./traject/routes-blad.tsx')).Routesblad }),
      },
      { path: 'onderzoek', lazy: onderzoek },
      {
        path: 'overleg',
        lazy: async () => ({ Component: (await import('./overleg/trajectblad.tsx')).Overlegblad }),
      },
      {
        path: 'verloop',
        lazy: async () => ({ Component: (await import('./traject/verloop.tsx')).Verloop }),
      },
      {
        path: 'beheer',
        lazy: async () => ({ Component: (await import('./beheer/beheer.tsx')).Beheer }),
      },
    ],
  },
  {
    path: 'overleggen',
    lazy: async () => ({ Component: (await import('./overleg/lijst.tsx')).Overleggen }),
  },
  {
    path: 'overleggen/:id',
    lazy: async () => ({ Component: (await import('./overleg/overleg.tsx')).Overleg }),
  },
  ...inleesroutes('verzuim/inlezen', 'verzuim'),
];
