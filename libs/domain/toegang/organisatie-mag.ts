import { ROLLEN } from '../afspraken/afspraken.ts';
import { magHandeling } from './mag-handeling.ts';
import type { Actor, Handeling, Onderwerp } from './toegang.ts';

/** Een organisatie zonder mens die iets vraagt: een systeem dat hoort of meldt. */
export type Organisatiekenmerk = Pick<Actor, 'organisatieId' | 'organisatieSoort' | 'regios'>;

/**
 * Mag deze organisatie dit met dit onderwerp, los van wie er werkt? Alleen als een van haar rollen het mag, met dezelfde beslissing als
 * voor een mens. Wat aan een mens zelf hangt (zijn klassen, een noodtoegang, een uitnodiging), telt hier niet.
 */
export const organisatieMag = (
  organisatie: Organisatiekenmerk,
  handeling: Handeling,
  onderwerp: Onderwerp,
): boolean =>
  ROLLEN.some((rol) => magHandeling({ ...organisatie, gebruikerId: '', rol }, handeling, onderwerp));
