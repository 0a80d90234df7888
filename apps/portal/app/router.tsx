import { createBrowserRouter, type RouteObject } from 'react-router';
import { bladzijden } from './bladzijden.ts';
import { Foutgrens, NietGevonden } from './foutgrens.tsx';
import { Laden } from '../delen/toestand.tsx';
import { Kader } from './kader.tsx';
import { Start } from './start.tsx';

/** De adressen die in berichten staan; elke rol gaat daarvandaan naar haar eigen bladzijde. */
const uitBerichten: RouteObject[] = [
  ...[
    'overdrachten/:id',
    'overstappen/:id',
    'bestemmingen/:id',
    'noodtoegangen/:id',
    'weekchecks',
    'paspoorten',
  ].map((path): RouteObject => ({
    path,
    lazy: async () => {
      const { NaarZaak } = await import('./naar-zaak.tsx');
      return { element: <NaarZaak soort={path.split('/')[0]!} /> };
    },
  })),
  { path: 'mijn-taken/:id', lazy: async () => ({ Component: (await import('./naar-zaak.tsx')).NaarTaak }) },
];

export const maakRouter = () =>
  createBrowserRouter([
    {
      element: <Kader />,
      errorElement: <Foutgrens />,
      hydrateFallbackElement: <Laden />,
      children: [
        {
          errorElement: <Foutgrens />,
          children: [
            { index: true, element: <Start /> },
            ...uitBerichten,
            ...bladzijden,
            { path: '*', element: <NietGevonden /> },
          ],
        },
      ],
    },
  ]);
