import type { Aanleiding, Plan } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Overstapvraag {
  /** `{seizoen}/{uuid}`. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een overstap van buiten vraagt. Elke handeling is idempotent en beslist zelf op de feiten. */
export interface OverstapPort {
  bekijkOverstap(vraag: Overstapvraag): Promise<Plan>;
  /** Leidt status, bal en waarom-hier opnieuw af: aandacht en risico komen met de tijd. */
  herleidOverstap(vraag: Overstapvraag): Promise<void>;
  /** Draagt over aan leerplicht of Doorstroompunt, of wijst een andere ontvanger aan. */
  draagOverstapOver(vraag: Overstapvraag & { readonly aanleiding: Aanleiding }): Promise<void>;
  meldOverstapTerug(vraag: Overstapvraag): Promise<void>;
  laatAanbodVervallen(vraag: Overstapvraag): Promise<void>;
  /** Een andere bestemming die niet op tijd is bevestigd, gaat terug naar de decaan. */
  laatBestemmingVervallen(vraag: Overstapvraag): Promise<void>;
  sluitOverstap(vraag: Overstapvraag): Promise<void>;
}
