import { Conflict } from '../domain-error.ts';
import { eisVierOgen } from '../toegang/vier-ogen.ts';

export const ABONNEMENT_STATUSSEN = ['AANGEVRAAGD', 'ACTIEF', 'BEEINDIGD'] as const;
export type Abonnementstatus = (typeof ABONNEMENT_STATUSSEN)[number];

/** Van ons naar de ander, of van de ander naar ons. */
export const SLEUTELRICHTINGEN = ['uit', 'in'] as const;
export type Sleutelrichting = (typeof SLEUTELRICHTINGEN)[number];

/** Zoveel sleutels gelden hoogstens tegelijk per richting: de oude en de nieuwe, zolang een wissel duurt. */
const SLEUTELS_BIJ_WISSEL = 2;

/** Wat een besluit over een abonnement moet weten. */
export interface Abonnementstand {
  readonly status: Abonnementstatus;
  /** De gebruiker die het vroeg. */
  readonly gevraagdDoor: string;
}

const BEEINDIGD = ['abonnement.beeindigd', 'Dit abonnement is beëindigd.'] as const;

/** Een tweede mens keurt het adres goed. Fouten: NotAllowed `vier_ogen`, Conflict. */
export function keurGoed({ status, gevraagdDoor }: Abonnementstand, door: string): void {
  if (status === 'BEEINDIGD') throw new Conflict(...BEEINDIGD);
  if (status === 'ACTIEF') throw new Conflict('abonnement.goedgekeurd', 'Dit abonnement is al goedgekeurd.');
  eisVierOgen({ zaak: 'webhookadres', eersten: [gevraagdDoor], door });
}

/** Beëindigen kan altijd, ook voor het is goedgekeurd. Fout: Conflict als het al beëindigd is. */
export function beeindig({ status }: Pick<Abonnementstand, 'status'>): void {
  if (status === 'BEEINDIGD') throw new Conflict(...BEEINDIGD);
}

/** Er kan een sleutel bij zolang de vorige wissel klaar is. Fout: Conflict. */
export function eisRuimteVoorSleutel({ status }: Pick<Abonnementstand, 'status'>, geldig: number): void {
  if (status === 'BEEINDIGD') throw new Conflict(...BEEINDIGD);
  if (geldig >= SLEUTELS_BIJ_WISSEL)
    throw new Conflict('webhooksleutel.te-veel', 'Er gelden al twee sleutels. Trek eerst de oude in.');
}

/** De laatste sleutel van een richting blijft: zonder sleutel is er niets te ondertekenen of te toetsen. Fout: Conflict. */
export function eisNietLaatste(geldig: number): void {
  if (geldig > 1) return;
  throw new Conflict(
    'webhooksleutel.laatste',
    'Dit is de laatste sleutel. Maak eerst een nieuwe, of beëindig het abonnement.',
  );
}
