import { createHmac, timingSafeEqual } from 'node:crypto';
import { BERICHTSOORTEN, isVrijwillig, type Berichtsoort } from '../domain/bericht/berichtsoort.ts';
import { sleutels } from '../kluis/kluis.ts';

/** Welk postvak een soort bericht niet meer wil. */
export interface Afmelding {
  readonly organisatieId: string;
  readonly soort: Berichtsoort;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const handtekening = ({ organisatieId, soort }: Afmelding): Buffer =>
  createHmac('sha256', sleutels().kluis.zoekgeheim('mail-afmelden'))
    .update(`${organisatieId}.${soort}`)
    .digest();

/** De sleutel waarmee een postvak zonder aanmelden een soort bericht uitzet. Zij geldt alleen voor dat postvak en die soort. */
export const afmeldsleutel = (afmelding: Afmelding): string =>
  [afmelding.organisatieId, afmelding.soort, handtekening(afmelding).toString('base64url')].join('.');

const isSoort = (tekst: string): tekst is Berichtsoort =>
  (BERICHTSOORTEN as readonly string[]).includes(tekst);

/** Leest zo'n sleutel; null als zij niet klopt, of over een soort gaat die niet uit kan. */
export function leesAfmeldsleutel(sleutel: string): Afmelding | null {
  const [organisatieId = '', soort = '', gegeven = '', ...rest] = sleutel.split('.');
  if (rest.length > 0 || !UUID.test(organisatieId) || !isSoort(soort) || !isVrijwillig(soort)) return null;
  const afmelding = { organisatieId, soort };
  const verwacht = handtekening(afmelding).toString('base64url');
  const klopt =
    gegeven.length === verwacht.length && timingSafeEqual(Buffer.from(gegeven), Buffer.from(verwacht));
  return klopt ? afmelding : null;
}
