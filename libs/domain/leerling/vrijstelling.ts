import type { Leeftijden } from '../afspraken/afspraken.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import { plusDagen } from '../tijd/kalenderdag.ts';
import { laatsteDag, schooljaarVan } from '../tijd/schooljaar.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { verjaardag } from './leeftijd.ts';

/**
 * Waarom iemand niet ingeschreven hoeft te zijn, of vervangende leerplicht heeft: ongeschikt (art. 5 onder a), bedenkingen tegen de
 * richting (5 onder b), een school in het buitenland (5 onder c), een trekkend bestaan (5a), ander voldoende onderwijs (15), een
 * programma in plaats van school (3a), en het laatste jaar op het mbo (3b). Bron: Leerplichtwet; domain.md §5.
 */
export const VRIJSTELLINGSGRONDEN = [
  'ongeschikt',
  'bedenkingen',
  'buitenland',
  'trekkend',
  'ander-onderwijs',
  'vervangend',
  'vervangend-mbo',
] as const;
export type Vrijstellingsgrond = (typeof VRIJSTELLINGSGRONDEN)[number];

/** Wie een verklaring of plan gaf. Bron: Leerplichtwet art. 3a, 3b, 7, 8 en 9. */
export const VERKLAARDERS = [
  'aangewezen-deskundige',
  'behandelaar',
  'ouders',
  'school',
  'instelling',
  'school-buitenland',
] as const;
export type Verklaarder = (typeof VERKLAARDERS)[number];

/** Het stuk waarop een beroep rust: van wie en van welke dag. Wat erin staat, bewaart de leerplicht hier niet. */
export interface Verklaring {
  readonly door: Verklaarder;
  readonly dag: Kalenderdag;
}

/** Een beroep op een vrijstelling, zoals de leerplicht het vastlegt. */
export interface Vrijstellingsberoep {
  readonly grond: Vrijstellingsgrond;
  readonly ingediendOp: Kalenderdag;
  readonly van: Kalenderdag;
  /** Laatste dag (inclusief). */
  readonly tot: Kalenderdag;
  readonly verklaring: Verklaring | null;
  /** De deskundige zegt dat de jongere nooit geschikt zal zijn; dan hoeft het niet elk jaar opnieuw. */
  readonly nooitGeschikt: boolean;
  /** De laatste dag op een school van de richting waartegen de bedenkingen zijn; null: nooit. */
  readonly opSchoolVanRichtingTot: Kalenderdag | null;
  /** Hoe ver de dichtstbijzijnde rijdende school is; null: er is er geen. */
  readonly rijdendeSchoolKm: number | null;
}

/** Gronden die elk jaar opnieuw gemeld worden; zij gelden van rechtswege, de leerplicht gaat ze na. Bron: art. 6. */
const JAARLIJKS: readonly Vrijstellingsgrond[] = ['ongeschikt', 'bedenkingen', 'buitenland'];

/** Gronden waarover burgemeester en wethouders beslissen. Bron: art. 3a, 3b en 15. */
const OP_BESLUIT: readonly Vrijstellingsgrond[] = ['ander-onderwijs', 'vervangend', 'vervangend-mbo'];

/** Vervangende leerplicht is geen vrijstelling van inschrijving: wie haar heeft, kan verzuimen. Bron: art. 3a en 3b. */
const VERVANGEND: readonly Vrijstellingsgrond[] = ['vervangend', 'vervangend-mbo'];

export const isOpBesluit = (grond: Vrijstellingsgrond): boolean => OP_BESLUIT.includes(grond);
export const steltVrijVanInschrijving = (grond: Vrijstellingsgrond): boolean => !VERVANGEND.includes(grond);

/** Moet dit beroep voor het volgende schooljaar opnieuw worden gedaan? */
export const isJaarlijks = ({ grond, nooitGeschikt }: Pick<Vrijstellingsberoep, 'grond' | 'nooitGeschikt'>) =>
  JAARLIJKS.includes(grond) && !nooitGeschikt;

/** De laatste dag waarop er nog een plicht kan zijn om van vrij te stellen. Bron: Leerplichtwet art. 4b. */
export const laatsteDagVanPlicht = ({ geboortedatum }: JongereFeiten, leeftijden: Leeftijden): Kalenderdag =>
  plusDagen(verjaardag(geboortedatum, leeftijden.kwalificatieplichtTot, leeftijden), -1);

/**
 * De laatste dag als wie het beroep doet er geen noemt: van een jaarlijkse het einde van het schooljaar, van wie nooit geschikt zal
 * zijn de laatste dag van de plicht. De andere noemen een einde; null: dat ontbreekt.
 */
export function vanzelfTot(
  beroep: Pick<Vrijstellingsberoep, 'grond' | 'nooitGeschikt' | 'van'>,
  jongere: JongereFeiten,
  leeftijden: Leeftijden,
): Kalenderdag | null {
  if (isJaarlijks(beroep)) return laatsteDag(schooljaarVan(beroep.van));
  return beroep.nooitGeschikt ? laatsteDagVanPlicht(jongere, leeftijden) : null;
}
