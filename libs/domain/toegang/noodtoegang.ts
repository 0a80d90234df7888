import { Conflict } from '../domain-error.ts';
import type { Instant } from '../tijd/tijd.ts';
import { eisVierOgen } from './vier-ogen.ts';

/** Een noodtoegang zoals zij is vastgelegd. `tot` hoort er niet meer bij. */
export interface Noodtoegang {
  readonly gebruikerId: string;
  readonly op: Instant;
  readonly tot: Instant;
  readonly beeindigdOp: Instant | null;
  readonly beoordeeldOp: Instant | null;
}

export const NOODOORDELEN = ['terecht', 'onterecht'] as const;
export type Noodoordeel = (typeof NOODOORDELEN)[number];

/** Het ogenblik waarop een noodtoegang voorbij is. Bron: security.md §3 A 19; de duur is een afspraak. */
export function eindeNoodtoegang(op: Instant, minuten: number): Instant {
  const einde = new Date(op);
  einde.setUTCMinutes(einde.getUTCMinutes() + minuten);
  return einde.toISOString() as Instant;
}

/** Geeft zij op dit ogenblik toegang? Vanaf `op`, tot en zonder `tot`, en niet meer nadat zij is beëindigd. */
export function isNoodtoegangOpen(
  { op, tot, beeindigdOp }: Pick<Noodtoegang, 'op' | 'tot' | 'beeindigdOp'>,
  nu: Instant,
): boolean {
  return op <= nu && nu < tot && (beeindigdOp === null || nu < beeindigdOp);
}

/** Fout: Conflict als er niets meer te beëindigen is. */
export function eisTeBeeindigen(nood: Noodtoegang, nu: Instant): void {
  if (!isNoodtoegangOpen(nood, nu))
    throw new Conflict('noodtoegang.voorbij', 'Deze noodtoegang is al voorbij.');
}

/**
 * Fouten: NotAllowed `vier_ogen` voor wie haar zelf opende; Conflict zolang zij nog open is, en als er al een oordeel is: dat
 * verandert niet meer.
 */
export function eisTeBeoordelen(nood: Noodtoegang, door: string, nu: Instant): void {
  eisVierOgen({ zaak: 'noodtoegang', eersten: [nood.gebruikerId], door });
  if (nood.beoordeeldOp !== null)
    throw new Conflict('noodtoegang.al-beoordeeld', 'Over deze noodtoegang is al een oordeel gegeven.');
  if (isNoodtoegangOpen(nood, nu))
    throw new Conflict(
      'noodtoegang.nog-open',
      'Deze noodtoegang is nog open. Beëindig haar eerst, of wacht tot zij voorbij is.',
    );
}
