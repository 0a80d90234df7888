import type { Instant } from '../tijd/tijd.ts';
import type { Plaatsing, Reden, WaaromHier } from './overstap.ts';

/** Wat aanmeldingen en bestemming samen zeggen, met de reden en het feit waaruit die volgt. */
export interface Plaatsingsoordeel {
  readonly plaatsing: Plaatsing;
  readonly reden: Reden;
  readonly bron: WaaromHier['bron'];
  /** Het ogenblik van het feit, als dat bekend is. */
  readonly sinds: Instant | null;
}
