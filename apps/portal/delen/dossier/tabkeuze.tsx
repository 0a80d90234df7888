import { useTranslation } from 'react-i18next';
import { Tabs } from '../tabs.tsx';
import { alsAdres, TABS, type Filter, type Tab } from './werklijst.ts';

interface Props {
  readonly filter: Filter;
  readonly aantallen: Readonly<Record<Tab, number>> | undefined;
}

/** De tabs van een lijst met leerlingen, met hoeveel er in elk staan. */
export function Tabkeuze({ filter, aantallen }: Props) {
  const { t } = useTranslation('dossier');
  return (
    <Tabs
      label={t('lijst.tabs')}
      tabs={TABS.map((tab) => ({
        naar: `?${alsAdres({ ...filter, tab, status: '' })}`,
        naam: t(`lijst.tab.${tab}`),
        aantal: aantallen?.[tab],
        letOp: tab === 'aandacht' && (aantallen?.[tab] ?? 0) > 0,
        open: tab === filter.tab,
      }))}
    />
  );
}
