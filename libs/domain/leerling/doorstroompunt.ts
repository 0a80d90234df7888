import type { Leeftijden } from '../afspraken/afspraken.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { leeftijdOp } from './leeftijd.ts';
import { eindeLeerplicht, heeftStartkwalificatie, isKwalificatieplichtig } from './leerplicht.ts';

/**
 * AGE-7. De bovengrens (exclusief) die op een dag geldt. Voor de eerste dag van de lijst geldt haar eerste grens;
 * zonder lijst valt niemand eronder. Bron: Wet Van school naar duurzaam werk.
 */
export function doorstroompuntTot(dag: Kalenderdag, leeftijden: Leeftijden): number {
  const grenzen = leeftijden.doorstroompuntTot;
  return (grenzen.findLast((grens) => grens.van <= dag) ?? grenzen[0])?.jaar ?? 0;
}

/** AGE-7. Jonger dan de bovengrens die op deze dag geldt. Bron: Wet Van school naar duurzaam werk. */
export function isOnderBovengrens(jongere: JongereFeiten, dag: Kalenderdag, leeftijden: Leeftijden): boolean {
  return leeftijdOp(jongere.geboortedatum, dag, leeftijden) < doorstroompuntTot(dag, leeftijden);
}

/**
 * AGE-7. Leer- en kwalificatieplicht voorbij, geen startkwalificatie en jonger dan de bovengrens van die dag.
 * Bron: Wet educatie en beroepsonderwijs hoofdstuk 9 titel 2; Wet Van school naar duurzaam werk.
 */
export function isDoelgroepDoorstroompunt(
  jongere: JongereFeiten,
  dag: Kalenderdag,
  leeftijden: Leeftijden,
): boolean {
  return (
    eindeLeerplicht(jongere, leeftijden) < dag &&
    !isKwalificatieplichtig(jongere, dag, leeftijden) &&
    !heeftStartkwalificatie(jongere, dag) &&
    isOnderBovengrens(jongere, dag, leeftijden)
  );
}
