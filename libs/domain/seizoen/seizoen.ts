import type { Instant, Kloktijd } from '../tijd/tijd.ts';

/** Wat het seizoenproces van een regio moet weten. */
export interface SeizoenBeeld {
  readonly regio: string;
  readonly seizoen: string;
  readonly hardeDeadline: Instant;
  readonly eindeSeizoen: Instant;
  readonly kpiMomenten: readonly { readonly naam: string; readonly op: Instant }[];
  /** Zo laat krijgt elke ontvanger elke dag zijn lijst; null: dat is niet afgesproken. */
  readonly dagpakketOm: Kloktijd | null;
  /** Namen van wat al gedaan is: `deadline`, `kpi:<naam>`, `dagpakket:<dag>`, `gesloten`. */
  readonly gedaan: readonly string[];
}

export interface SeizoenStap {
  readonly soort: 'deadlinerun' | 'kpi' | 'dagpakket' | 'sluit';
  readonly op: Instant;
  readonly naam: string;
}
