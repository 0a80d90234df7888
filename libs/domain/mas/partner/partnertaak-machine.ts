/** De statussen van een taak van een partner. Bron: domain.md §1.4 stap 6. */
export const PARTNERTAAK_STATUSSEN = [
  'AANGEBODEN',
  'AANGENOMEN',
  'TERUGGEGEVEN',
  'GEDAAN',
  'INGETROKKEN',
] as const;
export type Partnertaakstatus = (typeof PARTNERTAAK_STATUSSEN)[number];

/**
 * Welke status op welke kan volgen. Teruggeven kan ook na aannemen: wie iets niet kan, laat het nooit stil liggen. Intrekken doet de
 * leerplicht, of het systeem als een toestemming wegvalt.
 */
export const PARTNERTAAK_OVERGANGEN: Readonly<Record<Partnertaakstatus, readonly Partnertaakstatus[]>> = {
  AANGEBODEN: ['AANGENOMEN', 'TERUGGEGEVEN', 'INGETROKKEN'],
  AANGENOMEN: ['TERUGGEGEVEN', 'GEDAAN', 'INGETROKKEN'],
  TERUGGEGEVEN: [],
  GEDAAN: [],
  INGETROKKEN: [],
};

/** Mag de taak van de ene status naar de andere? */
export const magPartnertaak = (van: Partnertaakstatus, naar: Partnertaakstatus): boolean =>
  PARTNERTAAK_OVERGANGEN[van].includes(naar);

/** Er is nog iets te doen. */
export const isOpenPartnertaak = (status: Partnertaakstatus): boolean =>
  PARTNERTAAK_OVERGANGEN[status].length > 0;
