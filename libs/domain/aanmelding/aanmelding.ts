import type { Instant, Kalenderdag } from '../tijd/tijd.ts';

/** De statussen van een aanmelding bij een mbo. Bron: MBO koppelpunt en regionale weekcheck. */
export const AANMELD_STATUSSEN = [
  'AANGEMELD',
  'IN_BEHANDELING',
  'WACHTLIJST',
  'AANGEBODEN',
  'DEFINITIEF',
  'AFGEWEZEN',
  'AFGEMELD',
  'BEEINDIGD',
  'NIET_VERSCHENEN',
] as const;
export type Aanmeldstatus = (typeof AANMELD_STATUSSEN)[number];

/** Een aanmelding zoals zij nu staat: een per leerling, mbo en opleiding. */
export interface AanmeldingFeit {
  readonly id: string;
  readonly mboId: string;
  /** Crebo of vavo-code. */
  readonly opleidingcode: string;
  readonly niveau: number | null;
  readonly status: Aanmeldstatus;
  /** Het ogenblik waarop de status inging (geldige tijd). */
  readonly statusOp: Instant;
  /** Het ogenblik waarop de eerste melding van deze aanmelding binnenkwam of gold; bepaalt het toelatingsrecht. */
  readonly aangemeldOp: Instant;
  readonly toelatingsrecht: boolean;
  readonly startdatum: Kalenderdag | null;
  readonly geannuleerdeIntakes: number;
  readonly intakeNietVerschenen: boolean;
}
