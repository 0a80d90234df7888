import type { Trede } from '../afspraken/trede.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/** Een uur is een lesuur, hoe lang het ook duurt, of een klokuur. Bron: domain.md §1.3 punt 4. */
export const LESUURTELLINGEN = ['lesuur', 'klokuur'] as const;
export type LesuurTelling = (typeof LESUURTELLINGEN)[number];

/** Hoe een school uren telt. */
export interface Schooltelling {
  readonly lesuurTelling: LesuurTelling;
  /** Duur van een lesuur; nodig om uren zonder minuten als klokuren te tellen. */
  readonly lesuurMinuten: number;
  /** Lesuren van een gewone week, voor het deel dat iemand volgt. */
  readonly lesurenPerWeek: number;
  /** Weken aaneengesloten verzuim waarna een RMC-melding volgt, als het bevoegd gezag minder dan de wet koos. */
  readonly rmcWeken: number | null;
}

/** Wat de wet vanaf een dag zegt. Bron: Leerplichtwet art. 21a; WEB art. 8.1.8a; DUO, inspectie. */
export interface WettelijkeGrenzen {
  readonly van: Kalenderdag;
  /** Vanaf zoveel uren (dit aantal hoort erbij) in zoveel lesweken na elkaar. */
  readonly uren: number;
  readonly lesweken: number;
  /** Hoogstens een volgende melding per zoveel kalenderdagen. */
  readonly volgmeldingDagen: number;
  /** Onverwijld: in zoveel werkdagen na het overschrijden. */
  readonly meldenWerkdagen: number;
  /** Luxeverzuim: in zoveel werkdagen. */
  readonly luxeWerkdagen: number;
  /** Langdurig relatief verzuim: langer dan zoveel lesweken. */
  readonly langdurigWeken: number;
  /** RMC-verzuim: ten minste zoveel lesweken. */
  readonly rmcWeken: number;
}

/** Wat een regionale grens telt. */
export const REGIOMATEN = ['uren', 'keer', 'te-laat'] as const;
export type Regiomaat = (typeof REGIOMATEN)[number];

/** Een eigen grens van de regio, onder de wettelijke. Zij geeft nooit een wettelijke melding. */
export interface RegionaleGrens {
  readonly naam: string;
  readonly onderwijs: 'vo' | 'mbo' | null;
  /** CBS-code van de woongemeente, of null voor alle. */
  readonly gemeente: string | null;
  readonly leeftijdVanaf: number | null;
  /** Exclusief. */
  readonly leeftijdTot: number | null;
  readonly maat: Regiomaat;
  readonly vanaf: number;
  readonly lesweken: number;
  readonly gevolg: 'gesprek' | 'melding-overig';
}

/** Een trap van de preventie (response to intervention): vanaf een van beide aantallen. */
export interface Preventietrap {
  readonly trap: number;
  readonly uren: number;
  readonly keerTeLaat: number;
}

/** Wat een regio over het tellen en melden van verzuim afspreekt. */
export interface VerzuimAfspraken {
  /** Oplopend op `van`. */
  readonly wettelijk: readonly WettelijkeGrenzen[];
  readonly regionaal: readonly RegionaleGrens[];
  /** Ziek melden (M@ZL): zoveel keer in zoveel lesweken, of zoveel schooldagen na elkaar. */
  readonly ziek: { readonly keer: number; readonly lesweken: number; readonly dagen: number };
  /** Brede thuiszitter: langer dan zoveel lesweken minder dan zoveel procent onderwijs. */
  readonly thuiszitter: { readonly lesweken: number; readonly procent: number };
  /** Oplopend op `trap`; wie geen trap haalt, krijgt het gewone aanbod. */
  readonly preventie: readonly Preventietrap[];
  readonly scholen: {
    readonly standaard: Schooltelling;
    /** Per BRIN, wat anders is dan de standaard. */
    readonly instellingen: Readonly<Record<string, Partial<Schooltelling>>>;
  };
  /** De ladder van de taak om een voorstel te melden. */
  readonly ladder: readonly Trede[];
}

/** De grenzen die op een dag golden; voor de eerste dag van de lijst gelden haar eerste. */
export function wettelijkOp(
  { wettelijk }: Pick<VerzuimAfspraken, 'wettelijk'>,
  dag: Kalenderdag,
): WettelijkeGrenzen | null {
  return wettelijk.findLast((grens) => grens.van <= dag) ?? wettelijk[0] ?? null;
}

/** Hoe deze school telt. */
export function schooltelling({ scholen }: Pick<VerzuimAfspraken, 'scholen'>, brin: string): Schooltelling {
  return { ...scholen.standaard, ...scholen.instellingen[brin] };
}
