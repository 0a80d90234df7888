import type { DuoStatus } from './melding-machine.ts';
import { magMelding } from './melding-machine.ts';

/** Wat het register over een melding bericht. */
export interface Statusbericht {
  readonly meldingsnummer: string;
  readonly status: DuoStatus;
}

/** De melding zoals zij nu staat; null als het nummer onbekend is. */
export type Bekend = { readonly status: DuoStatus } | null;

/**
 * Wat een bericht doet: een status die er al staat verandert niets, zodat een bericht dat twee keer komt geen kwaad kan;
 * een bericht over een status die niet kan volgen, gaat naar een mens.
 */
export function beoordeelBericht(
  bericht: Pick<Statusbericht, 'status'>,
  bekend: Bekend,
): 'verwerken' | 'ongewijzigd' | 'onbekend' | 'tegenspraak' {
  if (bekend === null) return 'onbekend';
  if (bekend.status === bericht.status) return 'ongewijzigd';
  return magMelding(bekend.status, bericht.status) ? 'verwerken' : 'tegenspraak';
}
