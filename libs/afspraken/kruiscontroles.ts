import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import { LADDERCONTROLES } from './controle-ladders.ts';
import { LEEFTIJDCONTROLES } from './controle-leeftijden.ts';
import { MOMENTCONTROLES } from './controle-momenten.ts';
import { ORGANISATIECONTROLES } from './controle-organisaties.ts';
import { PASPOORTCONTROLES } from './controle-paspoort.ts';
import { TOEWIJZINGCONTROLES } from './controle-toewijzing.ts';
import { VAKANTIECONTROLES } from './controle-vakanties.ts';
import { VERZUIMCONTROLES } from './controle-verzuim.ts';
import { ZOMERCONTROLES } from './controle-zomers.ts';
import type { Kruisfout } from './kruisfout.ts';

const ALLE = [
  ...MOMENTCONTROLES,
  ...LADDERCONTROLES,
  ...LEEFTIJDCONTROLES,
  ...ORGANISATIECONTROLES,
  ...TOEWIJZINGCONTROLES,
  ...VAKANTIECONTROLES,
  ...ZOMERCONTROLES,
  ...PASPOORTCONTROLES,
  ...VERZUIMCONTROLES,
];

/**
 * Wat per onderdeel klopt maar samen niet: volgorde, verwijzingen, dubbele en ontbrekende toewijzingen. Ontbreken er
 * onderdelen, dan doen alleen de controles mee die zonder hen kunnen.
 */
export function kruiscontroles(afspraken: Partial<Afspraken>): Kruisfout[] {
  return ALLE.filter(({ delen }) => delen.every((deel) => afspraken[deel] !== undefined)).flatMap(
    (controle) => controle.vind(afspraken as Afspraken),
  );
}
