import type { Instant } from '../tijd/tijd.ts';

/**
 * Wie zich uiterlijk op de aanmelddatum aanmeldt, heeft toelatingsrecht; voor entree is er geen. `eindeAanmelddatum` is het
 * begin van de dag erna en hoort er niet bij. Bron: WEB art. 8.0.1.
 */
export function heeftToelatingsrecht(aanmelding: {
  readonly aangemeldOp: Instant;
  readonly eindeAanmelddatum: Instant;
  readonly niveau: number | null;
}): boolean {
  return aanmelding.niveau !== 1 && aanmelding.aangemeldOp < aanmelding.eindeAanmelddatum;
}
