import { weken } from '../mas/weken.ts';
import { isoWeek } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import type { Leskalender } from './leskalender.ts';
import { per } from './per.ts';
import { urenAlsMinuten } from './telminuten.ts';
import type { Schooltelling, VerzuimAfspraken } from './verzuim-afspraken.ts';
import type { Verzuimdag } from './verzuimdagen.ts';

const HONDERD = 100;

/** Een periode waarin iemand te weinig onderwijs kreeg, ook als het geoorloofd was. */
export interface Thuiszitperiode {
  /** De maandag van de eerste week. */
  readonly van: Kalenderdag;
  /** De maandag van de laatste week. */
  readonly totEnMetWeek: Kalenderdag;
  readonly lesweken: number;
}

/** De maandagen van lesweken waarin minder dan het afgesproken deel is gevolgd; dat staat vast zodra de rest is gemist. */
function magereWeken(
  dagen: readonly Verzuimdag[],
  procent: number,
  { lesurenPerWeek }: Pick<Schooltelling, 'lesurenPerWeek'>,
): Kalenderdag[] {
  const rooster = urenAlsMinuten(lesurenPerWeek);
  return [...per(dagen, ({ dag }) => isoWeek(dag).maandag)]
    .filter(([, rij]) => {
      const gevolgd = rooster - rij.reduce((som, { minuten }) => som + minuten, 0);
      return gevolgd * HONDERD < rooster * procent;
    })
    .map(([maandag]) => maandag)
    .sort();
}

/**
 * Brede thuiszitter: ingeschreven en langer dan vier lesweken na elkaar minder dan de helft van het onderwijs; ook
 * geoorloofd verzuim telt mee. `dagen` zijn alle dagen met verzuim. Bron: Ingrado; domain.md §1.3.
 */
export function thuiszitperioden(
  dagen: readonly Verzuimdag[],
  grens: VerzuimAfspraken['thuiszitter'],
  { kalender, school }: { readonly kalender: Leskalender; readonly school: Schooltelling },
): Thuiszitperiode[] {
  const rijen: Kalenderdag[][] = [];
  for (const maandag of magereWeken(dagen, grens.procent, school)) {
    const vorige = rijen.at(-1)?.at(-1);
    if (vorige !== undefined && kalender.lesdagenTussen(vorige, maandag) === weken(1))
      rijen.at(-1)!.push(maandag);
    else rijen.push([maandag]);
  }
  return rijen
    .filter((rij) => rij.length > grens.lesweken)
    .map((rij) => ({ van: rij[0]!, totEnMetWeek: rij.at(-1)!, lesweken: rij.length }));
}
