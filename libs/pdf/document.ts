/** Een document om te lezen: koppen, alinea's en tabellen, in de volgorde waarin zij gelezen worden. */
export interface Document {
  readonly titel: string;
  readonly inleiding: readonly string[];
  readonly delen: readonly Documentdeel[];
}

export interface Documentdeel {
  readonly kop: string;
  readonly alineas: readonly string[];
  readonly tabel: Tabel | null;
}

/** Elke rij heeft even veel cellen als er koppen zijn; een lege cel is een lege tekst. */
export interface Tabel {
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly string[])[];
}
