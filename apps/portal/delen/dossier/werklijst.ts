import { useEffect } from 'react';
import { useLijst, type Item } from '../../api/vragen.ts';
import type { Lezer } from '../aan-zet.ts';
import { TABS, tabVan, type Tab } from './tab.ts';

export type Overstapregel = Item<'lijstOverstappen'>;
/** Waarop een lijst is te beperken; staat in het adres, want er is niets persoonlijks aan. */
export interface Filter {
  readonly tab: Tab;
  readonly klas: string;
  readonly status: string;
  readonly seizoen: string;
}

const isTab = (tekst: string | null): tekst is Tab => TABS.some((tab) => tab === tekst);

export const filterVan = (adres: URLSearchParams): Filter => {
  const tab = adres.get('tab');
  return {
    tab: isTab(tab) ? tab : 'aandacht',
    klas: adres.get('klas') ?? '',
    status: adres.get('status') ?? '',
    seizoen: adres.get('seizoen') ?? '',
  };
};

/** Het deel van het adres van een filter; wat gewoon is, blijft weg. */
export const alsAdres = (filter: Filter): string =>
  new URLSearchParams(
    Object.entries(filter).filter(([naam, waarde]) => waarde && !(naam === 'tab' && waarde === 'aandacht')),
  ).toString();

/** De regels die bij een filter horen, voor deze lezer. */
export const gefilterd = (regels: readonly Overstapregel[], filter: Filter, lezer: Lezer): Overstapregel[] =>
  regels.filter(
    (regel) =>
      (filter.tab === 'alles' || tabVan(regel, lezer) === filter.tab) &&
      (!filter.klas || regel.leerling.klas === filter.klas) &&
      (!filter.status || regel.status === filter.status) &&
      (!filter.seizoen || regel.seizoen === filter.seizoen),
  );

/** Hoeveel regels er in elk tab staan, binnen de klas en het schooljaar van het filter. */
export function aantallenPerTab(
  regels: readonly Overstapregel[],
  filter: Filter,
  lezer: Lezer,
): Record<Tab, number> {
  const aantallen = { aandacht: 0, wacht: 0, definitief: 0, alles: 0 };
  for (const regel of gefilterd(regels, { ...filter, tab: 'alles', status: '' }, lezer)) {
    const tab = tabVan(regel, lezer);
    if (tab) aantallen[tab] += 1;
    aantallen.alles += 1;
  }
  return aantallen;
}

/** Alle overstappen van de lezer, bladzijde na bladzijde: wie eerst moet handelen komt het eerst. */
export function useWerklijst() {
  const lijst = useLijst('lijstOverstappen', { vraag: { paginaGrootte: 200 } });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = lijst;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return lijst;
}
