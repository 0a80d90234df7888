import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { Routestatus, Routezaak } from '../routezaak.ts';

/**
 * De afgesproken dag na een stap: de gekozen dag, en anders geen. Gaat een maatregel naar de gecertificeerde instelling, dan houdt
 * zij haar einddatum uit de beschikking. Bron: domain.md §9b.
 */
export const evaluatieNa = (
  zaak: Pick<Routezaak, 'evaluatieOp'>,
  naar: Routestatus,
  gekozen: Kalenderdag | null,
): Kalenderdag | null => gekozen ?? (naar === 'UITVOERING_GI' ? zaak.evaluatieOp : null);
