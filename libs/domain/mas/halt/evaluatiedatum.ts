import { Invalid } from '../../domain-error.ts';
import { plusDagen } from '../../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { MasAfspraken } from '../mas-afspraken.ts';
import { weken } from '../weken.ts';

/** De dag waarop een gepauzeerde Halt gewoonlijk opnieuw bekeken wordt. Bron: domain.md §1.7. */
export const gewoneEvaluatiedatum = (dag: Kalenderdag, { halt }: MasAfspraken): Kalenderdag =>
  plusDagen(dag, weken(halt.pauzeWeken));

/** De laatste dag waarop een pauze die op deze dag begon, opnieuw bekeken wordt. Bron: domain.md §1.7. */
export const laatsteEvaluatiedatum = (begin: Kalenderdag, { halt }: MasAfspraken): Kalenderdag =>
  plusDagen(begin, weken(halt.pauzeHoogstensWeken));

/** Ligt een gekozen dag na het begin van de pauze en niet verder dan is afgesproken? Fout: Invalid. */
export function toetsEvaluatiedatum(begin: Kalenderdag, gekozen: Kalenderdag, mas: MasAfspraken): void {
  if (begin < gekozen && gekozen <= laatsteEvaluatiedatum(begin, mas)) return;
  throw new Invalid(
    'halt.evaluatiedatum',
    `Kies een dag na vandaag, hoogstens ${mas.halt.pauzeHoogstensWeken} weken na het begin van de pauze.`,
  );
}
