import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Telling } from '../delen/merkje.tsx';
import { TABS, zakenVan, type Tab, type Zaak } from './risicozaken.ts';

interface Props {
  readonly tab: Tab;
  readonly zaken: readonly Zaak[] | undefined;
}

/** De tabs van de risicolijst, elk met een eigen adres en hoeveel erin staan. */
export function Tabkeuze({ tab, zaken }: Props) {
  const { t } = useTranslation('leerplicht');
  return (
    <nav className="tabs niet-afdrukken" aria-label={t('tab.naam')}>
      {TABS.map((een) => {
        const aantal = zaken && een !== 'gesloten' ? zakenVan(zaken, een).length : undefined;
        return (
          <Link
            key={een}
            to={een === 'nieuw' ? '?' : `?tab=${een}`}
            replace
            preventScrollReset
            aria-current={een === tab ? 'true' : undefined}
          >
            {t(`tab.${een}`)}
            {aantal !== undefined && <Telling aantal={aantal} letOp={een === 'te-laat' && aantal > 0} />}
          </Link>
        );
      })}
    </nav>
  );
}
