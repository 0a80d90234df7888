import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { MasRoute } from '../routezaak.ts';

/** De terreinen van het signaleringsinstrument. Ook school en klas horen erbij. Bron: domain.md §1.4. */
export const INSTRUMENTTHEMAS = ['jongere', 'gezin', 'school', 'vrije-tijd'] as const;
export type Instrumentthema = (typeof INSTRUMENTTHEMAS)[number];

/** Of iets het verzuim waarschijnlijker maakt of de jongere juist helpt. */
export const FACTORSOORTEN = ['risico', 'beschermend'] as const;
export type Factorsoort = (typeof FACTORSOORTEN)[number];

/** Wat iemand op een vraag kan zeggen. Onbekend telt niet mee, en is iets anders dan nee. */
export const INSTRUMENTANTWOORDEN = ['nee', 'soms', 'ja', 'onbekend'] as const;
export type Instrumentantwoord = (typeof INSTRUMENTANTWOORDEN)[number];

/** Een vraag; `gewicht` zegt hoe zwaar zij meetelt in haar thema. */
export interface Instrumentvraag {
  readonly id: string;
  readonly vraag: string;
  readonly hulp: string;
  readonly soort: Factorsoort;
  readonly gewicht: number;
}

/** Een voorwaarde van een advies: een antwoord, of een aandeel (0 tot en met 1) in een thema of in het geheel. */
export type Adviesvoorwaarde =
  | { readonly vraag: string; readonly antwoord: Exclude<Instrumentantwoord, 'onbekend'> }
  | { readonly thema: Instrumentthema | 'alles'; readonly soort: Factorsoort; readonly minstens: number }
  | { readonly thema: Instrumentthema | 'alles'; readonly soort: Factorsoort; readonly hoogstens: number };

/** Een advies: de routes waaraan te denken is; zonder route doet de school het zelf. Alle voorwaarden moeten gelden. */
export interface Adviesregel {
  readonly id: string;
  readonly conclusie: string;
  readonly routes: readonly MasRoute[];
  readonly als: readonly Adviesvoorwaarde[];
}

/**
 * Een versie van het signaleringsinstrument. Een versie verandert nooit: wat ingevuld is, houdt haar. Data, geen code: `infra/mas`.
 */
export interface Signaleringsinstrument {
  readonly versie: number;
  /** De eerste dag waarop een nieuw onderzoek deze versie gebruikt. */
  readonly van: Kalenderdag;
  readonly titel: string;
  readonly bron: string;
  /** Zo'n deel (0 tot en met 1) van de vragen moet een bekend antwoord hebben; anders is er geen advies. */
  readonly volledigVanaf: number;
  readonly themas: readonly {
    readonly id: Instrumentthema;
    readonly titel: string;
    readonly vragen: readonly Instrumentvraag[];
  }[];
  /** In volgorde: het eerste dat past, geldt. Het laatste heeft geen voorwaarden. */
  readonly adviezen: readonly Adviesregel[];
}

/** Antwoorden op de vragen, bij hun id; wat ontbreekt is onbekend. */
export type Instrumentantwoorden = Readonly<Partial<Record<string, Instrumentantwoord>>>;

/** Het instrument dat een onderzoek van deze dag gebruikt: de laatste versie die dan geldt; null als er geen is. */
export const instrumentOp = (
  instrumenten: readonly Signaleringsinstrument[],
  dag: Kalenderdag,
): Signaleringsinstrument | null =>
  instrumenten
    .filter(({ van }) => van <= dag)
    .toSorted((a, b) => a.versie - b.versie)
    .at(-1) ?? null;
