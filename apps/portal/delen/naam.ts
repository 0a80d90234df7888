interface Naam {
  readonly roepnaam: string;
  readonly tussenvoegsel: string | null;
  readonly achternaam: string;
}

/** "Omar van der Berg". */
export const naamVan = ({ roepnaam, tussenvoegsel, achternaam }: Naam): string =>
  [roepnaam, tussenvoegsel, achternaam].filter(Boolean).join(' ');

/** "Berg, Omar van der": zo sorteert een lijst. */
export const lijstnaamVan = ({ roepnaam, tussenvoegsel, achternaam }: Naam): string =>
  `${achternaam}, ${[roepnaam, tussenvoegsel].filter(Boolean).join(' ')}`;
