import { groepeer } from '../overstap/cijfers/groepeer.ts';
import { teVerbergen, zijnRijenTeRekenen } from '../overstap/cijfers/verberg-klein.ts';
import type { Aanleiding } from '../overstap/overstap.ts';

/** Een overdracht die te lang bleef liggen, zonder leerling. */
export interface Escalatiezaak {
  readonly schoolId: string;
  readonly aanleiding: Aanleiding;
}

/** Hoeveel het er van iets zijn; null: te weinig om te noemen. */
export interface Escalatietelling<S> {
  readonly van: S;
  readonly aantal: number | null;
}

/**
 * Telt per groep, de grootste eerst. Wat te klein is, heeft geen aantal, en ook niet wat daar uit het totaal mee te rekenen is. Is alles verborgen
 * en dan nog te rekenen, dan komt er geen enkele groep: het totaal staat ernaast.
 */
export function telEscalaties<S extends string>(
  zaken: readonly Escalatiezaak[],
  van: (zaak: Escalatiezaak) => S,
  kleinsteAantal: number,
): Escalatietelling<S>[] {
  const groepen = [...groepeer(zaken, van)].map(([groep, leden]) => ({ van: groep, aantal: leden.length }));
  const regel = { kleinsteAantal };
  const getallen = ({ aantal }: (typeof groepen)[number]): [number] => [aantal];
  const weg = teVerbergen(groepen, getallen, regel);
  if (zijnRijenTeRekenen(weg, getallen, regel)) return [];
  return groepen
    .toSorted((a, b) => b.aantal - a.aantal || a.van.localeCompare(b.van))
    .map((groep) => (weg.has(groep) ? { ...groep, aantal: null } : groep));
}
