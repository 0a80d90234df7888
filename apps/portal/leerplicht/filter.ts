import type { Zaak } from './risicozaken.ts';

/** Waarop de lijst te beperken is; codes en ids, dus niets persoonlijks in het adres. */
export interface Filter {
  readonly school: string;
  readonly aanleiding: string;
  readonly route: string;
}
const NAMEN = ['school', 'aanleiding', 'route'] as const satisfies readonly (keyof Filter)[];

export const filterVan = (adres: URLSearchParams): Filter => ({
  school: adres.get('school') ?? '',
  aanleiding: adres.get('aanleiding') ?? '',
  route: adres.get('route') ?? '',
});

/** Het deel van het adres; wat niet gekozen is, blijft weg. */
export const alsAdres = (filter: Filter, tab: string): string =>
  new URLSearchParams([
    ...(tab === 'nieuw' ? [] : [['tab', tab]]),
    ...NAMEN.flatMap((naam) => (filter[naam] ? [[naam, filter[naam]]] : [])),
  ]).toString();

export const gefilterd = (zaken: readonly Zaak[], { school, aanleiding, route }: Filter): Zaak[] =>
  zaken.filter(
    (zaak) =>
      (!school || zaak.van?.id === school) &&
      (!aanleiding || zaak.aanleiding === aanleiding) &&
      (!route || zaak.route === route),
  );

/** Een filter dat iemand bewaarde, in deze browser en voor zichzelf. */
export interface BewaardFilter {
  readonly naam: string;
  readonly adres: string;
}
const sleutel = (gebruikerId: string): string => `leerplicht:filters:${gebruikerId}`;

export function bewaardeFilters(gebruikerId: string): readonly BewaardFilter[] {
  try {
    return JSON.parse(localStorage.getItem(sleutel(gebruikerId)) ?? '[]') as BewaardFilter[];
  } catch {
    return [];
  }
}

export const bewaarFilters = (gebruikerId: string, filters: readonly BewaardFilter[]): void =>
  localStorage.setItem(sleutel(gebruikerId), JSON.stringify(filters));
