import { zoekvorm, zoekwoordVan } from '#libs/kluis/blind.ts';
import type { Parameters } from './zicht.ts';

interface Naam {
  readonly achternaam: string;
  readonly roepnaam: string;
}

/** Wie zo kan heten, in SQL: een naam is versleuteld, en alleen een begin van vaste lengte is te vergelijken. */
export const kanHeten = (leerlingId: string, naam: string, p: Parameters): string =>
  `exists (select 1 from leerling_zoekwoord z where z.leerling_id = ${leerlingId} and z.hash = ${p.neem(zoekwoordVan(naam))})`;

/** Wie echt zo heet: de rest van een langere vraag wordt hier nagekeken. */
export function heet({ leerling }: { readonly leerling: Naam }, naam: string | undefined): boolean {
  if (naam === undefined) return true;
  const begin = zoekvorm(naam);
  return [leerling.achternaam, leerling.roepnaam].some((deel) => zoekvorm(deel).startsWith(begin));
}
