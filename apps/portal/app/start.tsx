import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { roep } from '../api/client.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Toestand } from '../delen/toestand.tsx';
import { useMij } from './mij.ts';
import { NAVIGATIE } from './navigatie.ts';

const Personas = lazy(async () => ({ default: (await import('./personas.tsx')).Personas }));

/** Naar de startbladzijde van de rol; zonder sessie kiezen waarmee, en in de demo wie. */
export function Start() {
  const mij = useMij();
  return mij ? <Navigate to={NAVIGATIE[mij.organisatie.rol][0]!.naar} replace /> : <Aanmelden />;
}

/** Wie niet (meer) is aangemeld, meldt zich aan en komt terug waar hij wilde zijn. */
export function Aanmelden({ terug }: { readonly terug?: string }) {
  const { t } = useTranslation('app');
  const demo = useQuery({ queryKey: ['personas'], queryFn: () => roep('personas').catch(() => []) });
  const vraag = terug ? `?${new URLSearchParams({ terug }).toString()}` : '';
  const welke = terug ? 'verder' : 'start';
  return (
    <Pagina titel={t(`${welke}.titel`)} inleiding={t(`${welke}.uitleg`)}>
      <div className="knoprij">
        <a className="nl-button nl-button--primary knop knop--hoofd" href={`/aanmelden${vraag}`}>
          {t('start.aanmelden')}
        </a>
      </div>
      <Toestand vraag={demo}>
        {(personas) =>
          personas.length > 0 ? (
            <Suspense fallback={<Laden />}>
              <Personas personas={personas} />
            </Suspense>
          ) : null
        }
      </Toestand>
    </Pagina>
  );
}
