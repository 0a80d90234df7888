import { vakantiesVan } from '../afspraken/vakanties.ts';
import type { Afspraken, Feestdag, Vakantie } from '../afspraken/afspraken.ts';
import { weken } from '../mas/weken.ts';
import { dagenTussen, isoWeek, isoWekenTussen, plusDagen } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { isWerkdag } from '../tijd/werkdagen.ts';

/** De lesdagen en lesweken van een school: vakantieweken tellen niet en breken niets. */
export interface Leskalender {
  /** Maandag tot en met vrijdag, buiten vakantie en feestdag. */
  isLesdag(dag: Kalenderdag): boolean;
  /** Zijn er in deze week lessen? Een week die deels vakantie is, is een lesweek. */
  isLesweek(dag: Kalenderdag): boolean;
  /**
   * Kalenderdagen van `van` naar `tot`, zonder de vakantieweken daartussen; `van` ligt in een lesweek en niet na `tot`.
   * Ligt `tot` in een vakantieweek, dan telt die week nog niet.
   */
  lesdagenTussen(van: Kalenderdag, tot: Kalenderdag): number;
  /** De eerste lesdag na een dag. */
  volgendeLesdag(dag: Kalenderdag): Kalenderdag;
}

const binnen = (vakanties: readonly Vakantie[], dag: Kalenderdag): boolean =>
  vakanties.some((vakantie) => vakantie.van <= dag && dag <= vakantie.tot);

const weekdagen = (maandag: Kalenderdag): Kalenderdag[] =>
  Array.from({ length: weken(1) }, (_, n) => plusDagen(maandag, n));

/** De maandagen van weken waarin een vakantie alle werkdagen neemt, oplopend. Feestdagen vullen zo'n week aan. */
function vakantieweken(vakanties: readonly Vakantie[], feestdagen: readonly Feestdag[]): Kalenderdag[] {
  const maandagen = new Set(
    vakanties.flatMap(({ van, tot }) => isoWekenTussen(van, tot).map((week) => week.maandag)),
  );
  return [...maandagen]
    .filter((maandag) =>
      weekdagen(maandag).every((dag) => !isWerkdag(dag, feestdagen) || binnen(vakanties, dag)),
    )
    .sort();
}

/** Stelt de leskalender van een school samen uit haar vakanties en de feestdagen van de regio. */
export function leskalender(vakanties: readonly Vakantie[], feestdagen: readonly Feestdag[]): Leskalender {
  const vrij = vakantieweken(vakanties, feestdagen);
  const vrijeWeken = new Set(vrij);
  const isLesweek = (dag: Kalenderdag): boolean => !vrijeWeken.has(isoWeek(dag).maandag);
  const isLesdag = (dag: Kalenderdag): boolean => isWerkdag(dag, feestdagen) && !binnen(vakanties, dag);
  return {
    isLesdag,
    isLesweek,
    lesdagenTussen: (van, tot) => {
      const geteld = isLesweek(tot) ? tot : plusDagen(isoWeek(tot).maandag, -1);
      return (
        dagenTussen(van, geteld) - weken(vrij.filter((maandag) => van < maandag && maandag <= geteld).length)
      );
    },
    volgendeLesdag: (dag) => {
      let gezocht = plusDagen(dag, 1);
      while (!isLesdag(gezocht)) gezocht = plusDagen(gezocht, 1);
      return gezocht;
    },
  };
}

/** De leskalender van een school over meer schooljaren: een telling loopt over de zomer door. */
export function leskalenderVan(
  jaren: readonly Pick<Afspraken, 'vakanties' | 'feestdagen'>[],
  brin: string,
): Leskalender {
  return leskalender(
    jaren.flatMap((afspraken) => vakantiesVan(afspraken, brin)),
    jaren.at(-1)?.feestdagen ?? [],
  );
}
