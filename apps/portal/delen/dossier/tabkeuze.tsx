import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Telling } from '../merkje.tsx';
import { alsAdres, TABS, type Filter, type Tab } from './werklijst.ts';

interface Props {
  readonly filter: Filter;
  readonly aantallen: Readonly<Record<Tab, number>> | undefined;
}

/** De tabs van een lijst met leerlingen, met hoeveel er in elk staan; elk tab heeft een eigen adres. */
export function Tabkeuze({ filter, aantallen }: Props) {
  const { t } = useTranslation('dossier');
  return (
    <nav className="tabs" aria-label={t('lijst.tabs')}>
      {TABS.map((tab) => (
        <Link
          key={tab}
          to={`?${alsAdres({ ...filter, tab, status: '' })}`}
          replace
          preventScrollReset
          aria-current={tab === filter.tab ? 'true' : undefined}
        >
          {t(`lijst.tab.${tab}`)}
          {aantallen && <Telling aantal={aantallen[tab]} letOp={tab === 'aandacht' && aantallen[tab] > 0} />}
        </Link>
      ))}
    </nav>
  );
}
