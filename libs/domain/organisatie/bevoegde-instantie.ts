import type { Leeftijden, Taakroute } from '../afspraken/afspraken.ts';
import { isDoelgroepDoorstroompunt } from '../leerling/doorstroompunt.ts';
import {
  eindeLeerplicht,
  heeftStartkwalificatie,
  isKwalificatieplichtig,
  isLeerplichtig,
} from '../leerling/leerplicht.ts';
import type { BevoegdeInstantie, GeenInstantie } from '../overdracht/overdracht.ts';
import type { JongereFeiten, Woonplaats } from '../overstap/overstap.ts';
import { geldtOp } from '../tijd/geldigheid.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';

/** Wat een regio afspreekt over wie bevoegd is. */
export interface Bevoegdheidsregels {
  readonly leeftijden: Leeftijden;
  /** De id van de uitvoerende organisatie, of null als er geen is. */
  uitvoerder(gemeente: string, route: Taakroute, dag: Kalenderdag): string | null;
  /** Ontvangt wie nooit een bekende gemeente had. */
  vangnet(route: Taakroute): string;
}

const geen = (reden: GeenInstantie): BevoegdeInstantie => ({ soort: 'geen', reden });

function bepaalRoute(jongere: JongereFeiten, dag: Kalenderdag, leeftijden: Leeftijden): Taakroute | null {
  if (isLeerplichtig(jongere, dag, leeftijden)) return 'leerplicht';
  if (isKwalificatieplichtig(jongere, dag, leeftijden)) return 'kwalificatieplicht';
  return isDoelgroepDoorstroompunt(jongere, dag, leeftijden) ? 'rmc' : null;
}

/** Wie nog niet leerplichtig is, heeft geen uitvoerder; bij een leerling is dat een fout in de geboortedatum. */
function waaromGeenRoute(jongere: JongereFeiten, dag: Kalenderdag, leeftijden: Leeftijden): GeenInstantie {
  if (heeftStartkwalificatie(jongere, dag)) return 'STARTKWALIFICATIE';
  return dag <= eindeLeerplicht(jongere, leeftijden) ? 'GEEN_UITVOERDER' : 'BOVEN_LEEFTIJDSGRENS';
}

function isVrijgesteld(jongere: JongereFeiten, dag: Kalenderdag): boolean {
  return jongere.vrijstellingen.some((vrijstelling) => geldtOp(vrijstelling, dag));
}

/** De adressen tot en met deze dag, het geldende het laatst. */
function adressenTot(jongere: JongereFeiten, dag: Kalenderdag): Woonplaats[] {
  return jongere.woongemeenten.filter((adres) => adres.van <= dag);
}

/** De gemeente van het laatste adres waarvan die bekend is; null als er nooit een bekend was. */
function laatstBekendeGemeente(adressen: readonly Woonplaats[]): string | null {
  return adressen.findLast((adres) => adres.gemeente !== null)?.gemeente ?? null;
}

/**
 * Wie op een dag bevoegd is: bij een plicht leerplicht (bij vrijstelling alleen het register), anders tot de
 * bovengrens het Doorstroompunt; steeds van de gemeente van het adres op die dag, niet van de school. Is het adres
 * onbekend, dan houdt de laatst bekende gemeente de zaak. Een vrijstelling geldt zolang er een plicht is.
 * Bron: Leerplichtwet art. 21a lid 4; Leerplichtregeling art. 3.
 */
export function bevoegdeInstantie(
  jongere: JongereFeiten,
  dag: Kalenderdag,
  regels: Bevoegdheidsregels,
): BevoegdeInstantie {
  if (jongere.overledenOp !== null && jongere.overledenOp <= dag) return geen('OVERLEDEN');
  const adressen = adressenTot(jongere, dag);
  if (adressen.at(-1)?.buiten === 'buitenland') return geen('BUITENLAND');
  const route = bepaalRoute(jongere, dag, regels.leeftijden);
  if (route === null) return geen(waaromGeenRoute(jongere, dag, regels.leeftijden));
  const gemeente = laatstBekendeGemeente(adressen);
  const organisatieId = gemeente === null ? regels.vangnet(route) : regels.uitvoerder(gemeente, route, dag);
  if (organisatieId === null) return geen('GEEN_UITVOERDER');
  const alleenRegister = route !== 'rmc' && isVrijgesteld(jongere, dag);
  return { soort: 'bevoegd', route, organisatieId, gemeente, alleenRegister };
}
