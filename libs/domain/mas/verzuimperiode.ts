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

/** Per uur van een dag hoeveel elke inschrijving telde. */
function perUur(
  momenten: readonly Verzuimmoment[],
  maat: (moment: Verzuimmoment) => number,
): Map<string, Map<string, number>> {
  const uren = new Map<string, Map<string, number>>();
  for (const moment of momenten) {
    const sleutel = `${moment.dag}/${moment.lesuur ?? 'dag'}`;
    const geteld = uren.get(sleutel) ?? new Map<string, number>();
    geteld.set(moment.inschrijving, (geteld.get(moment.inschrijving) ?? 0) + maat(moment));
    uren.set(sleutel, geteld);
  }
  return uren;
}

const som = (getallen: Iterable<number>): number => [...getallen].reduce((a, b) => a + b, 0);

/** Wat vaker is geteld: hetzelfde uur van dezelfde dag, bij meer dan een inschrijving. */
const dubbel = (momenten: readonly Verzuimmoment[], maat: (moment: Verzuimmoment) => number): number =>
  som(
    [...perUur(momenten, maat).values()].map((geteld) => som(geteld.values()) - Math.max(...geteld.values())),
  );

/**
 * Het verzuim van perioden samen. Een jongere die er twee keer in stond, was er maar een keer niet: hetzelfde uur van dezelfde dag telt een
 * keer, voor het meeste dat een inschrijving ervan vastlegde.
 */
export function totaalVerzuim(perioden: readonly Verzuimperiode[]): Verzuimtotaal {
  const momenten = perioden.flatMap((periode) => periode.momenten);
  const minuten =
    som(perioden.map(({ uren }) => uren * UUR_MINUTEN)) - dubbel(momenten, (moment) => moment.minuten);
  return {
    uren: Math.round((minuten / UUR_MINUTEN) * HONDERD) / HONDERD,
    keerTeLaat:
      som(perioden.map(({ keerTeLaat }) => keerTeLaat)) - dubbel(momenten, ({ teLaat }) => Number(teLaat)),
  };
}
