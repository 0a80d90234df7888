import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { GeenVerbinding } from '../api/probleem.ts';
import { Foutmelding } from './foutmelding.tsx';

const NietGekomen = () => <Foutmelding fout={new GeenVerbinding()} />;

/**
 * Een deel van het kader dat pas later binnenkomt. Komt het niet, dan zegt het dat op zijn eigen plek: de bladzijde eromheen, met wat iemand daar
 * al invulde, blijft staan.
 */
export const laat = <P extends object>(
  haal: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(() =>
    haal().then(
      (deel) => ({ default: deel }),
      () => ({ default: NietGekomen }),
    ),
  );
