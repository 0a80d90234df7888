import type { Weekcheckstatus } from './weekcheck.ts';

/**
 * Welke status van een week op welke kan volgen. Een week die niet verwacht wordt, kan wel geleverd worden; een week die
 * te laat is, wordt alleen nog ingehaald. Bron: domain.md §9a.
 */
export const WEEKCHECK_OVERGANGEN: Readonly<Record<Weekcheckstatus, readonly Weekcheckstatus[]>> = {
  NIET_VERWACHT: ['ONTVANGEN', 'GEEN_WIJZIGING'],
  VERWACHT: ['ONTVANGEN', 'GEEN_WIJZIGING', 'TE_LAAT', 'INGEHAALD'],
  TE_LAAT: ['HERINNERD', 'GEESCALEERD', 'INGEHAALD'],
  HERINNERD: ['GEESCALEERD', 'INGEHAALD'],
  GEESCALEERD: ['INGEHAALD'],
  ONTVANGEN: [],
  GEEN_WIJZIGING: [],
  INGEHAALD: [],
};
