import { handelingbezwaren, type Beslispeil } from './handeling.ts';
import type { Mogelijkheid } from './mogelijkheden.ts';
import type { TrajectFeiten } from './traject.ts';
import { GEEN_VERHUIZING, NIET_AANGEBODEN, type Verhuisstap } from './verhuizing.ts';

/** Wat de leerplicht die een traject heeft, met zijn verhuizing kan doen. */
export type Verhuishandeling = { readonly soort: 'bied-aan' } | { readonly soort: 'trek-aanbod-terug' };

/** Of een verhuishandeling nu kan, en waarom niet. */
export type Verhuismogelijkheid = Omit<Mogelijkheid, 'handeling'> & { readonly handeling: Verhuishandeling };

const als = (
  handeling: Verhuishandeling,
  redenen: readonly { readonly regel: string; readonly uitleg: string }[],
): Verhuismogelijkheid => ({
  handeling,
  mag: redenen.length === 0,
  redenen: redenen.map(({ regel, uitleg }) => ({ regel, uitleg })),
  nodig: [],
});

/**
 * Of een traject nu aan te bieden is en of een aanbod terug te nemen is. `stap` is wat het adres vraagt, los van of het al eens is
 * teruggegeven: nog eens aanbieden beslist een mens. Bron: domain.md §9b.
 */
export function verhuismogelijkheden(
  traject: TrajectFeiten,
  stap: Verhuisstap,
  peil: Beslispeil,
): Verhuismogelijkheid[] {
  const ligtElders = traject.status === 'OVERDRACHT_GEMEENTE';
  const bezwaren = ligtElders
    ? []
    : handelingbezwaren(traject, { soort: 'stap', naar: 'OVERDRACHT_GEMEENTE' }, peil);
  return [
    als({ soort: 'bied-aan' }, [...(stap.soort === 'bied-aan' ? [] : [GEEN_VERHUIZING]), ...bezwaren]),
    als({ soort: 'trek-aanbod-terug' }, ligtElders ? [] : [NIET_AANGEBODEN]),
  ];
}
