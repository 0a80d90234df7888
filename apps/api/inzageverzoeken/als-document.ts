import type { Inzageuitvoer } from '#libs/contract/inzageverzoeken.ts';
import type { Document } from '#libs/pdf/document.ts';

/** De uitvoer als document om te lezen. */
export const alsDocument = ({ titel, uitleg, delen }: Inzageuitvoer): Document => ({
  titel,
  inleiding: uitleg,
  delen: delen.map((deel) => ({
    kop: deel.titel,
    alineas: deel.uitleg,
    tabel: { koppen: deel.koppen, rijen: deel.rijen.map((rij) => rij.map((waarde) => waarde ?? '')) },
  })),
});
