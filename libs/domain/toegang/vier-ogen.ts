import { NotAllowed } from '../domain-error.ts';

/** Wat niemand alleen beslist. Bron: security.md §3 A 29. */
export const VIEROGENZAKEN = [
  'samenvoegen',
  'noodtoegang',
  'webhookadres',
  'vernietiging',
  'kpi-datum',
] as const;
export type Vierogenzaak = (typeof VIEROGENZAKEN)[number];

/** Een besluit dat een tweede paar ogen nodig heeft. */
export interface Vierogenbesluit {
  readonly zaak: Vierogenzaak;
  /** De gebruikers die er al aan deden: wie vroeg, wie uitvoerde, wie eerder akkoord gaf. */
  readonly eersten: readonly string[];
  /** De gebruiker die nu beslist. */
  readonly door: string;
}

/**
 * Is dit een tweede paar ogen? Zonder een eerste is er geen tweede: een voorstel van niemand (het systeem) vraagt dus twee
 * mensen. Organisatie en rol tellen niet: dezelfde mens in een andere rol blijft dezelfde mens.
 */
export function isVierOgen({ eersten, door }: Vierogenbesluit): boolean {
  const wie = door.toLowerCase();
  return wie !== '' && eersten.length > 0 && eersten.every((eerste) => eerste.toLowerCase() !== wie);
}

/** Fout: NotAllowed `vier_ogen` (403) als wie beslist er zelf al aan deed. */
export function eisVierOgen(besluit: Vierogenbesluit): void {
  if (isVierOgen(besluit)) return;
  throw new NotAllowed('vier_ogen', 'Hierover beslist iemand anders dan wie het vroeg of deed.', {
    zaak: besluit.zaak,
  });
}
