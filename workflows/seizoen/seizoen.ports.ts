import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { SeizoenStap } from '../../libs/domain/seizoen/seizoen.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Seizoensvraag {
  /** `{regio}/{schooljaar}`. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een seizoen van buiten vraagt. */
export interface SeizoenPort {
  bekijkSeizoen(vraag: Seizoensvraag): Promise<Plan<SeizoenStap>>;
}

/** Het lange werk van een seizoen; hervatbaar, met hartslag. */
export interface SeizoenLangPort {
  /** De deadlinerun, een opname van de kerncijfers, de lijsten van een ochtend, of het sluiten van het seizoen. */
  doeSeizoenstap(vraag: Seizoensvraag & { readonly stap: SeizoenStap }): Promise<void>;
}
