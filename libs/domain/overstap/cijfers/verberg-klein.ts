import { groepeer } from './groepeer.ts';

interface Regel {
  readonly kleinsteAantal: number;
}
const klein = (aantal: number, { kleinsteAantal }: Regel): boolean => aantal > 0 && aantal < kleinsteAantal;

/**
 * Welke getallen niet naar buiten mogen: wat te klein is, en in een groep met maar een verborgen getal ook het kleinste dat overblijft.
 * Anders is het ene uit het totaal te rekenen.
 */
export function teVerbergen<R>(
  rijen: readonly R[],
  aantallen: (rij: R) => readonly number[],
  regel: Regel,
): Set<R> {
  const weg = new Set(rijen.filter((rij) => aantallen(rij).some((aantal) => klein(aantal, regel))));
  if (weg.size === 1) {
    const [volgende] = overig(rijen, weg, (rij) => Math.max(0, ...aantallen(rij)));
    if (volgende) weg.add(volgende);
  }
  return weg;
}

/** Hetzelfde voor een tabel: geen rij en geen kolom met precies een verborgen getal. */
export function teVerbergenCellen<R extends { readonly aantal: number }>(
  cellen: readonly R[],
  assen: readonly ((cel: R) => string)[],
  regel: Regel,
): Set<R> {
  const weg = new Set(cellen.filter(({ aantal }) => klein(aantal, regel)));
  for (let vorige = -1; vorige !== weg.size;) {
    vorige = weg.size;
    for (const groep of assen.flatMap((as) => [...groepeer(cellen, as).values()])) {
      if (groep.filter((cel) => weg.has(cel)).length !== 1) continue;
      const [volgende] = overig(groep, weg, ({ aantal }) => aantal);
      if (volgende) weg.add(volgende);
    }
  }
  return weg;
}

const overig = <R>(rijen: readonly R[], weg: ReadonlySet<R>, grootte: (rij: R) => number): R[] =>
  rijen.filter((rij) => !weg.has(rij) && grootte(rij) > 0).toSorted((a, b) => grootte(a) - grootte(b));
