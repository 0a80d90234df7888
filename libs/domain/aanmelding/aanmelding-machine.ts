import { AANMELD_STATUSSEN, type Aanmeldstatus } from './aanmelding.ts';

/**
 * Welke status op welke kan volgen; `NIEUW` is nog geen aanmelding. Een bron mag tussenstappen overslaan (een koppelpunt
 * meldt aangemeld en daarna ingeschreven), maar niet ongedaan maken wat pas na de start kan.
 */
export const AANMELD_OVERGANGEN: Readonly<Record<Aanmeldstatus | 'NIEUW', readonly Aanmeldstatus[]>> = {
  NIEUW: ['AANGEMELD', 'IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN', 'DEFINITIEF', 'AFGEWEZEN', 'AFGEMELD'],
  AANGEMELD: ['IN_BEHANDELING', 'WACHTLIJST', 'AANGEBODEN', 'DEFINITIEF', 'AFGEWEZEN', 'AFGEMELD'],
  IN_BEHANDELING: ['WACHTLIJST', 'AANGEBODEN', 'DEFINITIEF', 'AFGEWEZEN', 'AFGEMELD'],
  WACHTLIJST: ['AANGEBODEN', 'DEFINITIEF', 'AFGEWEZEN', 'AFGEMELD'],
  AANGEBODEN: ['DEFINITIEF', 'AFGEWEZEN', 'AFGEMELD'],
  DEFINITIEF: ['AFGEMELD', 'NIET_VERSCHENEN', 'BEEINDIGD'],
  AFGEWEZEN: ['AANGEMELD', 'IN_BEHANDELING', 'AANGEBODEN', 'DEFINITIEF'],
  AFGEMELD: ['AANGEMELD', 'IN_BEHANDELING', 'AANGEBODEN', 'DEFINITIEF'],
  NIET_VERSCHENEN: ['DEFINITIEF', 'AFGEMELD', 'BEEINDIGD'],
  BEEINDIGD: [],
};

/** Mag deze status volgen? `van` null: er is nog geen aanmelding. */
export const magOvergang = (van: Aanmeldstatus | null, naar: Aanmeldstatus): boolean =>
  AANMELD_OVERGANGEN[van ?? 'NIEUW'].includes(naar);

/** De statussen die kunnen volgen, in vaste volgorde. */
export const volgendeStatussen = (van: Aanmeldstatus | null): readonly Aanmeldstatus[] =>
  AANMELD_STATUSSEN.filter((status) => magOvergang(van, status));
