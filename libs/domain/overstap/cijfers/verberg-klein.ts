import { groepeer } from './groepeer.ts';

interface Regel {
  readonly kleinsteAantal: number;
}
const klein = (aantal: number, { kleinsteAantal }: Regel): boolean => aantal > 0 && aantal < kleinsteAantal;

/** De getallen van een rij; het eerste is hoeveel mensen het zijn. */
type Aantallen<R> = (rij: R) => readonly [number, ...number[]];

/**
 * Is uit de som van de verborgen getallen te rekenen hoeveel een ervan is? Van een verborgen getal blijft elk getal van een tot de grens
 * mogelijk: de som ligt ver genoeg van allemaal een en van allemaal net te klein. Is er een groter getal bij, dan kan elk dat zijn.
 */
export function isTeRekenen(verborgen: readonly number[], { kleinsteAantal }: Regel): boolean {
  if (verborgen.length === 0) return false;
  if (verborgen.length === 1) return true;
  if (verborgen.some((aantal) => aantal >= kleinsteAantal)) return false;
  const grootste = kleinsteAantal - 1;
  const ruimte = Math.max(1, grootste - 1);
  const som = verborgen.reduce((totaal, aantal) => totaal + aantal, 0);
  return som - verborgen.length < ruimte || verborgen.length * grootste - som < ruimte;
}

/**
 * Is uit de totalen te rekenen wat er in de verborgen rijen staat? Dat geldt voor elk getal van een rij apart: mensen, teller en rest hebben
 * elk een totaal. Een nul telt niet mee als klein getal; staat er naast een nul een groot getal, dan kan elke rij het hebben.
 */
export function zijnRijenTeRekenen<R>(
  verborgen: Iterable<R>,
  aantallen: Aantallen<R>,
  regel: Regel,
): boolean {
  const rijen = [...verborgen].map(aantallen);
  const [eerste] = rijen;
  if (eerste === undefined) return false;
  if (rijen.length === 1) return true;
  return eerste.some((_, plek) => {
    const getallen = rijen.map((rij) => rij[plek] ?? 0).filter((getal) => getal > 0);
    return getallen.every((getal) => klein(getal, regel)) && isTeRekenen(getallen, regel);
  });
}

/**
 * Welke rijen niet naar buiten mogen: waar een getal te klein is, en zolang het verborgene uit een totaal te rekenen is ook de kleinste die
 * overblijft, met alles wat even groot is. Wat dan nog te rekenen is (`zijnRijenTeRekenen`), heeft ook geen totaal.
 */
export function teVerbergen<R>(rijen: readonly R[], aantallen: Aantallen<R>, regel: Regel): Set<R> {
  const mensen = (rij: R): number => aantallen(rij)[0];
  const weg = new Set(rijen.filter((rij) => aantallen(rij).some((aantal) => klein(aantal, regel))));
  while (zijnRijenTeRekenen(weg, aantallen, regel)) {
    const over = overig(rijen, weg, mensen);
    const [volgende] = over;
    if (volgende === undefined) break;
    for (const rij of over) if (mensen(rij) === mensen(volgende)) weg.add(rij);
  }
  return weg;
}

/**
 * Hetzelfde voor een tabel: in geen rij en geen kolom is een verborgen getal uit het totaal te rekenen, zolang daar nog iets te verbergen is.
 */
export function teVerbergenCellen<R extends { readonly aantal: number }>(
  cellen: readonly R[],
  assen: readonly ((cel: R) => string)[],
  regel: Regel,
): Set<R> {
  const weg = new Set(cellen.filter(({ aantal }) => klein(aantal, regel)));
  for (let vorige = -1; vorige !== weg.size;) {
    vorige = weg.size;
    for (const groep of assen.flatMap((as) => [...groepeer(cellen, as).values()])) {
      const verborgen = groep.filter((cel) => weg.has(cel)).map(({ aantal }) => aantal);
      if (!isTeRekenen(verborgen, regel)) continue;
      const [volgende] = overig(groep, weg, ({ aantal }) => aantal);
      if (volgende) weg.add(volgende);
    }
  }
  return weg;
}

const overig = <R>(rijen: readonly R[], weg: ReadonlySet<R>, grootte: (rij: R) => number): R[] =>
  rijen.filter((rij) => !weg.has(rij) && grootte(rij) > 0).toSorted((a, b) => grootte(a) - grootte(b));
