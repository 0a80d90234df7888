import type { PartnertaakStap } from '../../libs/domain/mas/partner/partnertaakplan.ts';
import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Partnertaakvraag {
  /** Id van de taak van een partner. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een taak van een partner van buiten vraagt. */
export interface PartnertaakPort {
  bekijkPartnertaak(vraag: Partnertaakvraag): Promise<Plan<PartnertaakStap>>;
  /** Herinnert de partner of escaleert naar de rol van de trede; hoogstens eenmaal per trede. */
  doePartnertaaktrede(vraag: Partnertaakvraag & { readonly stap: PartnertaakStap }): Promise<void>;
}
