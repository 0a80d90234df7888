import { eindeVanDag, toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';

/**
 * Dezelfde dag een maand later; heeft die maand de dag niet, dan haar laatste. Bron: verordening 1182/71 art. 3, waarnaar een maand in de
 * AVG wordt geteld.
 */
export function maandLater(dag: Kalenderdag): Kalenderdag {
  const [jaar = 0, maand = 0, dagInMaand = 0] = dag.split('-').map(Number);
  const laatste = new Date(Date.UTC(jaar, maand + 1, 0)).getUTCDate();
  return new Date(Date.UTC(jaar, maand, Math.min(dagInMaand, laatste)))
    .toISOString()
    .slice(0, 10) as Kalenderdag;
}

/** Wanneer op een inzageverzoek geantwoord moet zijn: het einde (exclusief) van dezelfde dag een maand later. Bron: AVG art. 12 lid 3. */
export const inzagetermijn = (gevraagd: Instant): Instant => eindeVanDag(maandLater(toKalenderdag(gevraagd)));
