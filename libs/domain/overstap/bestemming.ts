import type { Instant } from '../tijd/tijd.ts';

/** Waar een leerling heen kan gaan als het geen mbo is. */
export const BESTEMMINGEN = [
  'havo',
  'ander_vo',
  'zittenblijver',
  'vavo',
  'particulier_onderwijs',
  'arbeid',
  'dagbesteding',
  'buitenland',
  'vrijstelling',
  'overig',
] as const;
export type Bestemmingsoort = (typeof BESTEMMINGEN)[number];

/** Een andere bestemming dan mbo, vastgelegd door de decaan; telt pas als zij bevestigd is. */
export interface Bestemming {
  readonly soort: Bestemmingsoort;
  readonly vastgelegdOp: Instant;
  readonly bevestigdOp: Instant | null;
  /** Tot wanneer de bevestiger kan bevestigen; daarna is zij weer weg. null: geen bevestiging van een ander nodig. */
  readonly uiterlijk: Instant | null;
}
