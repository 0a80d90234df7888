import type { Plan } from '../overstap/overstap.ts';
import type { Instant } from '../tijd/tijd.ts';

/** De toestanden van een ingeleverd bestand. */
export const BESTAND_STATUSSEN = [
  'ONTVANGEN',
  'GECONTROLEERD',
  'AFGEKEURD',
  'VERWERKEN',
  'VERWERKT',
  'TERUGDRAAIEN',
  'TERUGGEDRAAID',
  'INGETROKKEN',
] as const;
export type Bestandstatus = (typeof BESTAND_STATUSSEN)[number];

/** Wat het proces van een bestand moet weten. */
export interface BestandBeeld {
  readonly status: Bestandstatus;
  readonly ongedaanTot: Instant | null;
}

export interface BestandStap {
  readonly soort: 'controleer' | 'verwerk' | 'draaiTerug';
}

const STAP: Partial<Record<Bestandstatus, BestandStap['soort']>> = {
  ONTVANGEN: 'controleer',
  VERWERKEN: 'verwerk',
  TERUGDRAAIEN: 'draaiTerug',
};

const KLAAR: readonly Bestandstatus[] = ['AFGEKEURD', 'TERUGGEDRAAID', 'INGETROKKEN'];

/** Wat er met een bestand nu te doen is. Een verwerkt bestand blijft tot het eind van de avond terug te draaien. */
export function bestandsplan(beeld: BestandBeeld, nu: Instant): Plan<BestandStap> {
  const stap = STAP[beeld.status];
  if (stap) return { nu: [{ soort: stap }], volgende: null, klaar: false };
  const voorbij = beeld.status === 'VERWERKT' && (beeld.ongedaanTot === null || beeld.ongedaanTot <= nu);
  const klaar = voorbij || KLAAR.includes(beeld.status);
  return { nu: [], volgende: klaar || beeld.status !== 'VERWERKT' ? null : beeld.ongedaanTot, klaar };
}
