/**
 * Het ene bericht aan elk proces: "kijk opnieuw". Een hint, nooit de waarheid: dubbel, laat of uit volgorde doet geen kwaad.
 * `op` is het ogenblik waarop het feit of moment was, ISO 8601 in UTC.
 */
export interface Hint {
  readonly op: string;
}

/** De naam van het signaal. */
export const WEK = 'wek';

/** De enige invoer van elk proces: wat het volgt, en het ogenblik van de eerste hint. Geen persoonsgegevens. */
export interface Start {
  readonly onderwerp: string;
  readonly op: string;
}

/** De rij waarop alle processen staan. Lang werk (bestanden, mail, deadlinerun) heeft een eigen rij. */
export const TAAKRIJ = 'overstap';
export const TAAKRIJ_LANG = 'overstap-lang';

/** De soorten processen; de naam van de workflow is de soort. */
export const PROCESNAMEN = [
  'overstap',
  'overdracht',
  'weekcheck',
  'seizoen',
  'bestand',
  'taak',
  'vernietiging',
  'paspoort',
  'masTraject',
  'masRoute',
  'partnertaak',
] as const;
export type Procesnaam = (typeof PROCESNAMEN)[number];
