import type { Routestap } from '../../libs/domain/mas/route/routestap.ts';
import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Routevraag {
  /** Id van de route. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een route van buiten vraagt. */
export interface RoutePort {
  bekijkRoute(vraag: Routevraag): Promise<Plan<Routestap>>;
  doeRoutestap(vraag: Routevraag & { readonly stap: Routestap }): Promise<void>;
}
