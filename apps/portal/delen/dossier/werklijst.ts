import { useEffect } from 'react';
import { useLijst, type Item } from '../../api/vragen.ts';
import type { Status } from './status.tsx';

export type Overstapregel = Item<'lijstOverstappen'>;
export const TABS = ['aandacht', 'wacht', 'definitief', 'alles'] as const;
export type Tab = (typeof TABS)[number];

/** In welk tab een status thuishoort: wat vraagt om uzelf, waar een ander aan zet is, en wat klaar is. */
export const TAB_VAN: Readonly<Record<Status, Exclude<Tab, 'alles'>>> = {
  AANDACHT: 'aandacht',
  RISICO: 'aandacht',
  TERUGGEMELD_SCHOOL: 'aandacht',
  NIET_AANGEMELD: 'wacht',
  AANGEMELD: 'wacht',
  IN_BEHANDELING: 'wacht',
  OVERGEDRAGEN: 'wacht',
  IN_BEHANDELING_LP: 'wacht',
  IN_BEHANDELING_RMC: 'wacht',
  IN_BEHANDELING_ZORG: 'wacht',
  DEFINITIEF_MBO: 'definitief',
  VERVOLG_ANDERS: 'definitief',
  AFGESLOTEN: 'definitief',
};

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

/** De regels die bij een filter horen. */
export const gefilterd = (regels: readonly Overstapregel[], filter: Filter): Overstapregel[] =>
  regels.filter(
    ({ status, leerling, seizoen }) =>
      (filter.tab === 'alles' || (status !== undefined && TAB_VAN[status] === filter.tab)) &&
      (!filter.klas || leerling.klas === filter.klas) &&
      (!filter.status || status === filter.status) &&
      (!filter.seizoen || seizoen === filter.seizoen),
  );

/** Alle overstappen van de lezer, bladzijde na bladzijde: wie eerst moet handelen komt het eerst. */
export function useWerklijst() {
  const lijst = useLijst('lijstOverstappen', { vraag: { paginaGrootte: 200 } });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = lijst;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return lijst;
}
