/** Wie er aan zet is: een organisatie, en daar wie in een rol. */
interface AanZet {
  readonly organisatie: { readonly id: string };
  readonly rol: string;
}
/** De lezer, namens wie hij kijkt. */
export type Lezer = { readonly id: string; readonly rol: string } | undefined;

/** Bij wie de bal voor deze lezer ligt: bij hemzelf, bij een collega in een andere rol, of bij een andere organisatie. */
export function balBij(bal: AanZet, lezer: Lezer): 'u' | 'collega' | 'ander' {
  if (bal.organisatie.id !== lezer?.id) return 'ander';
  return bal.rol === lezer.rol ? 'u' : 'collega';
}
