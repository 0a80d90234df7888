import type { Leeftijden } from '../afspraken/afspraken.ts';
import { plusJaren } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/**
 * AGE-11. De dag waarop iemand zo oud wordt; de leeftijd gaat in om 00:00 van die dag. Wie op 29 februari is geboren,
 * is in een gewoon jaar jarig op de afgesproken dag.
 */
export function verjaardag(geboortedatum: Kalenderdag, jaar: number, leeftijden: Leeftijden): Kalenderdag {
  return plusJaren(geboortedatum, jaar, leeftijden.schrikkelverjaardag);
}

/** AGE-11. De leeftijd in hele jaren op een dag; negatief voor de geboorte. */
export function leeftijdOp(geboortedatum: Kalenderdag, dag: Kalenderdag, leeftijden: Leeftijden): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return dag < verjaardag(geboortedatum, jaren, leeftijden) ? jaren - 1 : jaren;
}
