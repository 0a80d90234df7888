import { toKalenderdag } from '../domain/tijd/amsterdam.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Kolom } from './kolomvorm.ts';

const OGENBLIK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DAG = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)+$|^[A-Z]{3,}$/;
const toonDag = (dag: string): string => dag.split('-').toReversed().join('-');
const tijd = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });

const toonOgenblik = (waarde: string): string => {
  const op = new Date(waarde).toISOString() as Instant;
  return `${toonDag(toKalenderdag(op))} om ${tijd.format(new Date(op))}`;
};
const toonLijst = (waarde: string): string =>
  (JSON.parse(waarde) as string[]).map((deel) => leesbaar(deel)).join(', ');
const VORMEN: readonly (readonly [RegExp, (waarde: string) => string])[] = [
  [DAG, toonDag],
  [OGENBLIK, toonOgenblik],
  [/^\[/, toonLijst],
  [CODE, (code) => code.replaceAll(/[_-]/g, ' ').toLowerCase()],
];

/**
 * Een waarde zoals iemand haar leest: een dag als 31-01-2027, een ogenblik met de tijd in Nederland, een code zonder streepjes. Wat leeg
 * is, is null.
 */
export function leesbaar(waarde: string | null, { woorden }: Pick<Kolom, 'woorden'> = {}): string | null {
  if (waarde === null || waarde === '' || waarde === '[]') return null;
  const [, toon] = VORMEN.find(([vorm]) => vorm.test(waarde)) ?? [];
  return woorden?.[waarde] ?? toon?.(waarde) ?? waarde;
}
