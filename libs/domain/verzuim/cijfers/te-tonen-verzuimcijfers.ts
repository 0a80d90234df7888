import { teVerbergen } from '../../overstap/cijfers/verberg-klein.ts';
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

/** Verbergt in een uitsplitsing wat over te weinig mensen gaat, en wat daar uit het totaal van een andere uitsplitsing mee te rekenen is. */
function verberg<T extends Telling>(rijen: readonly T[], kleinsteAantal: number): Verborgen<T>[] {
  const weg = teVerbergen(rijen, ({ personen, meldingen = personen }) => [personen, meldingen], {
    kleinsteAantal,
  });
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
