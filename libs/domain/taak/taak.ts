import type { Rol } from '../afspraken/afspraken.ts';
import type { GeplandeTrede } from '../overdracht/overdracht.ts';
import type { Instant } from '../tijd/tijd.ts';

export const TAAK_STATUSSEN = ['OPEN', 'GEDAAN', 'TERUGGEGEVEN', 'VERVALLEN'] as const;
export type Taakstatus = (typeof TAAK_STATUSSEN)[number];

export const TAAKSOORTEN = [
  'leerling-benaderen',
  'aanmelding-zoeken',
  'overdracht-beslissen',
  'plaatsing-bevestigen',
  'teruggemeld-oppakken',
  'bestemming-bevestigen',
  'bestemming-opnieuw',
  'tegenspraak-oplossen',
  'heropenen-beoordelen',
  'niet-gekoppeld-beoordelen',
  'ontbreekt-beoordelen',
  'buitenland-bewijs-vragen',
  'geen-instantie-beoordelen',
  'weigering-beoordelen',
  'verschijnen-controleren',
  'gevolgen-terugdraaien',
  'bericht-onbestelbaar',
  'mailadres-onbestelbaar',
  'webhook-onbestelbaar',
  'proces-nakijken',
  'noodtoegang-meekijken',
  'noodtoegang-beoordelen',
  'paspoort-ontbreekt',
  'paspoort-ouders-oneens',
  'paspoort-gezag-onbekend',
  'bewaren-beslissen',
  'inzage-nalezen',
  'verzuim-melden',
  'traject-oppakken',
  'traject-gesprek',
  'traject-mdo',
  'traject-checkin',
  'traject-afsluiten',
  'traject-achttien',
  'traject-route',
  'traject-escalatie',
  'traject-opdracht',
  'traject-aanbod',
  'traject-vrijstelling',
  'consult-beantwoorden',
  'vraag-beantwoorden',
] as const;
export type Taaksoort = (typeof TAAKSOORTEN)[number];

/** Wat het taakproces moet weten. */
export interface TaakBeeld {
  readonly id: string;
  readonly soort: Taaksoort;
  readonly status: Taakstatus;
  readonly rol: Rol;
  readonly uiterlijk: Instant | null;
  readonly ladder: readonly GeplandeTrede[];
  readonly gedaan: readonly string[];
}

export interface TaakStap {
  readonly soort: 'trede';
  readonly op: Instant;
  readonly trede: string;
  readonly rol: Rol;
  readonly tredesoort: 'herinnering' | 'escalatie';
}
