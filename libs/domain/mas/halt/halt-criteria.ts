import { leeftijdOp } from '../../leerling/leeftijd.ts';
import { isKwalificatieplichtig, isLeerplichtig } from '../../leerling/leerplicht.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { HaltCriteria } from '../mas-afspraken.ts';
import { bezwaarAls, type Handelingbezwaar, type Masregels } from '../traject/bezwaar.ts';
import type { TrajectFeiten } from '../traject/traject.ts';
import { totaalVerzuim, type Verzuimperiode } from '../verzuimperiode.ts';

/** De criteria die op een dag gelden: de laatste reeks die niet later begint; null voor de eerste. */
export const haltCriteria = (reeksen: readonly HaltCriteria[], dag: Kalenderdag): HaltCriteria | null =>
  reeksen.findLast(({ van }) => van <= dag) ?? null;

/** Meer verzuim dan Halt aankan: dan beslist de officier mee. Bron: domain.md §1.6. */
export function bovenMaximum(feiten: readonly Verzuimperiode[], criteria: HaltCriteria): boolean {
  const { uren, keerTeLaat } = totaalVerzuim(feiten);
  return uren > criteria.maxUren || keerTeLaat > criteria.maxKeerTeLaat;
}

function onderMinimum(feiten: readonly Verzuimperiode[], criteria: HaltCriteria): boolean {
  const { uren, keerTeLaat } = totaalVerzuim(feiten);
  return uren < criteria.minUren && keerTeLaat < criteria.minKeerTeLaat;
}

/**
 * Waarom Halt voor deze jongere op deze dag niet kan: te jong of te oud, niet leer- of kwalificatieplichtig, eerder Halt
 * gehad, te weinig verzuim, of meer dan het maximum zonder de officier. Bron: domain.md §1.6; Wetboek van Strafrecht
 * art. 77e.
 */
export function criteriabezwaren(
  { jongere, eerdereHalt }: Pick<TrajectFeiten, 'jongere' | 'eerdereHalt'>,
  feiten: readonly Verzuimperiode[],
  dag: Kalenderdag,
  { mas, leeftijden }: Masregels,
): Handelingbezwaar[] {
  const criteria = haltCriteria(mas.halt.criteria, dag);
  if (criteria === null)
    return bezwaarAls(true, 'halt.geen-criteria', 'Voor deze dag is geen Halt afgesproken.');
  const leeftijd = leeftijdOp(jongere.geboortedatum, dag, leeftijden);
  const verplicht =
    isLeerplichtig(jongere, dag, leeftijden) || isKwalificatieplichtig(jongere, dag, leeftijden);
  return [
    ...bezwaarAls(
      leeftijd < criteria.leeftijdVanaf || leeftijd >= criteria.leeftijdTot,
      'halt.leeftijd',
      `Halt is er vanaf ${criteria.leeftijdVanaf} en tot ${criteria.leeftijdTot} jaar.`,
    ),
    ...bezwaarAls(!verplicht, 'halt.niet-verplicht', 'De jongere is niet leer- of kwalificatieplichtig.'),
    ...bezwaarAls(eerdereHalt, 'halt.eerder', 'De jongere heeft eerder Halt gehad voor verzuim.'),
    ...bezwaarAls(
      onderMinimum(feiten, criteria),
      'halt.te-weinig',
      `Halt kan vanaf ${criteria.minUren} uur of ${criteria.minKeerTeLaat} keer te laat.`,
    ),
    ...bezwaarAls(
      bovenMaximum(feiten, criteria),
      'halt.boven-maximum',
      `Dit is meer dan ${criteria.maxUren} uur of ${criteria.maxKeerTeLaat} keer: raadpleeg de officier.`,
      'besluit-officier',
    ),
  ];
}
