import type { BestandStap } from '../../libs/domain/bestand/bestandsplan.ts';
import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Bestandsvraag {
  /** Id van het bestand. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een bestand van buiten vraagt. */
export interface BestandPort {
  bekijkBestand(vraag: Bestandsvraag): Promise<Plan<BestandStap>>;
}

/** Het lange werk aan een bestand; hervatbaar per partij regels, met hartslag. */
export interface BestandLangPort {
  controleerBestand(vraag: Bestandsvraag): Promise<void>;
  verwerkBestand(vraag: Bestandsvraag): Promise<void>;
  draaiBestandTerug(vraag: Bestandsvraag): Promise<void>;
}
