import type { Kalenderdag } from './tijd.ts';

/** Wat geldt van een dag tot en met een dag; `tot` null is zonder einde. */
export interface Geldigheid {
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag | null;
}

/** Geldt op deze dag; beide einden horen erbij. */
export function geldtOp(rij: Geldigheid, dag: Kalenderdag): boolean {
  return rij.van <= dag && (rij.tot === null || dag <= rij.tot);
}
