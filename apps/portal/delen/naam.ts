import { GEWISTE_NAAM } from '#libs/domain/leerling/gewist.ts';

interface Naam {
  readonly roepnaam: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
}

export const isGewist = ({ roepnaam, achternaam }: Naam): boolean =>
  roepnaam === GEWISTE_NAAM && achternaam === GEWISTE_NAAM;

/** "Omar van der Berg". */
export const naamVan = (naam: Naam): string =>
  isGewist(naam)
    ? GEWISTE_NAAM
    : [naam.roepnaam, naam.tussenvoegsel, naam.achternaam].filter(Boolean).join(' ');

/** "Berg, Omar van der": zo sorteert een lijst. */
export const lijstnaamVan = (naam: Naam): string =>
  isGewist(naam)
    ? GEWISTE_NAAM
    : `${naam.achternaam}, ${[naam.roepnaam, naam.tussenvoegsel].filter(Boolean).join(' ')}`;
