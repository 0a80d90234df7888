import type { Instant } from '../tijd/tijd.ts';
import type { Weekcheckstatus } from './weekcheck.ts';

/** De status van een week nadat er geleverd is: op tijd ontvangen, of ingehaald. Bevestigd zonder wijzigingen telt als op tijd. */
export function naLevering(
  week: { readonly status: Weekcheckstatus; readonly verwachtOp: Instant },
  levering: { readonly ontvangenOp: Instant; readonly soort: 'ONTVANGEN' | 'GEEN_WIJZIGING' },
): Weekcheckstatus {
  if (levering.ontvangenOp <= week.verwachtOp || week.status === 'NIET_VERWACHT') return levering.soort;
  return 'INGEHAALD';
}
