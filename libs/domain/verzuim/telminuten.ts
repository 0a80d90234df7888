import { WERKWEEK_DAGEN } from '../afspraken/vakanties.ts';
import type { Schooltelling } from './verzuim-afspraken.ts';
import type { Verzuimregel } from './verzuimregel.ts';

const UUR_MINUTEN = 60;

/** Uren als minuten, zodat delen van uren precies optellen. */
export const urenAlsMinuten = (uren: number): number => Math.round(uren * UUR_MINUTEN);

/** Minuten als uren, op twee cijfers. */
export const minutenAlsUren = (minuten: number): number => Number((minuten / UUR_MINUTEN).toFixed(2));

/**
 * Hoeveel een regel telt, in minuten. Bij `lesuur` is elk lesuur een uur, hoe lang het ook duurt; bij `klokuur` telt de
 * gemiste tijd, en zonder die tijd de duur van een lesuur. Bron: domain.md §1.3 punt 4.
 */
export function telminuten(
  regel: Pick<Verzuimregel, 'lesuren' | 'minuten'>,
  { lesuurTelling, lesuurMinuten }: Pick<Schooltelling, 'lesuurTelling' | 'lesuurMinuten'>,
): number {
  if (lesuurTelling === 'lesuur') return urenAlsMinuten(regel.lesuren);
  return regel.minuten ?? Math.round(regel.lesuren * lesuurMinuten);
}

/** Zoveel lesuren heeft een gewone lesdag, op twee cijfers: het deel van een week dat een dag is. */
export const lesurenVanDag = ({ lesurenPerWeek }: Pick<Schooltelling, 'lesurenPerWeek'>): number =>
  Number((lesurenPerWeek / WERKWEEK_DAGEN).toFixed(2));
