import { haltinstemming } from '../halt/haltbezwaren.ts';
import { toestemmingbezwaren } from '../hulp/hulpbezwaren.ts';
import { TOESTEMMENDEN, type MasRoute, type Routezaak, type Toestemmende } from '../routezaak.ts';
import { blijvend, type Benodigd, type Handelingbezwaar, type Masregels } from '../traject/bezwaar.ts';
import type { TrajectFeiten } from '../traject/traject.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';

interface Peil {
  readonly dag: Kalenderdag;
  readonly regels: Masregels;
}

const alsBenodigd = (wie: Toestemmende): Benodigd => `toestemming-${wie}`;

/** Alleen hulp en Halt rusten op toestemming; een maatregel en een strafzaak niet. */
export const rustOpToestemming = (route: MasRoute): boolean => route === 'R1' || route === 'R2';

/** Wie op deze dag met een route moet instemmen (AGE-8 en AGE-9). */
function vraagtInstemming(
  route: MasRoute,
  traject: Pick<TrajectFeiten, 'jongere'>,
  { dag, regels }: Peil,
): Handelingbezwaar[] {
  if (route === 'R1') return toestemmingbezwaren(traject, dag, regels);
  return route === 'R2' ? haltinstemming(traject, dag, regels) : [];
}

/** Van wie de toestemming op deze dag meetelt. */
export function beslissers(
  route: MasRoute,
  traject: Pick<TrajectFeiten, 'jongere'>,
  peil: Peil,
): Toestemmende[] {
  const bezwaren = vraagtInstemming(route, traject, peil);
  return TOESTEMMENDEN.filter((wie) =>
    bezwaren.some(({ opgelostDoor }) => opgelostDoor.includes(alsBenodigd(wie))),
  );
}

/** Wat er tegen blijft als de toestemmingen tellen die bij de route liggen. */
export const zonderToestemming = (
  { toestemmingen }: Pick<Routezaak, 'toestemmingen'>,
  bezwaren: readonly Handelingbezwaar[],
): Handelingbezwaar[] => blijvend(bezwaren, toestemmingen.map(alsBenodigd));

/** De toestemming die op deze dag nog ontbreekt; leeg als alles er ligt. */
export const ontbrekendeInstemming = (
  zaak: Pick<Routezaak, 'route' | 'toestemmingen'>,
  traject: Pick<TrajectFeiten, 'jongere'>,
  peil: Peil,
): Handelingbezwaar[] => zonderToestemming(zaak, vraagtInstemming(zaak.route, traject, peil));
