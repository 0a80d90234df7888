import { toInstant, toKalenderdag } from '../tijd/amsterdam.ts';
import { plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant, Kalenderdag, Kloktijd } from '../tijd/tijd.ts';

/** De ochtend waarvan het pakket er nu hoort te zijn, en wanneer de volgende komt. */
export interface Ochtenden {
  readonly dag: Kalenderdag;
  readonly op: Instant;
  readonly volgende: Instant;
}

/**
 * De laatste ochtend op of voor `nu` waarop de klok in Amsterdam deze tijd aanwees. Wat eerder werd gemist, is niet meer te maken: hoe de
 * lijst toen was, weet niemand.
 */
export function ochtendVan(tijd: Kloktijd, nu: Instant): Ochtenden {
  const vandaag = toKalenderdag(nu);
  const dag = toInstant(vandaag, tijd) <= nu ? vandaag : plusDagen(vandaag, -1);
  return { dag, op: toInstant(dag, tijd), volgende: toInstant(plusDagen(dag, 1), tijd) };
}

/** De naam waaronder het pakket van een dag als gemaakt bekend staat. */
export const pakketmerk = (dag: string): string => `dagpakket:${dag}`;
