import { NIVEAUS, type Niveau } from '#libs/config/inlogdienst.ts';
import type { Operatie } from '#libs/contract/operatie.ts';
import { SLEUTEL_VAN, type Dataklasse, type Sleutelklasse } from '#libs/domain/toegang/dataklassen.ts';
import { HANDELING_DATA } from '#libs/domain/toegang/handeling-data.ts';
import { ApiFout } from './fout.ts';

/** Hoe zeker wij moeten weten wie het is, voor gegevens onder elke sleutel. */
const VEREIST: Readonly<Record<Sleutelklasse, Niveau>> = {
  overstap: 'laag',
  paspoort: 'laag',
  verzuim: 'laag',
  zorg: 'substantieel',
  halt: 'substantieel',
  wpg_straf: 'substantieel',
  beheer: 'laag',
};

/** Een onbekende waarde telt als de laagste. */
export const alsNiveau = (waarde: unknown): Niveau => NIVEAUS.find((niveau) => niveau === waarde) ?? 'laag';

export const haalt = (heeft: Niveau, nodig: Niveau): boolean =>
  NIVEAUS.indexOf(heeft) >= NIVEAUS.indexOf(nodig);

export const niveauVoor = (klasse: Dataklasse): Niveau => VEREIST[SLEUTEL_VAN[klasse]];

/** Wat een operatie vraagt: wat haar gegevens vragen, of meer als zij dat zelf zegt. */
export function vereistNiveau({ handeling, zekerheid: gevraagd }: Operatie): Niveau {
  const zekerheid: Niveau = gevraagd ?? 'laag';
  if (handeling === 'openbaar' || handeling === 'aangemeld' || handeling === 'systeem') return zekerheid;
  const gegevens = niveauVoor(HANDELING_DATA[handeling].klasse);
  return haalt(gegevens, zekerheid) ? gegevens : zekerheid;
}

/** Wie te weinig zeker is, meldt zich opnieuw aan (RFC 9470). Fout: 401 met het niveau dat nodig is. */
export function eisNiveau(heeft: Niveau, nodig: Niveau): void {
  if (haalt(heeft, nodig)) return;
  throw new ApiFout(401, 'toegang.meer-zekerheid', {
    detail: `Meld u opnieuw aan met meer zekerheid: ${nodig}.`,
    headers: {
      'WWW-Authenticate': `Bearer error="insufficient_user_authentication", acr_values="${nodig}"`,
    },
  });
}
