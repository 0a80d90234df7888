import type { Herkend, Leesfout } from '../domain/bestand/bestand.ts';
import { leesfout } from './leesfout.ts';

/** Ten hoogste zoveel tekens in een cel. */
export const MAXIMUM_CELTEKENS = 65_536;
/** Ten hoogste zoveel kolommen in een bestand. */
export const MAXIMUM_KOLOMMEN = 200;

/** Een rij cellen met het nummer dat de gebruiker ernaast ziet staan. */
export interface Rij {
  readonly regel: number;
  readonly cellen: readonly string[];
}

/** Een blad van een rekenblad. Zonder naam als er tekens in staan die niet te zien zijn. */
export interface Blad {
  readonly blad: string | null;
  readonly rijen: readonly Rij[];
}

/** Een bestand als rijen tekst, of de fouten waarom dat niet lukt. De eerste rij is de kopregel. */
export interface Tabel {
  readonly herkend: Herkend;
  readonly fouten: readonly Leesfout[];
  readonly rijen: readonly Rij[];
  /** Alle bladen met inhoud, als het er meer dan een zijn; `rijen` is dan het eerste. */
  readonly bladen?: readonly Blad[];
  /** Wat aan het bestand opvalt en niet weigert. */
  readonly waarschuwingen?: readonly Leesfout[];
}

export interface Grenzen {
  /** Ten hoogste zoveel regels onder de kopregel. */
  readonly maximumRegels: number;
  readonly maximumBytes: number;
}

/** Een rij zonder inhoud, zoals een rekenblad die onder de gegevens achterlaat. */
export function isLegeRij(rij: Rij): boolean {
  return rij.cellen.every((cel) => cel === '' || cel.trim() === '');
}

export function teVeelKolommen(aantal: number): Leesfout {
  const melding = `Dit bestand heeft ${aantal} kolommen; ten hoogste ${MAXIMUM_KOLOMMEN} is toegestaan.`;
  return leesfout('bestand.te-veel-kolommen', melding);
}

export function teVeelRegels(maximum: number): Leesfout {
  const melding = `Dit bestand heeft meer dan ${maximum} regels. Verwijder lege regels of splits het bestand.`;
  return leesfout('bestand.te-veel-regels', melding);
}
