import { geldtOp, type Geldigheid } from '../tijd/geldigheid.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/** Een gemeentecode met de dagen waarop zij bestaat; beide einden horen erbij. */
export interface GemeenteRij extends Geldigheid {
  readonly code: string;
  /** De gemeente waarin deze na `tot` is opgegaan, of null. */
  readonly opgegaanIn: string | null;
}

/** CBS-code van een gemeente: vier cijfers. */
export function isGemeentecode(text: string): boolean {
  return /^[0-9]{4}$/.test(text);
}

/**
 * De gemeente die op een dag voor deze code geldt; volgt samenvoegingen, ook na elkaar. Null als de code onbekend is,
 * nog niet bestaat, of ophoudt zonder opvolger. Bron: CBS-gemeentecodes, gewijzigd per 1 januari.
 */
export function gemeentecodeOp(
  tabel: { readonly gemeenten: readonly GemeenteRij[] },
  code: string,
  dag: Kalenderdag,
): { code: string } | null {
  const gezien = new Set<string>();
  let gezocht: string | null = code;
  while (gezocht !== null && !gezien.has(gezocht)) {
    gezien.add(gezocht);
    const rijen = tabel.gemeenten.filter((rij) => rij.code === gezocht);
    if (rijen.some((rij) => geldtOp(rij, dag))) return { code: gezocht };
    gezocht = rijen.findLast((rij) => rij.tot !== null && rij.tot < dag)?.opgegaanIn ?? null;
  }
  return null;
}
