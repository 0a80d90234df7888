import type { Leeftijden } from '../../afspraken/afspraken.ts';
import type { MasAfspraken } from '../mas-afspraken.ts';

/** De afspraken waarmee een traject beslist. */
export interface Masregels {
  readonly mas: MasAfspraken;
  readonly leeftijden: Leeftijden;
}

/** Wat iemand kan meegeven om een bezwaar weg te nemen. */
export const BENODIGD = [
  'motief',
  'motief-hulpverlener',
  'toestemming-jongere',
  'toestemming-ouders',
  'schriftelijk-ingelicht',
  'akkoord-halt',
  'evaluatiedatum',
  'einddatum',
  'besluit-officier',
  'besluit-om',
  'besluit-rechter',
  'cautie',
  'afschrift-rvdk',
  'wetsartikel',
] as const;
export type Benodigd = (typeof BENODIGD)[number];

/** Waarom iets (nog) niet kan. */
export interface Handelingbezwaar {
  readonly regel: string;
  readonly uitleg: string;
  /** Een van deze neemt het bezwaar weg; leeg: niets. */
  readonly opgelostDoor: readonly Benodigd[];
}

export const bezwaar = (regel: string, uitleg: string, ...opgelostDoor: Benodigd[]): Handelingbezwaar => ({
  regel,
  uitleg,
  opgelostDoor,
});

/** Een bezwaar als de voorwaarde geldt. */
export const bezwaarAls = (mis: boolean, ...delen: Parameters<typeof bezwaar>): Handelingbezwaar[] =>
  mis ? [bezwaar(...delen)] : [];

/** De bezwaren die blijven staan bij wat er gegeven is. */
export const blijvend = (
  bezwaren: readonly Handelingbezwaar[],
  gegeven: readonly Benodigd[],
): Handelingbezwaar[] =>
  bezwaren.filter(({ opgelostDoor }) => !opgelostDoor.some((iets) => gegeven.includes(iets)));
