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
  const uitkomst = afsprakenSchema.safeParse(document.toJS());
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
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [plaats(issue.path, `"${String(issue.path.at(-1) ?? 'bestand')}" ontbreekt`)];
  }
  return [plaats(issue.path, issue.message)];
}

function yamlUitleg(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'deze naam staat er twee keer';
    case 'BAD_INDENT':
    case 'BAD_SCALAR_START':
      return 'de inspringing of het begin van deze regel klopt niet';
    case 'MISSING_CHAR':
      return 'hier ontbreekt een teken, bijvoorbeeld een aanhalingsteken';
    default:
      return 'dit is geen geldige YAML';
  }
}

/** Het begin van het onderdeel op een pad; ontbreekt het, dan het dichtstbijzijnde onderdeel erboven. */
function beginVan(document: Document, pad: Pad): number {
  let node: unknown = document.contents;
  let begin = (node as Node | null)?.range?.[0] ?? 0;
  for (const stap of pad) {
    if (isMap(node)) {
      const paar = node.items.find(
        (item) => String((item.key as { value?: unknown } | null)?.value) === String(stap),
      );
      if (!paar) return begin;
      begin = (paar.key as Node | null)?.range?.[0] ?? begin;
      node = paar.value;
    } else if (isSeq(node)) {
      node = node.items[Number(stap)];
      begin = (node as Node | undefined)?.range?.[0] ?? begin;
    }
  }
  return begin;
}
