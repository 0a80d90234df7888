import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overstapregel } from '../delen/dossier/werklijst.ts';
import { Knop } from '../delen/knop.tsx';
import { Laden } from '../delen/toestand.tsx';

const VroegOver = lazy(async () => ({ default: (await import('./vroeg-over.tsx')).VroegOver }));
const AnderVervolg = lazy(async () => ({ default: (await import('./ander-vervolg.tsx')).AnderVervolg }));

interface Props {
  readonly gekozen: readonly Overstapregel[];
  readonly klaar: () => void;
}

/** Wat men met de gekozen leerlingen tegelijk kan doen. */
export function Kiesbalk({ gekozen, klaar }: Props) {
  const { t } = useTranslation('decaan');
  const [venster, open] = useState<'over' | 'vervolg' | null>(null);
  const sluit = (gedaan: boolean): void => {
    open(null);
    if (gedaan) klaar();
  };
  if (gekozen.length === 0 && venster === null) return null;
  return (
    <>
      <div className="balk-gekozen" role="region" aria-label={t('kies.naam')}>
        <strong role="status">{t('kies.aantal', { count: gekozen.length })}</strong>
        <Knop klein onClick={() => open('over')}>
          {t('over.knop')}
        </Knop>
        <Knop klein onClick={() => open('vervolg')}>
          {t('vervolg.knop')}
        </Knop>
        <Knop klein soort="stil" onClick={klaar}>
          {t('kies.laatLos')}
        </Knop>
      </div>
      <Suspense fallback={<Laden regels={1} />}>
        {venster === 'over' && <VroegOver leerlingen={gekozen} sluit={sluit} />}
        {venster === 'vervolg' && <AnderVervolg leerlingen={gekozen} sluit={sluit} />}
      </Suspense>
    </>
  );
}
