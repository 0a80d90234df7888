import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { PaspoortStap } from '../../libs/domain/paspoort/paspoortproces.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Paspoortvraag {
  /** Id van de leerling; het proces begint voordat er een Paspoort is. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een Paspoort van buiten vraagt. */
export interface PaspoortPort {
  bekijkPaspoort(vraag: Paspoortvraag): Promise<Plan<PaspoortStap>>;
  doePaspoortstap(vraag: Paspoortvraag & { readonly stap: PaspoortStap }): Promise<void>;
}
