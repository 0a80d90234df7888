import type { Plan } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';
import type { WeekcheckStap } from '../../libs/domain/weekcheck/weekcheck.ts';

export interface Weekcheckvraag {
  /** `{brin}/{seizoen}/{regio}`. */
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Wat het weekcheckproces van een mbo van buiten vraagt. */
export interface WeekcheckPort {
  bekijkWeekcheck(vraag: Weekcheckvraag): Promise<Plan<WeekcheckStap>>;
  /** Merkt een week als te laat, herinnert of escaleert; hoogstens eenmaal per week en trede. */
  doeWeekcheckstap(vraag: Weekcheckvraag & { readonly stap: WeekcheckStap }): Promise<void>;
}
