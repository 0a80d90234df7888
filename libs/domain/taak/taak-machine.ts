import type { Taakstatus } from './taak.ts';

/** Welke status van een taak op welke kan volgen: een taak die klaar is, blijft klaar. */
export const TAAK_OVERGANGEN: Readonly<Record<Taakstatus, readonly Taakstatus[]>> = {
  OPEN: ['GEDAAN', 'TERUGGEGEVEN', 'VERVALLEN'],
  GEDAAN: [],
  TERUGGEGEVEN: [],
  VERVALLEN: [],
};
