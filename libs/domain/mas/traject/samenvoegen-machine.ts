/** De statussen van een voorstel om twee trajecten samen te voegen. Bron: domain.md §1.8 en §9c scenario 31 en 32. */
export const SAMENVOEG_STATUSSEN = ['VOORGESTELD', 'SAMENGEVOEGD', 'AFGEWEZEN', 'VERVALLEN'] as const;
export type Samenvoegstatus = (typeof SAMENVOEG_STATUSSEN)[number];

/**
 * Een mens voegt samen of wijst af; vanzelf gebeurt het nooit. Sluit een van beide trajecten intussen, dan vervalt het voorstel.
 */
export const SAMENVOEG_OVERGANGEN: Readonly<Record<Samenvoegstatus, readonly Samenvoegstatus[]>> = {
  VOORGESTELD: ['SAMENGEVOEGD', 'AFGEWEZEN', 'VERVALLEN'],
  SAMENGEVOEGD: [],
  AFGEWEZEN: [],
  VERVALLEN: [],
};

/** Mag een voorstel van de ene status naar de andere? */
export const magSamenvoegen = (van: Samenvoegstatus, naar: Samenvoegstatus): boolean =>
  SAMENVOEG_OVERGANGEN[van].includes(naar);
