import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { TaakStap } from '../../libs/domain/taak/taak.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Taakvraag {
  /** Id van de taak. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een taak van buiten vraagt. */
export interface TaakPort {
  bekijkTaak(vraag: Taakvraag): Promise<Plan<TaakStap>>;
  doeTaaktrede(vraag: Taakvraag & { readonly stap: TaakStap }): Promise<void>;
}
