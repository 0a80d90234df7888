import type { Instant } from '../tijd/tijd.ts';
import type { Weekcheckstatus } from './weekcheck.ts';

const GELEVERD: readonly Weekcheckstatus[] = ['ONTVANGEN', 'GEEN_WIJZIGING', 'INGEHAALD'];

/**
 * De status van een week nadat er geleverd is: op tijd, of ingehaald. Het ogenblik van inleveren telt, ook als de week
 * intussen te laat heette. Een tweede levering in dezelfde week verandert niets. Bron: regionale weekcheck.
 */
export function naLevering(
  week: { readonly status: Weekcheckstatus; readonly verwachtOp: Instant },
  levering: { readonly ontvangenOp: Instant; readonly soort: 'ONTVANGEN' | 'GEEN_WIJZIGING' },
): Weekcheckstatus {
  if (GELEVERD.includes(week.status)) return week.status;
  if (levering.ontvangenOp <= week.verwachtOp || week.status === 'NIET_VERWACHT') return levering.soort;
  return 'INGEHAALD';
}
