import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { kruiscontroles } from './kruiscontroles.ts';
import { beginVan, plaatsOp, type Plaats } from './plaats.ts';
import { afsprakenSchema } from './schema.ts';

/** Een fout in een afspraakbestand, met haar plaats. Regel en kolom tellen vanaf 1. */
export interface AfspraakFout extends Plaats {
  readonly bestand: string;
  /** Waar in de afspraken: `momenten.hardeDeadline.dag`. */
  readonly pad: string;
  readonly melding: string;
}

export type Gelezen =
  | { readonly goed: true; readonly afspraken: Afspraken }
  | { readonly goed: false; readonly fouten: readonly AfspraakFout[] };

type Pad = readonly PropertyKey[];
type Zonderbestand = Omit<AfspraakFout, 'bestand'>;
type Plaatser = (pad: Pad, melding: string) => Zonderbestand;

interface Vormfout {
  readonly teken: number;
  readonly melding: string;
}

/**
 * Leest een afspraakbestand: alle fouten tegelijk, elk met haar regel, van boven naar beneden. Is de tekst geen YAML,
 * dan zijn dat alleen de fouten daarvan.
 */
export function leesAfspraken(tekst: string, bestand: string): Gelezen {
  const regels = new LineCounter();
  const document = parseDocument(tekst, { lineCounter: regels, uniqueKeys: true });
  const plaats: Plaatser = (pad, melding) => ({
    ...plaatsOp(regels, beginVan(document, pad)),
    pad: pad.map(String).join('.'),
    melding,
  });
  const vorm = [
    ...document.errors.map(({ code, pos }): Vormfout => ({ teken: pos[0], melding: yamlUitleg(code) })),
    ...verwijzingen(document),
  ].map(({ teken, melding }) => ({ ...plaatsOp(regels, teken), pad: '', melding }));
  const inhoud = isTeLezen(document) ? leesInhoud(document, plaats) : null;
  const fouten = [...vorm, ...(inhoud?.fouten ?? [])];
  if (inhoud?.afspraken && fouten.length === 0) return { goed: true, afspraken: inhoud.afspraken };
  const opRegel = fouten.toSorted((a, b) => a.regel - b.regel || a.kolom - b.kolom);
  return { goed: false, fouten: opRegel.map((fout) => ({ bestand, ...fout })) };
}

/** Een naam die er twee keer staat, verbergt de andere fouten niet. */
const isTeLezen = (document: Document): boolean =>
  document.errors.every(({ code }) => code === 'DUPLICATE_KEY') && verwijzingen(document).length === 0;

interface Inhoud {
  readonly afspraken: Afspraken | null;
  readonly fouten: readonly Zonderbestand[];
}

/** De fouten van vorm, en die van samenhang tussen de onderdelen die wel goed van vorm zijn. */
function leesInhoud(document: Document, plaats: Plaatser): Inhoud {
  const ruw: unknown = document.toJS();
  const uitkomst = afsprakenSchema.safeParse(ruw, { reportInput: true, error: gewoneTaal });
  const issues = uitkomst.error?.issues ?? [];
  const kruis = kruiscontroles(uitkomst.data ?? goedeDelen(ruw));
  return {
    afspraken: uitkomst.data ?? null,
    fouten: [
      ...issues.flatMap((issue) => uitleg(issue, plaats)),
      ...kruis.map(({ pad, melding }) => plaats(pad, melding)),
    ],
  };
}

/** De onderdelen die goed van vorm zijn, ook als andere dat niet zijn. */
function goedeDelen(ruw: unknown): Partial<Afspraken> {
  if (typeof ruw !== 'object' || ruw === null) return {};
  const bron = ruw as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(afsprakenSchema.shape).flatMap(([naam, schema]) => {
      const deel = schema.safeParse(bron[naam]);
      return deel.success ? [[naam, deel.data]] : [];
    }),
  );
}

/** Verwijzingen (`*naam`): een afspraak staat voluit, zodat elke fout op haar eigen regel te vinden is. */
function verwijzingen(document: Document): Vormfout[] {
  const gevonden: Vormfout[] = [];
  visit(document, {
    Alias: (_, { range, source }) => {
      gevonden.push({ teken: range?.[0] ?? 0, melding: `schrijf voluit waar "*${source}" naar verwijst` });
    },
  });
  return gevonden;
}

function uitleg(issue: z.core.$ZodIssue, plaats: Plaatser): Zonderbestand[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((sleutel) => plaats([...issue.path, sleutel], `"${sleutel}" hoort hier niet`));
  }
  const naam = issue.path.at(-1);
  if (naam === undefined) return [plaats([], 'dit is geen afspraakbestand; het begint met namen als regio')];
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
