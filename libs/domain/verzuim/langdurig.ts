import { weken } from '../mas/weken.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { aaneengesloten, type Reeks } from './aaneengesloten.ts';
import type { Leskalender } from './leskalender.ts';
import type { Verzuimdag } from './verzuimdagen.ts';

/** De reeksen van lesdagen waarop iemand de hele dag weg was. */
export function heledagreeksen(dagen: readonly Verzuimdag[], kalender: Leskalender): Reeks[] {
  return aaneengesloten(
    dagen.filter(({ heleDag, dag }) => heleDag && kalender.isLesdag(dag)),
    kalender,
  );
}

/** De eerste dag waarop een reeks langer dan zoveel lesweken duurt, of null. Bron: DUO, langdurig relatief verzuim. */
export function langerDan(
  { van, dagen }: Reeks,
  lesweken: number,
  kalender: Leskalender,
): Kalenderdag | null {
  return dagen.find(({ dag }) => kalender.lesdagenTussen(van, dag) >= weken(lesweken))?.dag ?? null;
}

/**
 * De dag waarop een reeks ten minste zoveel lesweken heeft geduurd, of null: de lesdag erna valt al buiten die weken.
 * Bron: WEB art. 8.1.8a.
 */
export function tenMinste(
  { van, dagen }: Reeks,
  lesweken: number,
  kalender: Leskalender,
): Kalenderdag | null {
  const vol = dagen.find(
    ({ dag }) => kalender.lesdagenTussen(van, kalender.volgendeLesdag(dag)) >= weken(lesweken),
  );
  return vol?.dag ?? null;
}
