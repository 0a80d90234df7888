import type { Trajecteinde } from './einde.ts';
import type { Trajectstatus } from './traject-machine.ts';

/** Wat het register hoort als een traject zo sluit: ter kennisgeving aangenomen, of afgesloten. Bron: domain.md §1.3 en §9b. */
export const meldingstatusNa = (reden: Trajecteinde): 'K' | 'G' => (reden === 'TER_KENNISGEVING' ? 'K' : 'G');

/** Wat het register over de meldingen van een traject hoort te weten; null: nog niets. */
export function meldingdoel(status: Trajectstatus, einde: Trajecteinde | null): 'B' | 'K' | 'G' | null {
  if (einde !== null) return einde === 'SAMENGEVOEGD' ? null : meldingstatusNa(einde);
  return ['PREVENTIEF', 'GEMELD', 'OVERDRACHT_GEMEENTE'].includes(status) ? null : 'B';
}
