import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roep } from '../api/client.ts';
import { Knop } from '../delen/knop.tsx';
import { laat } from '../delen/laat.tsx';
import { dag, zetVerschil } from '../taal/tijd.ts';
import { useAfmelden } from './mij.ts';

const Tijdmachine = laat(async () => (await import('./tijdmachine.tsx')).Tijdmachine);

const breed = matchMedia('(min-width: 48rem)').matches;

/** Alleen in de demo: hoe laat het is, iemand anders zijn, en de tijdmachine. Op een telefoon zit zij dicht. */
export function Demobalk() {
  const { t } = useTranslation('app');
  const klok = useQuery({
    queryKey: ['leesKlok'],
    queryFn: async () => {
      const stand = await roep('leesKlok').catch(() => null);
      if (stand) zetVerschil(Date.parse(stand.nu) - Date.now());
      return stand;
    },
    refetchInterval: ({ state }) => (state.data && !state.data.rustig ? 1000 : 15_000),
    staleTime: 0,
  });
  const meldAf = useAfmelden();
  const [open, zetOpen] = useState(breed);
  // Tot de klok er is, houdt een lege balk haar plaats: dan verspringt er niets.
  if (klok.isPending) return <div className="demobalk demobalk--leeg" />;
  if (!klok.data) return null;
  return (
    <aside className="demobalk" aria-label={t('demo.naam')}>
      <details
        className="demobalk__binnen"
        open={open}
        onToggle={({ currentTarget }) => zetOpen(currentTarget.open)}
      >
        <summary>{t('demo.vandaag', { dag: dag(klok.data.nu) })}</summary>
        <div className="demobalk__inhoud">
          <Knop klein soort="stil" onClick={() => void meldAf()}>
            {t('demo.ander')}
          </Knop>
          {open && (
            <Suspense fallback={null}>
              <Tijdmachine stand={klok.data} />
            </Suspense>
          )}
        </div>
      </details>
    </aside>
  );
}
