import { eindeVanDag, toInstant } from '../tijd/amsterdam.ts';
import { plusWerkdagen } from '../tijd/werkdagen.ts';
import type { Instant, Kalenderdag, Kloktijd } from '../tijd/tijd.ts';
import type { Feestdag, Trede } from './afspraken.ts';

/**
 * Het einde van een termijn in werkdagen: het einde van de zoveelste werkdag na `begin` (exclusief: het begin van de dag
 * erna). De begindag telt niet mee. Bron: Algemene termijnenwet art. 1-3.
 */
export function uiterstOgenblik(
  begin: Kalenderdag,
  werkdagen: number,
  feestdagen: readonly Feestdag[],
): Instant {
  return eindeVanDag(plusWerkdagen(begin, werkdagen, feestdagen));
}

/** Zet een ladder op ogenblikken: elke trede op de afgesproken kloktijd van haar werkdag. */
export function planLadder<T extends Pick<Trede, 'naWerkdagen'>>(
  ladder: readonly T[],
  begin: Kalenderdag,
  kalender: { readonly tijd: Kloktijd; readonly feestdagen: readonly Feestdag[] },
): (T & { readonly op: Instant })[] {
  return ladder.map((trede) => ({
    ...trede,
    op: toInstant(plusWerkdagen(begin, trede.naWerkdagen, kalender.feestdagen), kalender.tijd),
  }));
}
