import { isDoelgroepDoorstroompunt } from '../../leerling/doorstroompunt.ts';
import { verjaardag } from '../../leerling/leeftijd.ts';
import type { Leeftijden } from '../../afspraken/afspraken.ts';
import type { JongereFeiten } from '../../overstap/overstap.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import { looptRoute, type Routestatus, type Routezaak } from '../routezaak.ts';
import type { TrajectFeiten } from './traject.ts';

/** Wat er met een lopende route gebeurt als de jongere achttien wordt; bij `keuze` kiest een mens uit `uit`. */
export type Achttiengevolg =
  | { readonly soort: 'door' }
  | { readonly soort: 'eindigt'; readonly naar: Routestatus }
  | { readonly soort: 'keuze'; readonly uit: readonly Routestatus[] };

const DOOR: Achttiengevolg = { soort: 'door' };

const NOG_NIET_VERWEZEN: readonly Routestatus[] = ['OVERWOGEN', 'SCHRIFTELIJK_INGELICHT', 'INSTEMMING'];

function halt({ status, vanuit }: Routezaak): Achttiengevolg {
  if (NOG_NIET_VERWEZEN.includes(status)) return { soort: 'eindigt', naar: 'INGETROKKEN' };
  if (status !== 'GEPAUZEERD') return DOOR;
  return { soort: 'keuze', uit: [...(vanuit === null ? [] : [vanuit]), 'INGETROKKEN', 'NEGATIEF'] };
}

/**
 * Wat er op de achttiende verjaardag met een route gebeurt. Hulp gaat door: de jongere beslist al zelf. Halt maakt af wat verwezen
 * is, verwijst niet meer, en een pauze vraagt een mens. Verplichte hulp eindigt. Straf over eerdere feiten gaat door. Een route die
 * klaar is, verandert niet. Bron: domain.md §1.7 en §9b; Burgerlijk Wetboek boek 1 art. 233.
 */
export function opAchttien(zaak: Routezaak): Achttiengevolg {
  if (!looptRoute(zaak) || zaak.route === 'R1' || zaak.route === 'R4') return DOOR;
  return zaak.route === 'R2' ? halt(zaak) : { soort: 'eindigt', naar: 'BEEINDIGD' };
}

/** De dag waarop iemand meerderjarig wordt; de leeftijd gaat in om middernacht van die dag (AGE-11). */
export const meerderjarigOp = (jongere: JongereFeiten, leeftijden: Leeftijden): Kalenderdag =>
  verjaardag(jongere.geboortedatum, leeftijden.meerderjarigVanaf, leeftijden);

/** Wat er op de achttiende verjaardag met een traject gebeurt. */
export interface Achttienplan {
  readonly routes: readonly { readonly routeId: string; readonly gevolg: Achttiengevolg }[];
  /** Het Doorstroompunt neemt over; anders is er geen ontvanger, bijvoorbeeld na een startkwalificatie. */
  readonly naarDoorstroompunt: boolean;
}

/**
 * Wat er op de achttiende verjaardag gebeurt: per lopende route, en of het Doorstroompunt de jongere overneemt. Het traject sluit
 * een mens. Bron: domain.md §9b; AGE-3 en AGE-7.
 */
export function achttienplan({ jongere, routes }: TrajectFeiten, leeftijden: Leeftijden): Achttienplan {
  return {
    routes: routes.filter(looptRoute).map((zaak) => ({ routeId: zaak.id, gevolg: opAchttien(zaak) })),
    naarDoorstroompunt: isDoelgroepDoorstroompunt(jongere, meerderjarigOp(jongere, leeftijden), leeftijden),
  };
}
