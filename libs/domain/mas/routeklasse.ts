import type { Trajectklasse } from './partner/partnertaak.ts';
import { MAS_ROUTES, type MasRoute } from './routezaak.ts';

/** Onder welke sleutel en voor wiens ogen hoort wat een route betreft. Bron: domain.md §7.2. */
export const KLASSE_VAN_ROUTE = {
  R1: 'zorg',
  R2: 'halt',
  R3: 'zorg',
  R4: 'wpg_straf',
} as const satisfies Readonly<Record<MasRoute, Trajectklasse>>;

/** De klassen van een traject naast `verzuim`: elk met een eigen sleutel, en apart te vernietigen. */
export type Routeklasse = (typeof KLASSE_VAN_ROUTE)[MasRoute];

/** Welke routes onder een klasse horen. */
export const routesVanKlasse = (klasse: Routeklasse): readonly MasRoute[] =>
  MAS_ROUTES.filter((route) => KLASSE_VAN_ROUTE[route] === klasse);

/** De klasse van een route in SQL; `kolom` is de route. */
export const klasseSql = (kolom: string): string =>
  `case ${kolom} ${MAS_ROUTES.map((route) => `when '${route}' then '${KLASSE_VAN_ROUTE[route]}'`).join(' ')} end`;
