import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Melding } from '../melding.tsx';
import { Kaart } from '../pagina.tsx';
import { Voortgang } from '../voortgang.tsx';
import type { Bestand } from './soorten.ts';

const STIL_MS = 20_000;

/** Het bestand is onderweg: hoe ver het is. Wie weggaat mist niets; valt er iets weg, dan gaat het later verder. */
export function Bezig({ bestand }: { readonly bestand: Bestand }) {
  const { t } = useTranslation('inlezen');
  const { gedaan, totaal } = bestand.voortgang;
  const [stil, zetStil] = useState(false);
  useEffect(() => {
    const wekker = setTimeout(() => zetStil(true), STIL_MS);
    return () => {
      clearTimeout(wekker);
      zetStil(false);
    };
  }, [gedaan, bestand.status]);
  return (
    <Kaart titel={t(`bezig.${bestand.status}`)}>
      <div className="stapel" aria-live="polite">
        {bestand.status === 'VERWERKEN' && totaal > 0 ? (
          <Voortgang tekst={t('bezig.regels')} klaar={gedaan} totaal={totaal} />
        ) : (
          <p className="rij">
            <span className="draait" aria-hidden="true" /> {t('bezig.even')}
          </p>
        )}
        <p className="zacht">{t('bezig.weg')}</p>
        {stil && (
          <Melding toon="let-op" titel={t('bezig.langTitel')}>
            <p>{t('bezig.lang')}</p>
          </Melding>
        )}
      </div>
    </Kaart>
  );
}
