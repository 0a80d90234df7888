/** De statussen van route R2, Halt. Bron: domain.md §9b. */
export const HALT_STATUSSEN = [
  'OVERWOGEN',
  'SCHRIFTELIJK_INGELICHT',
  'INSTEMMING',
  'VERWEZEN',
  'GEACCEPTEERD',
  'LOPEND',
  'GEPAUZEERD',
  'GERETOURNEERD',
  'POSITIEF',
  'NEGATIEF',
  'INGETROKKEN',
] as const;
export type Haltstatus = (typeof HALT_STATUSSEN)[number];

/**
 * Welke status op welke kan volgen. Pauzeren kan alleen vanuit verwezen, geaccepteerd of lopend, en verder gaat het daar
 * weer; dat bewaakt `haltbezwaren`. Van pauze naar pauze is een verlenging. Halt geeft terug wat het niet kan doen, ook als het al aannam of
 * begon. Bron: domain.md §1.7.
 */
export const HALT_OVERGANGEN: Readonly<Record<Haltstatus, readonly Haltstatus[]>> = {
  OVERWOGEN: ['SCHRIFTELIJK_INGELICHT', 'INGETROKKEN'],
  SCHRIFTELIJK_INGELICHT: ['INSTEMMING', 'INGETROKKEN'],
  INSTEMMING: ['VERWEZEN', 'INGETROKKEN'],
  VERWEZEN: ['GEACCEPTEERD', 'GERETOURNEERD', 'GEPAUZEERD', 'INGETROKKEN'],
  GEACCEPTEERD: ['LOPEND', 'GERETOURNEERD', 'GEPAUZEERD', 'NEGATIEF', 'INGETROKKEN'],
  LOPEND: ['GERETOURNEERD', 'GEPAUZEERD', 'POSITIEF', 'NEGATIEF', 'INGETROKKEN'],
  GEPAUZEERD: ['GEPAUZEERD', 'VERWEZEN', 'GEACCEPTEERD', 'LOPEND', 'NEGATIEF', 'INGETROKKEN'],
  GERETOURNEERD: [],
  POSITIEF: [],
  NEGATIEF: [],
  INGETROKKEN: [],
};
