/** Wie zich heeft aangemeld, en namens welke organisatie; van een jongere of ouder is dat de leerling. */
export interface Identiteit {
  readonly gebruikerId: string;
  readonly organisatieId: string;
}
