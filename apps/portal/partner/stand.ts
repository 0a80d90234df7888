import type { Item } from '../api/vragen.ts';
import type { Toon } from '../delen/melding.tsx';
import { dagenTot, slotdag } from '../taal/tijd.ts';

export type Taakregel = Item<'lijstPartnertaken'>;
/** Hoe een taak ervoor staat, voor wie haar moet doen. */
export type Stand = 'nieuw' | 'aangenomen' | 'bijna' | 'laat' | 'klaar';

/** Vanaf zoveel dagen voor het einde is een taak bijna te laat. */
const BIJNA_DAGEN = 3;

/** De stand van een taak; wat bijna of al te laat is, gaat voor. */
export function standVan({ status, bal }: Pick<Taakregel, 'status' | 'bal'>): Stand {
  if (!bal) return 'klaar';
  const dagen = bal.uiterlijk === null ? Infinity : dagenTot(slotdag(bal.uiterlijk));
  if (dagen < 0) return 'laat';
  if (dagen <= BIJNA_DAGEN) return 'bijna';
  return status === 'AANGEBODEN' ? 'nieuw' : 'aangenomen';
}

export const TOON: Readonly<Record<Stand, Toon | undefined>> = {
  nieuw: 'info',
  aangenomen: undefined,
  bijna: 'let-op',
  laat: 'fout',
  klaar: 'goed',
};
