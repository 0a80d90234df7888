import { geheimenVan } from '../link/geheimen.ts';

/**
 * Het pad zoals het in de post staat. Het geheim van een link komt er pas bij het versturen in: in het bericht dat wordt bewaard, staat
 * alleen het id van de link.
 */
export function adresVoorPost(soort: string, pad: string): string {
  if (soort !== 'partnerlink') return pad;
  const { link } = geheimenVan('partnerlink', pad.slice(pad.lastIndexOf('/') + 1));
  return `/partnerlink?${new URLSearchParams({ link }).toString()}`;
}
