import type { Kalenderdag } from '../tijd/tijd.ts';

/** Een stuk van een periode, zoals een school het bij een inschrijving vastlegde. */
export interface Verzuimmoment {
  /** Van welke inschrijving: wie er twee keer in staat, heeft er twee. */
  readonly inschrijving: string;
  readonly dag: Kalenderdag;
  /** Null: op die dag, zonder dat het uur bekend is. */
  readonly lesuur: number | null;
  readonly minuten: number;
  readonly teLaat: boolean;
}

/** Een periode van verzuim waarop een route rust. Beide dagen horen erbij. */
export interface Verzuimperiode {
  readonly id: string;
  readonly van: Kalenderdag;
  readonly totEnMet: Kalenderdag;
  readonly uren: number;
  readonly keerTeLaat: number;
  /** De verzuimregels waaruit de periode bestaat; leeg als zij niet bekend zijn. */
  readonly feiten: readonly string[];
  /** Waaruit de uren bestaan; leeg als dat niet bekend is. */
  readonly momenten: readonly Verzuimmoment[];
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

const UUR_MINUTEN = 60;
const HONDERD = 100;

/** Hoeveel verzuim het samen is. */
export interface Verzuimtotaal {
  readonly uren: number;
  readonly keerTeLaat: number;
}

type Maat = (moment: Verzuimmoment) => number;

const som = (getallen: Iterable<number>): number => [...getallen].reduce((a, b) => a + b, 0);

/** Per uur van een dag hoeveel een periode bij elke inschrijving telde. */
function perUur({ momenten }: Verzuimperiode, maat: Maat): Map<string, Map<string, number>> {
  const uren = new Map<string, Map<string, number>>();
  for (const moment of momenten) {
    const sleutel = `${moment.dag}/${moment.lesuur ?? 'dag'}`;
    const geteld = uren.get(sleutel) ?? new Map<string, number>();
    geteld.set(moment.inschrijving, (geteld.get(moment.inschrijving) ?? 0) + maat(moment));
    uren.set(sleutel, geteld);
  }
  return uren;
}

/** Elk uur van elke dag een keer: het meeste dat een periode en een inschrijving ervan vastlegden. */
function eenmaal(perioden: readonly Verzuimperiode[], maat: Maat): number {
  const meeste = new Map<string, number>();
  for (const periode of perioden)
    for (const [uur, geteld] of perUur(periode, maat))
      meeste.set(uur, Math.max(meeste.get(uur) ?? 0, ...geteld.values()));
  return som(meeste.values());
}

/** De perioden in groepen die elkaar raken, ook via een andere. */
function groepen(perioden: readonly Verzuimperiode[]): Verzuimperiode[][] {
  let gevonden: Verzuimperiode[][] = [];
  for (const periode of perioden) {
    const bij = gevonden.filter((groep) => groep.some((ander) => raakt(periode, ander)));
    gevonden = [...gevonden.filter((groep) => !bij.includes(groep)), [...bij.flat(), periode]];
  }
  return gevonden;
}

/** Van perioden die elkaar raken telt elk uur een keer; zijn de uren niet bekend, dan in elk geval de grootste periode. */
const samen = (
  perioden: readonly Verzuimperiode[],
  maat: Maat,
  geheel: (periode: Verzuimperiode) => number,
): number =>
  som(groepen(perioden).map((groep) => Math.max(eenmaal(groep, maat), ...groep.map((een) => geheel(een)))));

/**
 * Het verzuim van perioden samen. Wie in twee meldingen of twee keer op een school staat, was er maar een keer niet: hetzelfde uur van
 * dezelfde dag telt een keer, voor het meeste dat ervan is vastgelegd.
 */
export function totaalVerzuim(perioden: readonly Verzuimperiode[]): Verzuimtotaal {
  const minuten = samen(
    perioden,
    (moment) => moment.minuten,
    ({ uren }) => uren * UUR_MINUTEN,
  );
  return {
    uren: Math.round((minuten / UUR_MINUTEN) * HONDERD) / HONDERD,
    keerTeLaat: samen(
      perioden,
      ({ teLaat }) => Number(teLaat),
      ({ keerTeLaat }) => keerTeLaat,
    ),
  };
}
