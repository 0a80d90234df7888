import { lazy, Suspense } from 'react';
import type { Item } from '../../api/vragen.ts';
import { Dialoog } from '../dialoog.tsx';
import { Laden } from '../toestand.tsx';
import { Bestemmingbesluit } from './bestemmingbesluit.tsx';

const Taakafronding = lazy(async () => ({ default: (await import('./taakafronding.tsx')).Taakafronding }));

interface Props {
  readonly taak: Item<'lijstTaken'>;
  readonly titel: string;
  readonly open: boolean;
  readonly sluit: () => void;
}

/** Een taak doen in een venster: over een bestemming beslissen, of zeggen wat er is gedaan. */
export function Taakdialoog({ taak, titel, open, sluit }: Props) {
  return (
    <Dialoog titel={titel} open={open} sluit={sluit}>
      {taak.soort === 'bestemming-bevestigen' && taak.overstapId ? (
        <Bestemmingbesluit overstapId={taak.overstapId} klaar={sluit} />
      ) : (
        <Suspense fallback={<Laden regels={2} />}>
          <Taakafronding taak={taak} klaar={sluit} />
        </Suspense>
      )}
    </Dialoog>
  );
}
