import type { Delingstatus, Paspoortstatus } from './paspoort.ts';

const EINDE: readonly Paspoortstatus[] = ['VERLOPEN', 'VERNIETIGD'];

/**
 * Welke status van een versie op welke kan volgen. Tot zij gedeeld is, gaat een versie die verandert terug; daarna begint
 * een wijziging een nieuwe versie en blijft deze zoals zij was. Van `INGEVULD` naar `VASTGESTELD` gaat het alleen zonder
 * omweg als de vragenlijst geen gesprek vraagt. Bron: domain.md §2.
 */
export const PASPOORT_OVERGANGEN: Readonly<Record<Paspoortstatus, readonly Paspoortstatus[]>> = {
  CONCEPT: ['INGEVULD', ...EINDE],
  INGEVULD: ['CONCEPT', 'BESPROKEN_MENTOR', 'VASTGESTELD', ...EINDE],
  BESPROKEN_MENTOR: ['CONCEPT', 'INGEVULD', 'VASTGESTELD', ...EINDE],
  VASTGESTELD: ['CONCEPT', 'INGEVULD', 'BESPROKEN_MENTOR', 'GEDEELD', ...EINDE],
  GEDEELD: ['INGEZIEN', ...EINDE],
  INGEZIEN: ['BESPROKEN_INTAKE', ...EINDE],
  BESPROKEN_INTAKE: ['VERWERKT_IN_PLAN', ...EINDE],
  VERWERKT_IN_PLAN: [...EINDE],
  VERLOPEN: ['VERNIETIGD'],
  VERNIETIGD: [],
};

/**
 * Welke status van een deling op welke kan volgen. Wie intrekt, sluit meteen en voorgoed: opnieuw delen is een nieuwe
 * deling. Vervalt de toestemming waarop een deling rust, dan wacht zij. Bron: domain.md §2.
 */
export const DELING_OVERGANGEN: Readonly<Record<Delingstatus, readonly Delingstatus[]>> = {
  AANGEMAAKT: ['WACHT_OP_TOESTEMMING', 'ACTIEF', 'INGETROKKEN', 'VERLOPEN'],
  WACHT_OP_TOESTEMMING: ['ACTIEF', 'INGETROKKEN', 'VERLOPEN'],
  ACTIEF: ['WACHT_OP_TOESTEMMING', 'INGEZIEN', 'INGETROKKEN', 'VERLOPEN'],
  INGEZIEN: ['WACHT_OP_TOESTEMMING', 'INGETROKKEN', 'VERLOPEN'],
  INGETROKKEN: [],
  VERLOPEN: [],
};

/** Mag een versie van de ene status naar de andere? */
export const magPaspoort = (van: Paspoortstatus, naar: Paspoortstatus): boolean =>
  PASPOORT_OVERGANGEN[van].includes(naar);

/** Mag een deling van de ene status naar de andere? */
export const magDeling = (van: Delingstatus, naar: Delingstatus): boolean =>
  DELING_OVERGANGEN[van].includes(naar);

/** Deze versie is gedeeld: haar inhoud verandert niet meer. */
export const isVastgelegd = (status: Paspoortstatus): boolean => !isBewerkbaar(status);

/** Aan deze versie wordt nog gewerkt. */
export const isBewerkbaar = (status: Paspoortstatus): boolean =>
  ['CONCEPT', 'INGEVULD', 'BESPROKEN_MENTOR', 'VASTGESTELD'].includes(status);

/** De jongere heeft deze versie vastgesteld, en zij is niet verlopen of vernietigd: zij kan gedeeld worden. */
export const isTeDelen = (status: Paspoortstatus): boolean =>
  ['VASTGESTELD', 'GEDEELD', 'INGEZIEN', 'BESPROKEN_INTAKE', 'VERWERKT_IN_PLAN'].includes(status);

/** De ontvanger kan nu lezen, zolang de einddatum niet voorbij is en de grond geldt. */
export const isOpen = (status: Delingstatus): boolean => status === 'ACTIEF' || status === 'INGEZIEN';
