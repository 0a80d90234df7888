import type { Levensfase } from '../toegang/dataklassen.ts';
import type { Burgerrol } from '../toegang/toegang.ts';

/** Wie om inzage vraagt: de jongere zelf of een ouder, met de levensfase van de jongere op deze dag. */
export interface Inzagevrager {
  readonly rol: Burgerrol;
  readonly leeftijd: Levensfase;
  readonly gezag: boolean;
}

export type Inzagebesluit =
  | { readonly mag: true }
  | {
      readonly mag: false;
      readonly code: 'inzage.met-ouder' | 'inzage.zelf' | 'inzage.geen-gezag';
      readonly uitleg: string;
    };

/**
 * Wie dit recht uitoefent: vanaf zestien jaar de jongere alleen, daarvoor een ouder met gezag. Bron: AVG art. 15, UAVG art. 5 lid 4,
 * domain.md §7.3.
 */
export function magInzageVragen({ rol, leeftijd, gezag }: Inzagevrager): Inzagebesluit {
  const zelf = leeftijd === 'zelfbeslisser' || leeftijd === 'meerderjarig';
  if (rol === 'jongere')
    return zelf
      ? { mag: true }
      : {
          mag: false,
          code: 'inzage.met-ouder',
          uitleg: 'Tot je zestien bent, vraagt een ouder dit voor je aan. Vraag het samen met je ouder.',
        };
  if (zelf)
    return {
      mag: false,
      code: 'inzage.zelf',
      uitleg: 'Vanaf zestien jaar vraagt de jongere dit zelf aan.',
    };
  return gezag
    ? { mag: true }
    : {
        mag: false,
        code: 'inzage.geen-gezag',
        uitleg: 'Alleen een ouder met gezag kan dit voor een kind vragen.',
      };
}
