import type { Trajectstap } from '../../libs/domain/mas/traject/trajectplan.ts';
import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Trajectvraag {
  /** Id van het traject. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een traject van buiten vraagt. */
export interface TrajectPort {
  bekijkTraject(vraag: Trajectvraag): Promise<Plan<Trajectstap>>;
  doeTrajectstap(vraag: Trajectvraag & { readonly stap: Trajectstap }): Promise<void>;
}
