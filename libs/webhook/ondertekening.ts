import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const SLEUTEL_BYTES = 32;
const SECONDE_MS = 1000;

/** Een nieuw geheim, in de vorm van Standard Webhooks. */
export const nieuwGeheim = (): string => `whsec_${randomBytes(SLEUTEL_BYTES).toString('base64')}`;

/** Een bericht zoals het over de lijn gaat. */
export interface Webhookbericht {
  readonly id: string;
  /** De klok van dit proces: de ander vergelijkt hem met de zijne. */
  readonly op: Date;
  readonly inhoud: string;
}

/** De koppen van een bericht, ondertekend met elke sleutel die geldt: tijdens een wissel past de oude ook nog. */
export const ondertekend = (
  { id, op, inhoud }: Webhookbericht,
  geheimen: readonly string[],
): Readonly<Record<string, string>> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(op.getTime() / SECONDE_MS)),
  'webhook-signature': geheimen.map((geheim) => new Webhook(geheim).sign(id, op, inhoud)).join(' '),
});

/** De koppen waaraan een bericht te toetsen is. */
export interface Webhookkoppen {
  readonly id: string;
  readonly tijdstip: string;
  readonly handtekening: string;
}

const ID = /^[A-Za-z0-9._:-]{1,100}$/;
const TIJDSTIP = /^\d{9,11}$/;

const past = (geheim: string, inhoud: string, { id, tijdstip, handtekening }: Webhookkoppen): boolean => {
  try {
    new Webhook(geheim).verify(
      inhoud,
      { 'webhook-id': id, 'webhook-timestamp': tijdstip, 'webhook-signature': handtekening },
      { jsonParse: false },
    );
    return true;
  } catch {
    return false;
  }
};

/** Is dit bericht ondertekend met een van deze geheimen, hoogstens vijf minuten geleden? Geeft het tijdstip, of null. */
export function getoetst(inhoud: string, koppen: Webhookkoppen, geheimen: readonly string[]): Date | null {
  if (!ID.test(koppen.id) || !TIJDSTIP.test(koppen.tijdstip)) return null;
  if (!geheimen.some((geheim) => past(geheim, inhoud, koppen))) return null;
  return new Date(Number(koppen.tijdstip) * SECONDE_MS);
}
