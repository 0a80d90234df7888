import { isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';

/** Een plaats in een bestand; regel en kolom tellen vanaf 1. */
export interface Plaats {
  readonly regel: number;
  readonly kolom: number;
}

export function plaatsOp(regels: LineCounter, teken: number): Plaats {
  const { line, col } = regels.linePos(teken);
  return { regel: Math.max(1, line), kolom: Math.max(1, col) };
}

/** Het begin van het onderdeel op een pad; ontbreekt het, dan het dichtstbijzijnde onderdeel erboven. */
export function beginVan(document: Document, pad: readonly PropertyKey[]): number {
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

/** De plaats van een onderdeel in een tekst. */
export function vindPlaats(tekst: string, pad: readonly PropertyKey[]): Plaats {
  const regels = new LineCounter();
  return plaatsOp(regels, beginVan(parseDocument(tekst, { lineCounter: regels }), pad));
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
