/** De klassen van gegevens die elk een eigen sleutel hebben. Bron: security.md, besluit 2. */
export const SLEUTELKLASSEN = [
  'overstap',
  'paspoort',
  'verzuim',
  'zorg',
  'halt',
  'wpg_straf',
  'bestand',
  'beheer',
] as const;
export type Sleutelklasse = (typeof SLEUTELKLASSEN)[number];

/** Een gegevenssleutel, verpakt met een hoofdsleutel. */
export interface Verpakt {
  readonly bytes: Buffer;
  /** Welke versie van de hoofdsleutel haar verpakte. */
  readonly hoofdsleutel: string;
}

/**
 * Waar hoofdsleutels wonen. Een proces kent alleen de klassen die het nodig heeft: de API van scholen heeft de hoofdsleutel van
 * `halt` en `wpg_straf` niet.
 */
export interface Sleutelkluis {
  wrap(klasse: Sleutelklasse, sleutel: Buffer): Verpakt;
  /** Fout: KluisFout als de hoofdsleutel ontbreekt of de verpakking niet klopt. */
  unwrap(klasse: Sleutelklasse, verpakt: Verpakt): Buffer;
  /** Maakt een nieuwe hoofdsleutel (of de eerste) voor wat hierna wordt verpakt; oude blijven om te openen. Geeft haar naam. */
  roteer(klasse: Sleutelklasse): Promise<string>;
  /** Neemt een hoofdsleutel weg waar niets meer mee verpakt is. Fout: KluisFout als het de huidige is. */
  verwijder(klasse: Sleutelklasse, naam: string): Promise<void>;
  /** De namen van de hoofdsleutels van een klasse, de huidige als laatste. */
  namen(klasse: Sleutelklasse): readonly string[];
  /** Neemt over wat een ander proces in de kluis veranderde; gebeurt vanzelf voor elk verpakken en bij een onbekende naam. */
  ververs(): void;
  /** De naam van de hoofdsleutel waarmee nu verpakt wordt. */
  huidige(klasse: Sleutelklasse): string;
  /** Een geheim voor blinde zoekwaarden, per doel een ander. */
  zoekgeheim(doel: string): Buffer;
  gezond(): boolean;
}

export class KluisFout extends Error {
  constructor(boodschap: string) {
    super(boodschap);
    this.name = 'KluisFout';
  }
}
