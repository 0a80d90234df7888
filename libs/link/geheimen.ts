import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { LINK_POGINGEN } from '../domain/toegang/link.ts';
import { sleutels } from '../kluis/kluis.ts';

const CODE_CIJFERS = 8;
const LINK = /^[A-Za-z0-9_-]{43}$/;

/** Voor wie een link is; elke soort heeft een eigen tabel en eigen geheimen. */
export type Linksoort = 'ouderlink' | 'partnerlink';

/** Wat iemand aan de deur geeft. */
export interface LinkMetCode {
  readonly link: string;
  readonly code: string;
}

const linkHash = (link: string): Buffer => createHash('sha256').update(link).digest();
const afgeleid = (soort: Linksoort, waarvan: string, id: string): Buffer =>
  createHmac('sha256', sleutels().kluis.zoekgeheim(`${soort}-${waarvan}`))
    .update(id)
    .digest();

/** De link en de code bij een rij. Zij volgen uit haar id en het geheim van de installatie, en staan dus nergens, ook niet in een antwoord dat wordt bewaard. */
export function geheimenVan(soort: Linksoort, id: string): LinkMetCode {
  const getal = afgeleid(soort, 'code', id).readBigUInt64BE() % BigInt(10 ** CODE_CIJFERS);
  return {
    link: afgeleid(soort, 'link', id).toString('base64url'),
    code: String(getal).padStart(CODE_CIJFERS, '0'),
  };
}

/** Wat van een link bewaard wordt. */
export const hashVanLink = (soort: Linksoort, id: string): Buffer => linkHash(geheimenVan(soort, id).link);

/** Welke links meedoen, en wat van de rij nodig is. */
interface Linktabel {
  readonly soort: Linksoort;
  readonly kolommen: string;
  /** Wat de rij verder moet zijn. */
  readonly waar: string;
}

/**
 * De rij bij een link met haar code, of null: waarom niet, zegt zij niet. Elke poging telt voordat de code wordt bekeken, en pogingen
 * tegelijk wachten op elkaar: er zijn er nooit meer dan afgesproken. Leg de transactie dus ook na een mislukking vast.
 */
export async function vindBijCode<T extends { readonly id: string }>(
  tx: Tx,
  { soort, kolommen, waar }: Linktabel,
  { link, code }: LinkMetCode,
  nu: Instant,
): Promise<T | null> {
  if (!LINK.test(link)) return null;
  const hash = linkHash(link);
  await rows(tx, "select set_config('app.link', $1, true)", [hash.toString('hex')]);
  const gevonden = await row<T>(
    tx,
    `update ${soort} set pogingen = pogingen + 1
     where link_hash = $1 and pogingen < $2 and ingetrokken_op is null and verloopt_op > $3 and ${waar}
     returning ${kolommen}`,
    [hash, LINK_POGINGEN, nu],
  );
  return gevonden && isGelijk(geheimenVan(soort, gevonden.id).code, code.replaceAll(/\D/g, ''))
    ? gevonden
    : null;
}

const isGelijk = (verwacht: string, gegeven: string): boolean =>
  gegeven.length === verwacht.length && timingSafeEqual(Buffer.from(verwacht), Buffer.from(gegeven));
