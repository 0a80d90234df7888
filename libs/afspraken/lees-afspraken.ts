import { isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { kruiscontroles } from './kruiscontroles.ts';
import { afsprakenSchema } from './schema.ts';

/** Een fout in een afspraakbestand, met haar plaats. Regel en kolom tellen vanaf 1. */
export interface AfspraakFout {
  readonly bestand: string;
  readonly regel: number;
  readonly kolom: number;
  /** Waar in de afspraken: `momenten.hardeDeadline.dag`. */
  readonly pad: string;
  readonly melding: string;
}

export type Gelezen =
  | { readonly goed: true; readonly afspraken: Afspraken }
  | { readonly goed: false; readonly fouten: readonly AfspraakFout[] };

type Pad = readonly PropertyKey[];

/** Leest een afspraakbestand: alle fouten tegelijk, elk met haar regel. */
export function leesAfspraken(tekst: string, bestand: string): Gelezen {
  const regels = new LineCounter();
  const document = parseDocument(tekst, { lineCounter: regels, uniqueKeys: true });
  if (document.errors.length > 0) {
    const fouten = document.errors.map((fout) => {
      const { line, col } = regels.linePos(fout.pos[0]);
      return { bestand, regel: line, kolom: col, pad: '', melding: yamlUitleg(fout.code) };
    });
    return { goed: false, fouten };
  }
  const plaats = (pad: Pad, melding: string): AfspraakFout => {
    const { line, col } = regels.linePos(beginVan(document, pad));
    return {
      bestand,
      regel: Math.max(1, line),
      kolom: Math.max(1, col),
      pad: pad.map(String).join('.'),
      melding,
    };
  };
  const uitkomst = afsprakenSchema.safeParse(document.toJS(), { reportInput: true, error: gewoneTaal });
  if (!uitkomst.success) {
    return { goed: false, fouten: uitkomst.error.issues.flatMap((issue) => uitleg(issue, plaats)) };
  }
  const afspraken: Afspraken = uitkomst.data;
  const kruis = kruiscontroles(afspraken).map(({ pad, melding }) => plaats(pad, melding));
  return kruis.length > 0 ? { goed: false, fouten: kruis } : { goed: true, afspraken };
}

function uitleg(
  issue: z.core.$ZodIssue,
  plaats: (pad: Pad, melding: string) => AfspraakFout,
): AfspraakFout[] {
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

interface Plek {
  readonly node: unknown;
  readonly begin: number | null;
}

const beginOp = (node: unknown): number | null => (node as Node | null | undefined)?.range?.[0] ?? null;

/** Een stap dieper; null als het onderdeel er niet is. */
function stapIn(node: unknown, stap: PropertyKey): Plek | null {
  if (isSeq(node)) {
    const deel = node.items[Number(stap)];
    return { node: deel, begin: beginOp(deel) };
  }
  const paar = isMap(node) ? node.items.find(({ key }) => naamVan(key) === String(stap)) : undefined;
  return paar ? { node: paar.value, begin: beginOp(paar.key) } : null;
}

const naamVan = (key: unknown): string => String((key as { value?: unknown } | null)?.value);

/** Het begin van het onderdeel op een pad; ontbreekt het, dan het dichtstbijzijnde onderdeel erboven. */
function beginVan(document: Document, pad: Pad): number {
  let node: unknown = document.contents;
  let begin = beginOp(node) ?? 0;
  for (const stap of pad) {
    const plek = stapIn(node, stap);
    if (!plek) return begin;
    node = plek.node;
    begin = plek.begin ?? begin;
  }
  return begin;
}
