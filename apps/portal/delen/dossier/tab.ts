import type { Overstap } from '#libs/contract/overstappen.ts';
import { balBij, type Lezer } from '../aan-zet.ts';

export const TABS = ['aandacht', 'wacht', 'definitief', 'alles'] as const;
export type Tab = (typeof TABS)[number];
type Stand = Pick<Overstap, 'plaatsing' | 'bal'>;

/**
 * In welk tab een overstap voor deze lezer staat. Het tab zegt hetzelfde als de regel zelf: waar de lezer aan zet is, waar een ander dat
 * is, en wie geplaatst is. Wie zonder plaats is afgesloten, staat alleen bij alles (null).
 */
export function tabVan({ bal, plaatsing }: Stand, lezer: Lezer): Exclude<Tab, 'alles'> | null {
  if (bal) return balBij(bal, lezer) === 'u' ? 'aandacht' : 'wacht';
  return plaatsing === 'DEFINITIEF_MBO' || plaatsing === 'VERVOLG_ANDERS' ? 'definitief' : null;
}
