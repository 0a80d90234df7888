import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { NietGevonden } from '../app/foutgrens.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Toestand } from '../delen/toestand.tsx';
import { Balproeven } from './bal.tsx';
import { Lijstproef } from './lijst.tsx';
import { Overigproeven } from './overig.tsx';
import { Toestandproeven } from './toestanden.tsx';

// Formulieren komen pas als zij in beeld zijn.
const Formulierproef = lazy(async () => ({ default: (await import('./formulier.tsx')).Formulierproef }));

/** Elk onderdeel in elke toestand. Buiten de demo is deze bladzijde er niet. */
export function Componenten() {
  const { t } = useTranslation('componenten');
  const demo = useVraag('leesKlok');
  if (demo.error) return <NietGevonden />;
  return (
    <Pagina titel={t('titel')} inleiding={t('uitleg')}>
      <Toestand vraag={demo}>
        {() => (
          <>
            <Balproeven />
            <Toestandproeven />
            <Overigproeven />
            <Suspense fallback={<Laden regels={2} />}>
              <Formulierproef />
            </Suspense>
            <Lijstproef />
          </>
        )}
      </Toestand>
    </Pagina>
  );
}
