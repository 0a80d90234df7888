import type { Kalenderdag } from '../tijd/tijd.ts';

/** Een periode van verzuim waarop een route rust. Beide dagen horen erbij. */
export interface Verzuimperiode {
  readonly id: string;
  readonly van: Kalenderdag;
  readonly totEnMet: Kalenderdag;
  readonly uren: number;
  readonly keerTeLaat: number;
  /** De verzuimregels waaruit de periode bestaat; leeg als zij niet bekend zijn. */
  readonly feiten: readonly string[];
}

function raakt(a: Verzuimperiode, b: Verzuimperiode): boolean {
  if (a.id === b.id || a.feiten.some((feit) => b.feiten.includes(feit))) return true;
  return a.van <= b.totEnMet && b.van <= a.totEnMet;
}

/**
 * Gaat het (deels) over dezelfde feiten? Dat is zo als perioden een dag of een verzuimregel delen: bij twijfel dezelfde,
 * want daarop rust de bescherming tegen dubbele straf. Bron: domain.md §1.7; Wetboek van Strafrecht art. 68.
 */
export const zelfdeFeiten = (a: readonly Verzuimperiode[], b: readonly Verzuimperiode[]): boolean =>
  a.some((een) => b.some((ander) => raakt(een, ander)));
