import { eindeVanDag } from '../tijd/amsterdam.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { Afspraken } from './afspraken.ts';

/** De peilmomenten van de kerncijfers: het einde van de peildag zelf, ook in het weekend. */
export function kpiMomenten({ momenten }: Afspraken): { readonly naam: string; readonly op: Instant }[] {
  return momenten.kpiDagen.map(({ naam, dag }) => ({ naam, op: eindeVanDag(dag) }));
}
