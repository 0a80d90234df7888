import type { OverdrachtFeit, OverstapFeiten, Plaatsing } from './overstap.ts';

/** De overdracht die nu telt: aangeboden, aangenomen of teruggemeld; anders null. */
export function lopendeOverdracht(feiten: OverstapFeiten): OverdrachtFeit | null {
  return (
    feiten.overdrachten.findLast((o) => ['AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'].includes(o.status)) ??
    null
  );
}

/** Geplaatst bij een mbo of met een bevestigde andere bestemming. */
export const isGeplaatst = (plaatsing: Plaatsing): boolean =>
  plaatsing === 'DEFINITIEF_MBO' || plaatsing === 'VERVOLG_ANDERS';
