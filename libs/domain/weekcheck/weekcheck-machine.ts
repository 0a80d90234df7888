import type { Weekcheckstatus } from './weekcheck.ts';

/**
 * Welke status van een week op welke kan volgen. Een week die niet verwacht wordt, kan wel geleverd worden. Een week die
 * te laat heet, wordt ingehaald, of blijkt toch op tijd: het ogenblik van inleveren telt, niet dat van verwerken.
 * Bron: regionale weekcheck.
 */
export const WEEKCHECK_OVERGANGEN: Readonly<Record<Weekcheckstatus, readonly Weekcheckstatus[]>> = {
  NIET_VERWACHT: ['ONTVANGEN', 'GEEN_WIJZIGING'],
  VERWACHT: ['ONTVANGEN', 'GEEN_WIJZIGING', 'TE_LAAT', 'INGEHAALD'],
  TE_LAAT: ['HERINNERD', 'GEESCALEERD', 'ONTVANGEN', 'GEEN_WIJZIGING', 'INGEHAALD'],
  HERINNERD: ['GEESCALEERD', 'ONTVANGEN', 'GEEN_WIJZIGING', 'INGEHAALD'],
  GEESCALEERD: ['ONTVANGEN', 'GEEN_WIJZIGING', 'INGEHAALD'],
  ONTVANGEN: [],
  GEEN_WIJZIGING: [],
  INGEHAALD: [],
};
