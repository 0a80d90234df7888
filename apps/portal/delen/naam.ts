interface Naam {
  readonly roepnaam: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
}

/** Wat er van een naam overblijft als de gegevens van een leerling zijn vernietigd. */
const GEWIST = '(gewist)';
export const isGewist = ({ roepnaam, achternaam }: Naam): boolean =>
  roepnaam === GEWIST && achternaam === GEWIST;

/** "Omar van der Berg". */
export const naamVan = (naam: Naam): string =>
  isGewist(naam) ? GEWIST : [naam.roepnaam, naam.tussenvoegsel, naam.achternaam].filter(Boolean).join(' ');

/** "Berg, Omar van der": zo sorteert een lijst. */
export const lijstnaamVan = (naam: Naam): string =>
  isGewist(naam)
    ? GEWIST
    : `${naam.achternaam}, ${[naam.roepnaam, naam.tussenvoegsel].filter(Boolean).join(' ')}`;
