/** De rollen die een afspraak kan aanwijzen. De partners uit de keten doen alleen mee aan de aanpak van verzuim. */
export const ROLLEN = [
  'decaan',
  'mentor',
  'mbo_intaker',
  'lpa',
  'rmc',
  'jeugdarts',
  'hulpverlener',
  'halt',
  'rvdk',
  'om',
  'gi',
  'coordinator',
  'stuurgroep',
  'projectleider',
  'beheerder',
] as const;
export type Rol = (typeof ROLLEN)[number];

/** Een trede van een ladder: zoveel werkdagen na het begin krijgt deze rol een bericht. */
export interface Trede {
  readonly naWerkdagen: number;
  readonly soort: 'herinnering' | 'escalatie';
  readonly rol: Rol;
  /** De naam waaronder de trede in tijdlijn en bericht staat, bv. `herinnering-lp`. */
  readonly naam: string;
}
