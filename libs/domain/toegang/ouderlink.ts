import type { Leeftijden } from '../afspraken/afspraken.ts';
import { Conflict } from '../domain-error.ts';
import { leeftijdOp } from '../leerling/leeftijd.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { levensfase } from './dataklassen.ts';

/** Hoe de school weet dat deze ouder gezag heeft. */
export const GEZAGSGRONDEN = ['gezagsregister', 'schooladministratie', 'onbekend'] as const;
export type Gezagsgrond = (typeof GEZAGSGRONDEN)[number];

export const heeftGezag = (grond: Gezagsgrond): boolean => grond !== 'onbekend';

/** Wie meerderjarig is, beslist zelf, en zijn ouder leest hier niets meer: daar hoort geen link bij. Fout: Conflict. Bron: AGE-10. */
export function eisMinderjarig(
  { geboortedatum, dag }: { readonly geboortedatum: Kalenderdag; readonly dag: Kalenderdag },
  leeftijden: Leeftijden,
): void {
  if (levensfase(leeftijdOp(geboortedatum, dag, leeftijden), leeftijden) === 'meerderjarig')
    throw new Conflict(
      'ouderlink.meerderjarig',
      'Deze leerling is meerderjarig en beslist zelf. Een ouder krijgt daarom geen link.',
    );
}
