import { createHmac } from 'node:crypto';
import { sleutels } from './kluis.ts';

const BYTES = 16;

/** De lengtes van een begin waarop een naam te vinden is; een langere vraag zoekt op het langste begin en wordt nagekeken. */
const LENGTES = [2, 3, 5] as const;

function blind(doel: string, tekst: string): Buffer {
  return createHmac('sha256', sleutels().kluis.zoekgeheim(doel)).update(tekst).digest().subarray(0, BYTES);
}

/** Een waarde die alleen te vergelijken is: gelijk als de delen gelijk zijn, en verder nietszeggend. */
export const vinger = (doel: string, delen: readonly (string | null)[]): Buffer =>
  blind(doel, JSON.stringify(delen));

/** Een naam zoals erop gezocht wordt: kleine letters, zonder accenten. */
export const zoekvorm = (naam: string): string =>
  naam.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** De zoekwoorden van een leerling: elk begin van zijn namen, blind. */
export function zoekwoorden(namen: readonly string[]): Buffer[] {
  const begin = new Set(
    namen.map(zoekvorm).flatMap((naam) => {
      const letters = [...naam];
      return LENGTES.filter((n) => letters.length >= n).map((n) => letters.slice(0, n).join(''));
    }),
  );
  return [...begin].map((tekst) => blind('zoekwoord', tekst));
}

/** Het zoekwoord van een vraag van minstens twee tekens. */
export function zoekwoordVan(vraag: string): Buffer {
  const letters = [...zoekvorm(vraag)];
  const lengte = LENGTES.findLast((n) => letters.length >= n) ?? letters.length;
  return blind('zoekwoord', letters.slice(0, lengte).join(''));
}
