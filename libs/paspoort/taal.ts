/** Een zin op taalniveau B1 heeft hoogstens zoveel woorden. */
export const HOOGSTENS_WOORDEN = 15;

/** De zinnen van een tekst. Ook een dubbele punt en een puntkomma sluiten een zin: daar haalt een lezer adem. */
export const zinnenVan = (tekst: string): string[] =>
  tekst
    .split(/(?<![.!?؟:;؛])[.!?؟:;؛]+(?=\s|$)/)
    .map((zin) => zin.trim())
    .filter((zin) => zin !== '');

const woordenVan = (zin: string): number => zin.split(/\s+/).length;

/** Het aantal woorden van de langste zin; 0 als er geen is. */
export const langsteZin = (tekst: string): number => Math.max(0, ...zinnenVan(tekst).map(woordenVan));
