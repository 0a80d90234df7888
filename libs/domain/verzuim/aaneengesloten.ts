import type { Kalenderdag } from '../tijd/tijd.ts';
import type { Leskalender } from './leskalender.ts';
import type { Verzuimdag } from './verzuimdagen.ts';

/** Verzuim op lesdagen die op elkaar volgen. */
export interface Reeks {
  readonly van: Kalenderdag;
  /** De laatste dag met verzuim (inclusief). */
  readonly totEnMet: Kalenderdag;
  readonly dagen: readonly Verzuimdag[];
}

/**
 * Verdeelt dagen (oplopend) in reeksen zonder lesdag ertussen; weekend, feestdag en vakantie breken een reeks niet. Zo is
 * een ziekmelding een reeks ziektedagen, en luxeverzuim een reeks luxedagen.
 */
export function aaneengesloten(dagen: readonly Verzuimdag[], kalender: Leskalender): Reeks[] {
  const rijen: Verzuimdag[][] = [];
  for (const dag of dagen) {
    const vorige = rijen.at(-1)?.at(-1)?.dag;
    if (vorige !== undefined && kalender.volgendeLesdag(vorige) >= dag.dag) rijen.at(-1)!.push(dag);
    else rijen.push([dag]);
  }
  return rijen.map((rij) => ({ van: rij[0]!.dag, totEnMet: rij.at(-1)!.dag, dagen: rij }));
}
