import type { Kalenderdag } from '../tijd/tijd.ts';

/** Een eerder traject van dezelfde leerling; `geslotenOp` null is open. */
export interface EerderTraject {
  readonly id: string;
  readonly geslotenOp: Kalenderdag | null;
}

/** Hoe een nieuwe melding bij wat er was past. */
export type Samenhang =
  | { readonly soort: 'nieuw' }
  | { readonly soort: 'bij-open-traject'; readonly trajectId: string }
  | { readonly soort: 'recidive'; readonly trajectId: string };

/**
 * Een melding tijdens een open traject gaat daarbij; een melding die binnen de afgesproken maanden na het sluiten komt,
 * is terugval en verwijst naar dat traject. `vanaf` is de eerste dag (inclusief) waarop sluiten nog als kort geleden telt.
 * Bron: domain.md §1.4 stap 7, §1.8.
 */
export function samenhang(eerdere: readonly EerderTraject[], vanaf: Kalenderdag): Samenhang {
  const open = eerdere.find(({ geslotenOp }) => geslotenOp === null);
  if (open) return { soort: 'bij-open-traject', trajectId: open.id };
  const kort = eerdere
    .filter(({ geslotenOp }) => geslotenOp !== null && geslotenOp >= vanaf)
    .sort((a, b) => (a.geslotenOp! < b.geslotenOp! ? 1 : -1));
  return kort[0] ? { soort: 'recidive', trajectId: kort[0].id } : { soort: 'nieuw' };
}
