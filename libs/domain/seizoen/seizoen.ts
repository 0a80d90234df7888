import type { Instant } from '../tijd/tijd.ts';

/** Wat het seizoenproces van een regio moet weten. */
export interface SeizoenBeeld {
  readonly regio: string;
  readonly seizoen: string;
  readonly hardeDeadline: Instant;
  readonly eindeSeizoen: Instant;
  readonly kpiMomenten: readonly { readonly naam: string; readonly op: Instant }[];
  /** Namen van wat al gedaan is: `deadline`, `kpi:<naam>`, `gesloten`. */
  readonly gedaan: readonly string[];
}

export interface SeizoenStap {
  readonly soort: 'deadlinerun' | 'kpi' | 'sluit';
  readonly op: Instant;
  readonly naam: string;
}
