import type { Leeftijden } from '../afspraken/afspraken.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import { plusDagen } from '../tijd/kalenderdag.ts';
import { geldtOp, type Geldigheid } from '../tijd/geldigheid.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { isOnderBovengrens } from './doorstroompunt.ts';
import { verjaardag } from './leeftijd.ts';
import { beginLeerplicht, eindeLeerplicht } from './leerplicht.ts';

/** AGE-7. De dagen waarop iemand door verjaardag of wetswijziging onder of boven de bovengrens komt. */
function bovengrensdagen(jongere: JongereFeiten, leeftijden: Leeftijden): Kalenderdag[] {
  const isOmslag = (dag: Kalenderdag): boolean =>
    isOnderBovengrens(jongere, dag, leeftijden) !==
    isOnderBovengrens(jongere, plusDagen(dag, -1), leeftijden);
  return leeftijden.doorstroompuntTot
    .flatMap((grens) => [grens.van, verjaardag(jongere.geboortedatum, grens.jaar, leeftijden)])
    .filter(isOmslag);
}

/**
 * AGE-1, 2, 3 en 7. De dagen in de periode (einden inbegrepen) waarop door leeftijd alleen een ander bevoegd kan
 * worden, oplopend: de eerste dag onder het nieuwe regime.
 */
export function leeftijdsgrenzen(
  jongere: JongereFeiten,
  periode: Geldigheid,
  leeftijden: Leeftijden,
): Kalenderdag[] {
  const dagen = new Set([
    beginLeerplicht(jongere, leeftijden),
    plusDagen(eindeLeerplicht(jongere, leeftijden), 1),
    verjaardag(jongere.geboortedatum, leeftijden.kwalificatieplichtTot, leeftijden),
    ...bovengrensdagen(jongere, leeftijden),
  ]);
  return [...dagen].filter((dag) => geldtOp(periode, dag)).sort();
}
