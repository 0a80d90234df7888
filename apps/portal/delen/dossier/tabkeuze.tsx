import { useTranslation } from 'react-i18next';
import { Tabs } from '../tabs.tsx';
import { useMij } from '../../app/mij.ts';
import { TABS } from './tab.ts';
import { aantallenPerTab, alsAdres, type Filter, type useWerklijst } from './werklijst.ts';

interface Props {
  readonly filter: Filter;
  readonly lijst: ReturnType<typeof useWerklijst>;
}

/** De tabs van een lijst met leerlingen, met hoeveel er in elk staan zodra de hele lijst er is. */
export function Tabkeuze({ filter, lijst: { items, hasNextPage, isSuccess } }: Props) {
  const { t } = useTranslation('dossier');
  const lezer = useMij()?.organisatie;
  const compleet = isSuccess && !hasNextPage;
  const aantallen = compleet ? aantallenPerTab(items, filter, lezer) : undefined;
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
