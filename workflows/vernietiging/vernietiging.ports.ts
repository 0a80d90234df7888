import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';
import type { VernietigStap } from '../../libs/domain/vernietiging/vernietiging.ts';

export interface Vernietigvraag {
  /** Id van de vernietiging. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een vernietiging van buiten vraagt. Elke handeling is idempotent en beslist zelf op de feiten. */
export interface VernietigPort {
  bekijkVernietiging(vraag: Vernietigvraag): Promise<Plan<VernietigStap>>;
  /** Sluit wat er nog loopt; de processen van de leerling eindigen daardoor zelf. */
  eindigVernietigde(vraag: Vernietigvraag): Promise<void>;
}

/** De stappen die buiten de database komen: de engine, het grootboek, en nakijken. */
export interface VernietigBuitenPort {
  ruimEngineOp(vraag: Vernietigvraag): Promise<void>;
  legVernietigingVast(vraag: Vernietigvraag): Promise<void>;
  wisGegevens(vraag: Vernietigvraag): Promise<void>;
  kijkVernietigingNa(vraag: Vernietigvraag): Promise<void>;
}
