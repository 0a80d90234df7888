/** Hoe een organisatie haar kolommen en codes noemt. Bevat nooit een regel uit een bestand. */
export interface Bestandsindeling {
  /** Van kop naar veld; een leeg veld slaat de kolom over. */
  readonly kolommen: Readonly<Record<string, string>>;
  /** Per veld van het eigen woord naar dat van Overstap. */
  readonly waarden: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Een woord dat in een bestand stond en dat niemand kent. */
export interface OnbekendWoord {
  readonly veld: string;
  readonly woord: string;
}

/** Een datum, een lang nummer of een adres voor post is nooit een kop of een code. */
const GEGEVEN = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{5}|@/;

/** Kan dit een kop zijn, en geen gegeven van een mens? */
export const isKop = (tekst: string): boolean => !GEGEVEN.test(tekst) && !/\p{Cc}/u.test(tekst);

/** Kan dit een code of status zijn, en geen gegeven van een mens? */
export const isWoord = (tekst: string): boolean => isKop(tekst) && tekst.trim() !== '';

/** Woorden vergelijken zonder hoofdletters, accenten en dubbele spaties. */
export const woordvorm = (woord: string): string =>
  woord
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');
