import type { Toegangsvraag } from './eisen.ts';
import { beslisToegang } from './mag-data.ts';

/** Wie een adres wil zien, en of het ergens heen gaat waar het blijft staan. */
export interface Adresvraag extends Omit<Toegangsvraag, 'klasse' | 'actie' | 'geheimAdres'> {
  /** Gaat mee in een bestand, verslag, PDF of bericht. Alleen wie nee zegt, toont het op een scherm. */
  readonly uitvoer?: boolean;
}

/** Het feit bij een adres, zoals de school of de gemeente het gaf. Ontbreekt het, dan geldt het adres als geheim. */
export interface Adresvlag {
  readonly geheim?: boolean | null;
}

/**
 * De ene weg waarlangs een adres naar buiten gaat: het adres zonder zijn vlag, of null. Wie null krijgt, laat de velden weg en zet er
 * niets voor in de plaats: ook dat er een geheim adres is, zegt iets. Een geheim adres staat nooit in een uitvoer.
 */
export function toonAdres<T extends Adresvlag>(vraag: Adresvraag, adres: T): Omit<T, 'geheim'> | null {
  const { uitvoer, ...wie } = vraag;
  const { geheim, ...velden } = adres;
  const geheimAdres = geheim !== false;
  if (geheimAdres && uitvoer !== false) return null;
  const { mag, mate } = beslisToegang({ ...wie, klasse: 'adres', actie: 'lezen', geheimAdres });
  return mag && mate !== 'status' ? velden : null;
}
