import type { Aangewezen, MasAfspraken } from '../mas-afspraken.ts';

/**
 * De sleutel van de organisatie die deze partner is voor wie in deze gemeente woont; wie de gemeente noemt, gaat voor wie er voor
 * iedereen is. Null: de regio heeft er geen.
 */
export function partnerVan(
  { partners }: Pick<MasAfspraken, 'partners'>,
  soort: Aangewezen,
  gemeente: string | null,
): string | null {
  const van = partners.filter((partner) => partner.soort === soort);
  const eigen = van.find(({ gemeenten }) => gemeente !== null && gemeenten?.includes(gemeente));
  return (eigen ?? van.find(({ gemeenten }) => gemeenten === null))?.organisatie ?? null;
}
