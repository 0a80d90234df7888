import type { Verzuimcijfers } from './verzuimcijfers.ts';

type Verborgen<T> = { readonly [K in keyof T]: T[K] extends number ? number | null : T[K] };
type Rijen<K extends keyof Verzuimcijfers> = readonly Verborgen<Verzuimcijfers[K][number]>[];

/** De cijfers zonder kleine aantallen: null is een getal over te weinig mensen. */
export interface GetoondeVerzuimcijfers {
  readonly perSoort: Rijen<'perSoort'>;
  readonly perSchool: Rijen<'perSchool'>;
  readonly perGemeente: Rijen<'perGemeente'>;
  readonly thuiszitters: Rijen<'thuiszitters'>;
}

interface Telling {
  readonly personen: number;
  readonly meldingen?: number;
}

/**
 * Verbergt in een uitsplitsing wat over te weinig mensen gaat. Is dat er een, dan ook de kleinste die overblijft: anders is de ene uit
 * het totaal van een andere uitsplitsing te rekenen.
 */
function verberg<T extends Telling>(rijen: readonly T[], kleinsteAantal: number): Verborgen<T>[] {
  const klein = (getal: number): boolean => getal > 0 && getal < kleinsteAantal;
  const weg = new Set(
    rijen.filter(({ personen, meldingen = personen }) => klein(personen) || klein(meldingen)),
  );
  if (weg.size === 1) {
    const [volgende] = rijen
      .filter((rij) => !weg.has(rij) && rij.personen > 0)
      .toSorted((a, b) => a.personen - b.personen);
    if (volgende) weg.add(volgende);
  }
  const leeg = ({ meldingen }: Telling) => ({
    personen: null,
    ...(meldingen === undefined ? {} : { meldingen: null }),
  });
  return rijen.map((rij) => (weg.has(rij) ? { ...rij, ...leeg(rij) } : rij) as Verborgen<T>);
}

/** De cijfers zoals zij een regio uit mogen. Bron: domain.md §6. */
export const teTonenVerzuimcijfers = (
  cijfers: Verzuimcijfers,
  { kleinsteAantal }: { readonly kleinsteAantal: number },
): GetoondeVerzuimcijfers => ({
  perSoort: verberg(cijfers.perSoort, kleinsteAantal),
  perSchool: verberg(cijfers.perSchool, kleinsteAantal),
  perGemeente: verberg(cijfers.perGemeente, kleinsteAantal),
  thuiszitters: verberg(cijfers.thuiszitters, kleinsteAantal),
});
