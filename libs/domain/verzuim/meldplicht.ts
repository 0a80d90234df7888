import { leeftijdOp } from '../leerling/leeftijd.ts';
import { heeftStartkwalificatie, isKwalificatieplichtig, isLeerplichtig } from '../leerling/leerplicht.ts';
import { isDoelgroepDoorstroompunt } from '../leerling/doorstroompunt.ts';
import type { Leeftijden } from '../afspraken/afspraken.ts';
import type { JongereFeiten } from '../overstap/overstap.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/** De soorten van een verzuimmelding; V1 en V2 zijn oude grenzen en bestaan hier niet. Bron: DUO; domain.md §1.3. */
export const MELDINGSOORTEN = ['V3', 'V4', 'LRV', 'RMC', 'L', 'O'] as const;
export type Meldingsoort = (typeof MELDINGSOORTEN)[number];

/** V4 is dezelfde grens voor wie meerderjarig is. Bron: DUO. */
export function urensoort(jongere: JongereFeiten, dag: Kalenderdag, leeftijden: Leeftijden): 'V3' | 'V4' {
  return leeftijdOp(jongere.geboortedatum, dag, leeftijden) < leeftijden.meerderjarigVanaf ? 'V3' : 'V4';
}

const heeftPlicht = (jongere: JongereFeiten, dag: Kalenderdag, leeftijden: Leeftijden): boolean =>
  isLeerplichtig(jongere, dag, leeftijden) || isKwalificatieplichtig(jongere, dag, leeftijden);

/**
 * Kan deze soort bij deze leerling op deze dag? De verplichte soorten volgen uit leerplicht, kwalificatieplicht of de
 * doelgroep van het Doorstroompunt; V4 en O zijn vrijwillig. Met een startkwalificatie is er niets te melden.
 * Bron: Leerplichtwet art. 21a; WEB art. 8.1.8a.
 */
export function kanMelden(
  soort: Meldingsoort,
  jongere: JongereFeiten,
  dag: Kalenderdag,
  leeftijden: Leeftijden,
): boolean {
  if (jongere.overledenOp !== null && jongere.overledenOp <= dag) return false;
  if (soort === 'V4')
    return urensoort(jongere, dag, leeftijden) === 'V4' && !heeftStartkwalificatie(jongere, dag);
  if (soort === 'RMC') return isDoelgroepDoorstroompunt(jongere, dag, leeftijden);
  if (soort === 'O') return !heeftStartkwalificatie(jongere, dag);
  const past = soort !== 'V3' || urensoort(jongere, dag, leeftijden) === 'V3';
  return past && heeftPlicht(jongere, dag, leeftijden);
}

/** Moet de school dit melden? Bron: Leerplichtwet art. 21a; domain.md §1.3. */
export const isVerplicht = (soort: Meldingsoort): boolean => soort !== 'V4' && soort !== 'O';
