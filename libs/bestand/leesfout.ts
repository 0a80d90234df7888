import type { Leesfout } from '../domain/bestand/bestand.ts';

/** Wat er aan een bestand of regel opvalt; `fouten` weigert, `waarschuwingen` niet. */
export interface Bevindingen {
  readonly fouten: Leesfout[];
  readonly waarschuwingen: Leesfout[];
}

export interface Plaats {
  readonly regel?: number | null;
  readonly kolom?: string | null;
  readonly gegevens?: Leesfout['gegevens'];
}

/** Een melding in gewone taal; de tekst komt nooit uit een cel met een nummer, naam of datum. */
export function leesfout(code: string, melding: string, plaats: Plaats = {}): Leesfout {
  const { regel = null, kolom = null, gegevens } = plaats;
  return { code, melding, regel, kolom, ...(gegevens ? { gegevens } : {}) };
}

/** `a`, `a en b`, `a, b en c`. */
export function opsomming(delen: readonly string[]): string {
  if (delen.length < 2) return delen[0] ?? '';
  return `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;
}

/** Zoveel regels noemt een melding bij hun nummer. */
const GENOEMD = 5;

/** `regel 4`, `regels 4, 7 en 9`, en na vijf dat er meer zijn. */
export function regelopsomming(regels: readonly number[]): string {
  const getoond = regels.slice(0, GENOEMD).map(String);
  const rest = regels.length - getoond.length;
  if (rest > 0) return `regels ${getoond.join(', ')} en meer`;
  return `${regels.length === 1 ? 'regel' : 'regels'} ${opsomming(getoond)}`;
}

/** Dezelfde regels als gegeven bij een melding; bij meer dan de melding noemt geen: dan zegt een andere taal het zonder nummers. */
export const regelgegevens = (regels: readonly number[]): Readonly<Record<string, string>> =>
  regels.length > GENOEMD ? {} : { regels: regels.join(', ') };

/** De letter boven een kolom in een rekenblad: 0 is A, 26 is AA. */
export function kolomletter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : kolomletter(Math.floor(index / 26) - 1) + letter;
}
