import type { Weekcheckstatus } from './weekcheck.ts';

const GELEVERD = ['ONTVANGEN', 'GEEN_WIJZIGING', 'INGEHAALD'] as const;

/**
 * Welke toestand van een week op welke kan volgen. Of een levering op tijd is, bepaalt het ogenblik waarop zij
 * binnenkwam; daarom kan een week die al te laat heette toch op tijd blijken. Bron: regionale weekcheck.
 */
export const WEEKCHECK_OVERGANGEN: Readonly<Record<Weekcheckstatus, readonly Weekcheckstatus[]>> = {
  NIET_VERWACHT: ['ONTVANGEN', 'GEEN_WIJZIGING'],
  VERWACHT: ['TE_LAAT', ...GELEVERD],
  TE_LAAT: ['HERINNERD', 'GEESCALEERD', ...GELEVERD],
  HERINNERD: ['GEESCALEERD', ...GELEVERD],
  GEESCALEERD: GELEVERD,
  ONTVANGEN: [],
  GEEN_WIJZIGING: [],
  INGEHAALD: [],
};

/** Mag een week van de ene toestand naar de andere? */
export const magWeekcheck = (van: Weekcheckstatus, naar: Weekcheckstatus): boolean =>
  WEEKCHECK_OVERGANGEN[van].includes(naar);
