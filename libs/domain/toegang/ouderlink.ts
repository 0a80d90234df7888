import type { Leeftijden } from '../afspraken/afspraken.ts';
import { Conflict } from '../domain-error.ts';
import { handeltZelf } from '../leerling/leerplicht.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/** Hoe de school weet dat deze ouder gezag heeft. */
export const GEZAGSGRONDEN = ['gezagsregister', 'schooladministratie', 'onbekend'] as const;
export type Gezagsgrond = (typeof GEZAGSGRONDEN)[number];

export const heeftGezag = (grond: Gezagsgrond): boolean => grond !== 'onbekend';

/** Wie meerderjarig is, beslist zelf, en zijn ouder leest hier niets meer: daar hoort geen link bij. Fout: Conflict. Bron: AGE-10. */
export function eisMinderjarig(
  jongere: Pick<JongereFeiten, 'geboortedatum'>,
  dag: Kalenderdag,
  leeftijden: Leeftijden,
): void {
  if (handeltZelf(jongere, dag, leeftijden))
    throw new Conflict(
      'ouderlink.meerderjarig',
      'Deze leerling is meerderjarig en beslist zelf. Een ouder krijgt daarom geen link.',
    );
}
