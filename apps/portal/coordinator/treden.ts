/** Nul, en vijf treden van laag naar hoog; het hoogste getal staat op de hoogste. */
export const TREDEN = [0, 1, 2, 3, 4, 5] as const;
const AANTAL = TREDEN.length - 1;

/** De trede van een getal. */
export const tredeVan = (waarde: number, hoogste: number): number =>
  waarde === 0 ? 0 : Math.ceil((waarde / hoogste) * AANTAL);

/** Welke gehele getallen op een trede staan; null als er geen zijn. */
export function bereikVan(
  trede: number,
  hoogste: number,
): { readonly van: number; readonly tot: number } | null {
  if (trede === 0) return { van: 0, tot: 0 };
  const van = Math.floor(((trede - 1) * hoogste) / AANTAL) + 1;
  const tot = Math.floor((trede * hoogste) / AANTAL);
  return van > tot ? null : { van, tot };
}
