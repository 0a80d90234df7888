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

/**
 * Mag naar de jongere, gaat ook over een ander (AVG art. 15 lid 4), of wordt geweigerd: om de jongere of een ander te beschermen (UAVG
 * art. 41 lid 1 onder i), of om een strafbaar feit te onderzoeken (onder d).
 */
export const TEKSTOORDELEN = ['vrij', 'noemt-ander', 'bescherming', 'opsporing'] as const;
export type Tekstoordeel = (typeof TEKSTOORDELEN)[number];

/** Waarom nalezen langer duurt dan een maand. Bron: AVG art. 12 lid 3. */
export const UITSTELREDENEN = ['ingewikkeld', 'veel-verzoeken'] as const;
export type Uitstelreden = (typeof UITSTELREDENEN)[number];
