import type { Waarde } from '../concept/stand.ts';
import type { Vraag } from './eigen.ts';

/** Een antwoord zoals een mens het leest. */
export function inWoorden({ soort, opties = [], tot }: Vraag, waarde: Waarde): string {
  if (waarde === null) return '';
  const tekstVan = (id: string): string => opties.find((optie) => optie.id === id)?.tekst ?? '';
  if (typeof waarde === 'number') return tot ? `${waarde} / ${tot.waarde}` : String(waarde);
  if (typeof waarde !== 'string') return waarde.map(tekstVan).filter(Boolean).join(', ');
  if (soort === 'keuze') return tekstVan(waarde);
  return soort === 'bestand' ? '📷' : waarde;
}
