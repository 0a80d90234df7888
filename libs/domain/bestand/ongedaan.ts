import { plusDagen } from '../tijd/kalenderdag.ts';
import { toInstant, toKalenderdag } from '../tijd/amsterdam.ts';
import type { Instant, Kloktijd } from '../tijd/tijd.ts';

/**
 * Tot wanneer (exclusief) een bestand terug te draaien is dat nu verwerkt is: tot de afgesproken tijd van deze dag, en wie daarna
 * verwerkt, tot die tijd op de volgende. Zo heeft ook wie 's avonds werkt tijd om te zien dat het verkeerd was.
 */
export function ongedaanTot(nu: Instant, tijd: Kloktijd): Instant {
  const dag = toKalenderdag(nu);
  const vandaag = toInstant(dag, tijd);
  return nu < vandaag ? vandaag : toInstant(plusDagen(dag, 1), tijd);
}
