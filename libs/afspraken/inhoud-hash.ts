import { createHash } from 'node:crypto';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';

/** Een vingerafdruk van de inhoud van afspraken, los van de opmaak van het bestand en de volgorde van namen. */
export function inhoudHash(afspraken: Afspraken): string {
  return createHash('sha256').update(JSON.stringify(afspraken, opNaam)).digest('hex');
}

function opNaam(_naam: string, waarde: unknown): unknown {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return waarde;
  return Object.fromEntries(Object.entries(waarde).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
