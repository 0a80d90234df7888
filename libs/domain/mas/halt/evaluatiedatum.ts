import { Invalid } from '../../domain-error.ts';
import { plusDagen } from '../../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { MasAfspraken } from '../mas-afspraken.ts';
import { weken } from '../weken.ts';

/** De dag waarop een gepauzeerde Halt gewoonlijk opnieuw bekeken wordt. Bron: domain.md §1.7. */
export const gewoneEvaluatiedatum = (dag: Kalenderdag, { halt }: MasAfspraken): Kalenderdag =>
  plusDagen(dag, weken(halt.pauzeWeken));

/** Ligt een gekozen dag na vandaag en niet verder dan is afgesproken? Fout: Invalid. */
export function toetsEvaluatiedatum(dag: Kalenderdag, gekozen: Kalenderdag, { halt }: MasAfspraken): void {
  const laatste = plusDagen(dag, weken(halt.pauzeHoogstensWeken));
  if (dag < gekozen && gekozen <= laatste) return;
  throw new Invalid(
    'halt.evaluatiedatum',
    `Kies een dag na vandaag, hoogstens ${halt.pauzeHoogstensWeken} weken verder.`,
  );
}
