import { createHash } from 'node:crypto';

/** Zoveel verschillende opdrachten houdt een verbinding hoogstens voorbereid. */
const HOOGSTENS = 400;
/** Boven deze omvang is het bulk: dan kiest de database beter per keer een plan dan een vast plan voor weinig rijen. */
const KLEIN_LIJST = 128;
const KLEIN_TEKST = 8_192;

const namen = new Map<string, string>();

export interface Opdracht {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/**
 * Een opdracht voor het stuurprogramma. Een kleine krijgt een vaste naam: de verbinding ontleedt haar dan eenmaal, wat bij
 * een enkel feit de helft van het werk scheelt. Bulk blijft naamloos, zodat haar plan bij haar omvang past.
 */
export function voorbereid(sql: string, parameters: readonly unknown[]): Opdracht {
  const values = [...parameters];
  if (!values.every(isKlein)) return { text: sql, values };
  const name = naamVan(sql);
  return name === undefined ? { text: sql, values } : { name, text: sql, values };
}

function isKlein(waarde: unknown): boolean {
  if (Array.isArray(waarde)) return waarde.length <= KLEIN_LIJST;
  return typeof waarde !== 'string' || waarde.length <= KLEIN_TEKST;
}

function naamVan(sql: string): string | undefined {
  const bekend = namen.get(sql);
  if (bekend !== undefined || namen.size >= HOOGSTENS) return bekend;
  const naam = `o_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
  namen.set(sql, naam);
  return naam;
}
