import { teVerbergen, zijnRijenTeRekenen } from '../../overstap/cijfers/verberg-klein.ts';
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

const getallen = ({ personen, meldingen = personen }: Telling): [number, number] => [personen, meldingen];

/** Is uit het totaal, dat een andere uitsplitsing geeft, te rekenen wat hierin verborgen moet? */
const verraadtTotaal = (rijen: readonly Telling[], kleinsteAantal: number): boolean =>
  zijnRijenTeRekenen(teVerbergen(rijen, getallen, { kleinsteAantal }), getallen, { kleinsteAantal });

/** Verbergt in een uitsplitsing wat over te weinig mensen gaat, en wat daar uit het totaal van een andere uitsplitsing mee te rekenen is. */
function verberg<T extends Telling>(
  rijen: readonly T[],
  kleinsteAantal: number,
  alles = false,
): Verborgen<T>[] {
  const weg = alles ? new Set(rijen) : teVerbergen(rijen, getallen, { kleinsteAantal });
  const leeg = ({ meldingen }: Telling) => ({
    personen: null,
    ...(meldingen === undefined ? {} : { meldingen: null }),
  });
  return rijen.map((rij) => (weg.has(rij) ? { ...rij, ...leeg(rij) } : rij) as Verborgen<T>);
}

/**
 * De cijfers zoals zij een regio uit mogen. De uitsplitsingen van dezelfde meldingen hebben hetzelfde totaal: is daarmee in een ervan alles te
 * rekenen, dan hebben zij geen van alle getallen. Bron: domain.md §6.
 */
export function teTonenVerzuimcijfers(
  { perSoort, perSchool, perGemeente, thuiszitters }: Verzuimcijfers,
  { kleinsteAantal }: { readonly kleinsteAantal: number },
): GetoondeVerzuimcijfers {
  const alles = [perSoort, perSchool, perGemeente].some((rijen) => verraadtTotaal(rijen, kleinsteAantal));
  return {
    perSoort: verberg(perSoort, kleinsteAantal, alles),
    perSchool: verberg(perSchool, kleinsteAantal, alles),
    perGemeente: verberg(perGemeente, kleinsteAantal, alles),
    thuiszitters: verberg(thuiszitters, kleinsteAantal),
  };
}
