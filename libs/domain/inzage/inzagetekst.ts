/** Vrije tekst van een organisatie over een jongere, en wat die organisatie ervan vindt als hij om inzage vraagt. */
export const TEKSTSOORTEN = [
  'toelichting',
  'bewijs',
  'uitkomst',
  'melding',
  'traject',
  'consultvraag',
  'consultantwoord',
] as const;
export type Tekstsoort = (typeof TEKSTSOORTEN)[number];

/** Mag naar de jongere, of gaat ook over een ander. Bron: AVG art. 15 lid 4. */
export const TEKSTOORDELEN = ['vrij', 'noemt-ander'] as const;
export type Tekstoordeel = (typeof TEKSTOORDELEN)[number];
