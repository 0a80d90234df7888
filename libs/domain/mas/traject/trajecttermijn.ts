import type { Afspraken } from '../../afspraken/afspraken.ts';
import { uiterstOgenblik } from '../../afspraken/ladder.ts';
import { toKalenderdag } from '../../tijd/amsterdam.ts';
import type { Instant } from '../../tijd/tijd.ts';
import type { MasAfspraken } from '../mas-afspraken.ts';
import type { Trajectstatus } from './traject-machine.ts';

/** Welke termijn in een status geldt; een lopend traject heeft die van zijn routes en check-ins. */
const TERMIJN: Readonly<Partial<Record<Trajectstatus, keyof MasAfspraken['termijnen']>>> = {
  GEMELD: 'oppakken',
  IN_ONDERZOEK: 'gesprek',
  ROUTEKEUZE: 'mdo',
  OVERDRACHT_GEMEENTE: 'oppakken',
};

/** Wanneer de leerplicht in deze status iets gedaan moet hebben; null: geen termijn. Bron: domain.md §1.4. */
export function trajecttermijn(
  status: Trajectstatus,
  sinds: Instant,
  { mas, feestdagen }: Pick<Afspraken, 'mas' | 'feestdagen'>,
): Instant | null {
  const soort = TERMIJN[status];
  return soort ? uiterstOgenblik(toKalenderdag(sinds), mas.termijnen[soort], feestdagen) : null;
}
