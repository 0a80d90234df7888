import { eindeVanDag, toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';

/**
 * Dezelfde dag een of meer maanden later; heeft die maand de dag niet, dan haar laatste. Bron: verordening 1182/71 art. 3, waarnaar een maand in de
 * AVG wordt geteld.
 */
export function maandLater(dag: Kalenderdag, maanden = 1): Kalenderdag {
  const [jaar = 0, maand = 0, dagInMaand = 0] = dag.split('-').map(Number);
  const doel = maand - 1 + maanden;
  const laatste = new Date(Date.UTC(jaar, doel + 1, 0)).getUTCDate();
  return new Date(Date.UTC(jaar, doel, Math.min(dagInMaand, laatste)))
    .toISOString()
    .slice(0, 10) as Kalenderdag;
}

/** Met hoeveel maanden de termijn hoogstens langer wordt. Bron: AVG art. 12 lid 3. */
const UITSTEL_MAANDEN = 2;

/** Wanneer op een inzageverzoek geantwoord moet zijn: het einde (exclusief) van dezelfde dag een maand later. Bron: AVG art. 12 lid 3. */
export const inzagetermijn = (gevraagd: Instant): Instant => eindeVanDag(maandLater(toKalenderdag(gevraagd)));

/** Wanneer geantwoord moet zijn als een organisatie om uitstel vroeg: twee maanden later, geteld vanaf het verzoek. Bron: AVG art. 12 lid 3. */
export const uitgesteldeTermijn = (gevraagd: Instant): Instant =>
  eindeVanDag(maandLater(toKalenderdag(gevraagd), 1 + UITSTEL_MAANDEN));
