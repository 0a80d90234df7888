import { weken } from '../mas/weken.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import type { Leskalender } from './leskalender.ts';
import { urenAlsMinuten } from './telminuten.ts';
import type { RegionaleGrens } from './verzuim-afspraken.ts';
import type { Verzuimdag } from './verzuimdagen.ts';

/** Voor wie een regionale grens geldt. */
export interface Regiokenmerken {
  readonly onderwijs: 'vo' | 'mbo';
  readonly gemeente: string | null;
  readonly leeftijd: number;
}

const past = (eis: string | null, waarde: string | null): boolean => eis === null || eis === waarde;

/** Geldt deze grens voor deze leerling? Leeftijd: `leeftijdVanaf` inclusief, `leeftijdTot` exclusief. */
export function geldtVoor(grens: RegionaleGrens, wie: Regiokenmerken): boolean {
  return (
    past(grens.onderwijs, wie.onderwijs) &&
    past(grens.gemeente, wie.gemeente) &&
    wie.leeftijd >= (grens.leeftijdVanaf ?? 0) &&
    (grens.leeftijdTot === null || wie.leeftijd < grens.leeftijdTot)
  );
}

/** Dat een regionale grens is bereikt; nooit een wettelijke melding. */
export interface Regiosignaal {
  readonly grens: string;
  readonly gevolg: RegionaleGrens['gevolg'];
  readonly begindatum: Kalenderdag;
  readonly einddatum: Kalenderdag;
  readonly regels: readonly string[];
}

/** De dagen die voor deze grens tellen, apart van de wettelijke telling. */
export interface Regiodagen {
  readonly ongeoorloofd: readonly Verzuimdag[];
  readonly teLaat: readonly Verzuimdag[];
}

function dagenVoor({ maat }: RegionaleGrens, dagen: Regiodagen): readonly Verzuimdag[] {
  return maat === 'te-laat' ? dagen.teLaat : dagen.ongeoorloofd;
}

function gehaald({ maat, vanaf }: RegionaleGrens, venster: readonly Verzuimdag[]): boolean {
  const nodig = maat === 'uren' ? urenAlsMinuten(vanaf) : vanaf;
  return venster.reduce((som, dag) => som + (maat === 'uren' ? dag.minuten : dag.keren), 0) >= nodig;
}

/** Elke keer dat een regionale grens is bereikt; daarna begint het tellen opnieuw. Bron: afspraken van de regio. */
export function regiosignalen(
  grens: RegionaleGrens,
  dagen: Regiodagen,
  kalender: Leskalender,
): Regiosignaal[] {
  const signalen: Regiosignaal[] = [];
  let venster: Verzuimdag[] = [];
  for (const dag of dagenVoor(grens, dagen)) {
    venster = [...venster, dag].filter(
      (een) => kalender.lesdagenTussen(een.dag, dag.dag) < weken(grens.lesweken),
    );
    if (!gehaald(grens, venster)) continue;
    const regels = venster.flatMap((een) => een.regels);
    const { naam, gevolg } = grens;
    signalen.push({ grens: naam, gevolg, begindatum: venster[0]!.dag, einddatum: dag.dag, regels });
    venster = [];
  }
  return signalen;
}
