import type { RouteObject } from 'react-router';
import { vraagAlvast, vraagLijstAlvast } from '../api/vragen.ts';
import { wisBijAfmelden } from './concept/wis.ts';

wisBijAfmelden();
/** Meer overstappen dan dit heeft niemand. */
export const EERSTE_BLADZIJDE = { vraag: { paginaGrootte: 10 } } as const;

export const routes: RouteObject[] = [
  {
    path: 'mijn',
    lazy: async () => {
      vraagLijstAlvast('lijstOverstappen', EERSTE_BLADZIJDE);
      vraagAlvast('lijstPaspoorten');
      vraagAlvast('lijstDelingen');
      return { Component: (await import('./mijn.tsx')).Mijn };
    },
  },
  {
    path: 'mijn/paspoort',
    lazy: async () => ({ Component: (await import('./paspoort/paspoort.tsx')).MijnPaspoort }),
  },
  {
    path: 'mijn/paspoort/:thema/:nummer',
    lazy: async () => ({ Component: (await import('./paspoort/vraag.tsx')).Paspoortvraag }),
  },
  {
    path: 'mijn/paspoort/geschiedenis',
    lazy: async () => ({ Component: (await import('./paspoort/geschiedenis.tsx')).Geschiedenis }),
  },
  { path: 'mijn/delen', lazy: async () => ({ Component: (await import('./delen/delen.tsx')).Delen }) },
  {
    path: 'mijn/delen/nieuw',
    lazy: async () => ({ Component: (await import('./delen/nieuw.tsx')).NieuweDeling }),
  },
  { path: 'mijn/inzagen', lazy: async () => ({ Component: (await import('./inzagen.tsx')).MijnInzagen }) },
  { path: 'mijn/traject', lazy: async () => ({ Component: (await import('./traject.tsx')).MijnTraject }) },
];
