import type { Overdrachtstatus } from '../overstap/overstap.ts';

/** Welke toestand op welke kan volgen. */
export const OVERDRACHT_OVERGANGEN: Readonly<Record<Overdrachtstatus, readonly Overdrachtstatus[]>> = {
  AANGEBODEN: ['GEACCEPTEERD', 'GEWEIGERD', 'DOORGEGEVEN', 'VERVALLEN'],
  GEACCEPTEERD: ['TERUGGEMELD', 'DOORGEGEVEN', 'AFGESLOTEN'],
  TERUGGEMELD: ['DOORGEGEVEN', 'AFGESLOTEN', 'VERVALLEN'],
  GEWEIGERD: [],
  DOORGEGEVEN: [],
  VERVALLEN: [],
  AFGESLOTEN: [],
};

/** Mag een overdracht van de ene toestand naar de andere? */
export const magOverdracht = (van: Overdrachtstatus, naar: Overdrachtstatus): boolean =>
  OVERDRACHT_OVERGANGEN[van].includes(naar);

/** Waarom een ontvanger een overdracht kan weigeren. */
export const WEIGERREDENEN = [
  'NIET_BEVOEGD_GEMEENTE',
  'HEEFT_STARTKWALIFICATIE',
  'AL_GEPLAATST',
  'OVERLEDEN_OF_VERTROKKEN',
] as const;
export type Weigerreden = (typeof WEIGERREDENEN)[number];

/** Waarom een ontvanger een zaak kan sluiten. */
export const SLUITREDENEN = [
  'GEPLAATST',
  'STARTKWALIFICATIE',
  'OVERGEGAAN_IN_MAS',
  'OVERGEGAAN_IN_RMC',
  'BUITENLAND',
  'VRIJSTELLING',
  'OVERLEDEN',
  'ANDERS',
] as const;
export type Sluitreden = (typeof SLUITREDENEN)[number];
