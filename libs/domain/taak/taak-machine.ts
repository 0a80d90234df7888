import type { Taakstatus } from './taak.ts';

/** Welke toestand van een taak op welke kan volgen. Wie teruggeeft, krijgt dezelfde taak niet nog eens. */
export const TAAK_OVERGANGEN: Readonly<Record<Taakstatus, readonly Taakstatus[]>> = {
  OPEN: ['GEDAAN', 'TERUGGEGEVEN', 'VERVALLEN'],
  GEDAAN: [],
  TERUGGEGEVEN: [],
  VERVALLEN: [],
};

/** Mag een taak van de ene toestand naar de andere? */
export const magTaak = (van: Taakstatus, naar: Taakstatus): boolean => TAAK_OVERGANGEN[van].includes(naar);
