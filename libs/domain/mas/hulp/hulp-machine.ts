/** De statussen van route R1, vrijwillige hulp. Bron: domain.md §9b. */
export const HULP_STATUSSEN = [
  'VOORGESTELD',
  'TOESTEMMING',
  'AANGEMELD',
  'WACHTLIJST',
  'GESTART',
  'GEPAUZEERD',
  'AFGEROND',
  'GEWEIGERD',
  'AFGEBROKEN',
  'OVERGEGAAN_VERPLICHT',
] as const;
export type Hulpstatus = (typeof HULP_STATUSSEN)[number];

/** Welke status op welke kan volgen. Weigeren kan tot de hulp begint, afbreken altijd; ernaast kan dwang het overnemen. */
export const HULP_OVERGANGEN: Readonly<Record<Hulpstatus, readonly Hulpstatus[]>> = {
  VOORGESTELD: ['TOESTEMMING', 'GEWEIGERD', 'AFGEBROKEN', 'OVERGEGAAN_VERPLICHT'],
  TOESTEMMING: ['AANGEMELD', 'GEWEIGERD', 'AFGEBROKEN', 'OVERGEGAAN_VERPLICHT'],
  AANGEMELD: ['WACHTLIJST', 'GESTART', 'GEWEIGERD', 'AFGEBROKEN', 'OVERGEGAAN_VERPLICHT'],
  WACHTLIJST: ['GESTART', 'GEWEIGERD', 'AFGEBROKEN', 'OVERGEGAAN_VERPLICHT'],
  GESTART: ['GEPAUZEERD', 'AFGEROND', 'AFGEBROKEN', 'OVERGEGAAN_VERPLICHT'],
  GEPAUZEERD: ['GESTART', 'AFGEBROKEN', 'OVERGEGAAN_VERPLICHT'],
  AFGEROND: [],
  GEWEIGERD: [],
  AFGEBROKEN: [],
  OVERGEGAAN_VERPLICHT: [],
};
