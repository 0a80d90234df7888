import { createHmac } from 'node:crypto';

/** Waarvoor een sleutel dient: elk doel heeft zijn eigen geheim, zodat tabellen niet te koppelen zijn. */
export const REGISTER = 'register';

/** HMAC-SHA-256 van een BSN of onderwijsnummer, base64: hetzelfde nummer geeft bij hetzelfde doel dezelfde hash. */
export function hashNummer(sleutel: string, nummer: string): string {
  return createHmac('sha256', sleutel).update(nummer).digest('base64');
}

/** De hashes van een nummer voor alle doelen waarvan een sleutel bekend is. */
export function hashesVan(
  sleutels: Readonly<Record<string, string>>,
  nummer: string,
): { doel: string; hash: string }[] {
  return Object.entries(sleutels).map(([doel, sleutel]) => ({ doel, hash: hashNummer(sleutel, nummer) }));
}
