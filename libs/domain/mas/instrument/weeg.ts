import { Invalid } from '../../domain-error.ts';
import { bezwaarAls, type Handelingbezwaar } from '../traject/bezwaar.ts';
import type { MasRoute } from '../routezaak.ts';
import type {
  Adviesregel,
  Adviesvoorwaarde,
  Factorsoort,
  Instrumentantwoord,
  Instrumentantwoorden,
  Instrumentthema,
  Instrumentvraag,
  Signaleringsinstrument,
} from './instrument.ts';

/** De score van een thema: het deel (0 tot en met 1) van wat er bij de bekende antwoorden had kunnen zijn; null: niets bekend. */
export type Score = Readonly<Record<Factorsoort, number | null>>;

/** De uitslag van een ingevuld instrument. De scores ziet alleen de leerplicht; naar buiten gaat hoogstens de conclusie. */
export interface Instrumentuitslag {
  readonly versie: number;
  readonly themas: Readonly<Record<Instrumentthema, Score>>;
  readonly alles: Score;
  /** Het deel (0 tot en met 1) van de vragen met een bekend antwoord. */
  readonly bekend: number;
  /** Op hoeveel van hoeveel vragen een bekend antwoord kwam. */
  readonly beantwoord: number;
  readonly vragen: number;
  /** Null: er is te weinig bekend voor een advies. */
  readonly advies: Pick<Adviesregel, 'id' | 'conclusie' | 'routes'> | null;
}

const PUNTEN: Readonly<Record<Exclude<Instrumentantwoord, 'onbekend'>, number>> = { nee: 0, soms: 1, ja: 2 };

function score(vragen: readonly Instrumentvraag[], antwoorden: Instrumentantwoorden): Score {
  const deel = (soort: Factorsoort): number | null => {
    const bekend = vragen.flatMap((vraag) => {
      const antwoord = antwoorden[vraag.id] ?? 'onbekend';
      return vraag.soort === soort && antwoord !== 'onbekend' ? [{ ...vraag, punten: PUNTEN[antwoord] }] : [];
    });
    const hoogst = bekend.reduce((som, { gewicht }) => som + gewicht * PUNTEN.ja, 0);
    return hoogst === 0
      ? null
      : bekend.reduce((som, { gewicht, punten }) => som + gewicht * punten, 0) / hoogst;
  };
  return { risico: deel('risico'), beschermend: deel('beschermend') };
}

type Scores = Pick<Instrumentuitslag, 'themas' | 'alles'>;

/** Een voorwaarde waarover niets bekend is, geldt niet. */
function geldt(
  voorwaarde: Adviesvoorwaarde,
  { themas, alles }: Scores,
  antwoorden: Instrumentantwoorden,
): boolean {
  if ('vraag' in voorwaarde) return antwoorden[voorwaarde.vraag] === voorwaarde.antwoord;
  const deel = (voorwaarde.thema === 'alles' ? alles : themas[voorwaarde.thema])[voorwaarde.soort];
  if (deel === null) return false;
  return 'minstens' in voorwaarde ? deel >= voorwaarde.minstens : deel <= voorwaarde.hoogstens;
}

const alleVragen = ({ themas }: Signaleringsinstrument): Instrumentvraag[] =>
  themas.flatMap(({ vragen }) => vragen);

function eisBekendeVragen(vragen: readonly Instrumentvraag[], antwoorden: Instrumentantwoorden): void {
  const vreemd = Object.keys(antwoorden).find((id) => !vragen.some((vraag) => vraag.id === id));
  if (vreemd !== undefined)
    throw new Invalid(
      'instrument.vraag',
      `De vraag "${vreemd}" hoort niet bij deze versie van het instrument.`,
    );
}

/**
 * Weegt de antwoorden: per thema en in het geheel welk deel van het mogelijke risico en de mogelijke bescherming er is, en het
 * eerste advies dat past. Het advies kiest niets. Fout: Invalid bij een antwoord op een vraag die er niet is.
 */
export function weegInstrument(
  instrument: Signaleringsinstrument,
  antwoorden: Instrumentantwoorden,
): Instrumentuitslag {
  const vragen = alleVragen(instrument);
  eisBekendeVragen(vragen, antwoorden);
  const scores: Scores = {
    themas: Object.fromEntries(
      instrument.themas.map(({ id, vragen: eigen }) => [id, score(eigen, antwoorden)]),
    ) as Record<Instrumentthema, Score>,
    alles: score(vragen, antwoorden),
  };
  const beantwoord = vragen.filter(({ id }) => (antwoorden[id] ?? 'onbekend') !== 'onbekend').length;
  const bekend = beantwoord / vragen.length;
  const regel =
    bekend < instrument.volledigVanaf
      ? null
      : instrument.adviezen.find(({ als }) => als.every((v) => geldt(v, scores, antwoorden)));
  return {
    versie: instrument.versie,
    ...scores,
    bekend,
    beantwoord,
    vragen: vragen.length,
    advies: regel ? { id: regel.id, conclusie: regel.conclusie, routes: regel.routes } : null,
  };
}

/**
 * Wie een route kiest die het advies niet noemt, zegt waarom. Zonder advies, of als het advies de route noemt, is er niets nodig.
 * Bron: domain.md §1.4: de leerplichtambtenaar mag van het advies afwijken, met een motief.
 */
export const adviesbezwaren = (advies: readonly MasRoute[] | null, route: MasRoute): Handelingbezwaar[] =>
  bezwaarAls(
    advies !== null && !advies.includes(route),
    'instrument.wijkt-af',
    'Het instrument adviseert iets anders. Zeg waarom u hiervoor kiest.',
    'motief',
  );
