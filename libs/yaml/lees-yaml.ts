import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { beginVan, plaatsOp, type Plaats } from './plaats.ts';

/** Een fout in een bestand, met haar plaats. Regel en kolom tellen vanaf 1. */
export interface Bestandsfout extends Plaats {
  readonly bestand: string;
  /** Waar in het bestand: `momenten.hardeDeadline.dag`. */
  readonly pad: string;
  readonly melding: string;
}

/** Iets wat per onderdeel klopt maar samen niet. */
export interface Padfout {
  readonly pad: readonly PropertyKey[];
  readonly melding: string;
}

/** Wat een soort bestand is. */
export interface Bestandsvorm<T> {
  readonly schema: z.ZodObject & z.ZodType<T>;
  /** Wat samen niet klopt. `delen` zijn de onderdelen die goed van vorm zijn; `ruw` is alles, zoals het er staat. */
  samenhang(delen: Partial<T>, ruw: unknown): readonly Padfout[];
  /** De melding bij een bestand zonder inhoud. */
  readonly zonderInhoud: string;
}

export type GelezenYaml<T> =
  | { readonly goed: true; readonly inhoud: T }
  | { readonly goed: false; readonly fouten: readonly Bestandsfout[] };

type Zonderbestand = Omit<Bestandsfout, 'bestand'>;

interface Lezing {
  readonly document: Document;
  readonly plaats: (pad: Padfout['pad'], melding: string) => Zonderbestand;
  /** De melding bij een bestand zonder inhoud. */
  readonly zonderInhoud: string;
}

interface Vormfout {
  readonly teken: number;
  readonly melding: string;
}

/**
 * Leest een YAML-bestand: alle fouten tegelijk, elk met haar regel, van boven naar beneden. Is de tekst geen YAML, dan
 * zijn dat alleen de fouten daarvan.
 */
export function leesYaml<T>(tekst: string, bestand: string, vorm: Bestandsvorm<T>): GelezenYaml<T> {
  const regels = new LineCounter();
  const document = parseDocument(tekst, { lineCounter: regels, uniqueKeys: true });
  const plaats: Lezing['plaats'] = (pad, melding) => ({
    ...plaatsOp(regels, beginVan(document, pad)),
    pad: pad.map(String).join('.'),
    melding,
  });
  const vormfouten = [
    ...document.errors.map(({ code, pos }): Vormfout => ({ teken: pos[0], melding: yamlUitleg(code) })),
    ...verwijzingen(document),
  ].map(({ teken, melding }) => ({ ...plaatsOp(regels, teken), pad: '', melding }));
  const lezing: Lezing = { document, plaats, zonderInhoud: vorm.zonderInhoud };
  const gelezen = isTeLezen(document) ? leesInhoud(lezing, vorm) : null;
  const fouten = [...vormfouten, ...(gelezen?.fouten ?? [])];
  if (gelezen && gelezen.inhoud !== null && fouten.length === 0)
    return { goed: true, inhoud: gelezen.inhoud };
  const opRegel = fouten.toSorted((a, b) => a.regel - b.regel || a.kolom - b.kolom);
  return { goed: false, fouten: opRegel.map((fout) => ({ bestand, ...fout })) };
}

/** Een naam die er twee keer staat, verbergt de andere fouten niet. */
const isTeLezen = (document: Document): boolean =>
  document.errors.every(({ code }) => code === 'DUPLICATE_KEY') && verwijzingen(document).length === 0;

interface Inhoud<T> {
  readonly inhoud: T | null;
  readonly fouten: readonly Zonderbestand[];
}

/** De fouten van vorm, en die van samenhang tussen de onderdelen die wel goed van vorm zijn. */
function leesInhoud<T>(lezing: Lezing, vorm: Bestandsvorm<T>): Inhoud<T> {
  const ruw: unknown = lezing.document.toJS();
  const uitkomst = vorm.schema.safeParse(ruw, { reportInput: true, error: gewoneTaal });
  const issues = uitkomst.error?.issues ?? [];
  const inhoud = uitkomst.success ? (uitkomst.data as T) : null;
  const samen = vorm.samenhang(inhoud ?? goedeDelen(ruw, vorm), ruw);
  return {
    inhoud,
    fouten: [
      ...issues.flatMap((issue) => uitleg(issue, lezing)),
      ...samen.map(({ pad, melding }) => lezing.plaats(pad, melding)),
    ],
  };
}

/** De onderdelen die goed van vorm zijn, ook als andere dat niet zijn. */
function goedeDelen<T>(ruw: unknown, { schema }: Bestandsvorm<T>): Partial<T> {
  if (typeof ruw !== 'object' || ruw === null) return {};
  const bron = ruw as Record<string, unknown>;
  const delen = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([naam, soort]) => {
    const deel = soort.safeParse(bron[naam]);
    return deel.success ? [[naam, deel.data] as const] : [];
  });
  return Object.fromEntries(delen) as Partial<T>;
}

/** Verwijzingen (`*naam`): alles staat voluit, zodat elke fout op haar eigen regel te vinden is. */
function verwijzingen(document: Document): Vormfout[] {
  const gevonden: Vormfout[] = [];
  visit(document, {
    Alias: (_, { range, source }) => {
      gevonden.push({ teken: range?.[0] ?? 0, melding: `schrijf voluit waar "*${source}" naar verwijst` });
    },
  });
  return gevonden;
}

function uitleg(issue: z.core.$ZodIssue, { plaats, zonderInhoud }: Lezing): Zonderbestand[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((sleutel) => plaats([...issue.path, sleutel], `"${sleutel}" hoort hier niet`));
  }
  const naam = issue.path.at(-1);
  if (naam === undefined) return [plaats([], zonderInhoud)];
  if (issue.input === undefined) return [plaats(issue.path, `"${String(naam)}" ontbreekt`)];
  return [plaats(issue.path, issue.message)];
}

/** De melding van een fout waarvoor het schema zelf geen woorden heeft. */
function gewoneTaal(issue: z.core.$ZodRawIssue): string {
  const verwacht = issue.code === 'invalid_type' ? VERWACHT[issue.expected] : undefined;
  return verwacht ?? 'deze waarde past hier niet';
}

const VERWACHT: Readonly<Record<string, string>> = {
  object: 'verwacht onderdelen met een naam',
  record: 'verwacht onderdelen met een naam',
  array: 'verwacht een lijst',
  string: 'verwacht tekst',
};

function yamlUitleg(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'deze naam staat er twee keer';
    case 'BAD_INDENT':
    case 'BAD_SCALAR_START':
      return 'de inspringing of het begin van deze regel klopt niet';
    case 'TAB_AS_INDENT':
      return 'spring in met spaties, niet met tabs';
    case 'MISSING_CHAR':
      return 'hier ontbreekt een teken, bijvoorbeeld een aanhalingsteken';
    default:
      return 'dit is geen geldige YAML';
  }
}
