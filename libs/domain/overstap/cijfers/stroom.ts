import type { GeteldeOverstap } from './overstapcijfers.ts';
import { groepeer } from './groepeer.ts';
import { isAangemeld } from './tel-overstap.ts';
import { isTeRekenen, teVerbergenCellen } from './verberg-klein.ts';

/** Waar leerlingen uit een cohort heen gaan. `samen`: wat apart te klein is om te tonen. */
export const STROOMDOELEN = [
  'mbo',
  'ander_vervolg',
  'leerplicht',
  'doorstroompunt',
  'aanmelding_loopt',
  'onbekend',
  'samen',
] as const;
export type Stroomdoel = (typeof STROOMDOELEN)[number];

/** Een bestemming; alleen bij een mbo met een id. */
export interface Stroomnaar {
  readonly soort: Stroomdoel;
  readonly mboId: string | null;
}
/** Hoeveel leerlingen van een school of gemeente naar een bestemming gaan. */
export interface Stroomcel extends Stroomnaar {
  /** Id van de school of code van de gemeente; null: gemeente onbekend. */
  readonly van: string | null;
  readonly aantal: number;
}

/** Een cel zoals zij naar buiten mag; null: ook samen nog te klein. */
export type GetoondeCel = Omit<Stroomcel, 'aantal'> & { readonly aantal: number | null };

/**
 * Waar een leerling heen gaat, zoals bekend op de peildatum. Wat vaststaat gaat voor; dan wie hem heeft; dan of er een aanmelding
 * loopt.
 */
export function bestemmingVan(overstap: GeteldeOverstap): Stroomnaar {
  const definitief = overstap.aanmeldingen.find(({ status }) => status === 'DEFINITIEF');
  if (definitief) return { soort: 'mbo', mboId: definitief.mboId };
  if (overstap.andereBestemming) return { soort: 'ander_vervolg', mboId: null };
  if (overstap.overdracht)
    return { soort: overstap.overdracht.route === 'rmc' ? 'doorstroompunt' : 'leerplicht', mboId: null };
  return { soort: isAangemeld(overstap) ? 'aanmelding_loopt' : 'onbekend', mboId: null };
}

/** Telt de stroom van school of gemeente naar bestemming. */
export function telStroom(
  overstappen: readonly GeteldeOverstap[],
  van: (overstap: GeteldeOverstap) => string | null,
): Stroomcel[] {
  const cellen = new Map<string, Stroomcel>();
  for (const overstap of overstappen) {
    const naar = bestemmingVan(overstap);
    const sleutel = JSON.stringify([van(overstap), naar.soort, naar.mboId]);
    const aantal = (cellen.get(sleutel)?.aantal ?? 0) + 1;
    cellen.set(sleutel, { van: van(overstap), ...naar, aantal });
  }
  return [...cellen.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cel]) => cel);
}

/**
 * De cellen zonder kleine aantallen: per herkomst staat bij elkaar wat apart te klein is, zodat het totaal klopt en niemand te herkennen is.
 * Wat uit een totaal te rekenen is, verdwijnt mee; kan dat niet meer, dan heeft ook wat bij elkaar staat geen getal.
 */
export function teTonenStroom(
  cellen: readonly Stroomcel[],
  regel: { readonly kleinsteAantal: number },
): GetoondeCel[] {
  const assen = [({ van }: Stroomcel) => `${van}`, ({ soort, mboId }: Stroomcel) => `${soort}/${mboId}`];
  const weg = teVerbergenCellen(cellen, assen, regel);
  return [...groepeer(cellen, ({ van }) => van)].flatMap(([van, groep]) => {
    const verborgen = groep.filter((cel) => weg.has(cel));
    const open: GetoondeCel[] = groep.filter((cel) => !weg.has(cel));
    if (verborgen.length === 0) return open;
    const som = verborgen.reduce((tot, { aantal }) => tot + aantal, 0);
    const getallen = verborgen.map((cel) => cel.aantal);
    const aantal = som >= regel.kleinsteAantal && !isTeRekenen(getallen, regel) ? som : null;
    return [...open, { van, soort: 'samen' as const, mboId: null, aantal }];
  });
}
