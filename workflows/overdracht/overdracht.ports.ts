import type { OverdrachtStap } from '../../libs/domain/overdracht/overdracht.ts';
import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';

export interface Overdrachtsvraag {
  /** Id van de overdracht. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het proces van een overdracht van buiten vraagt. */
export interface OverdrachtPort {
  bekijkOverdracht(vraag: Overdrachtsvraag): Promise<Plan<OverdrachtStap>>;
  /** Herinnert de ontvanger of escaleert naar de rol van de trede; hoogstens eenmaal per trede. */
  doeOverdrachttrede(vraag: Overdrachtsvraag & { readonly stap: OverdrachtStap }): Promise<void>;
}
