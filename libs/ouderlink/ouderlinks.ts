import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import { eindeVanDag, toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { heeftGezag, OUDERLINK_POGINGEN, type Gezagsgrond } from '../domain/toegang/ouderlink.ts';
import type { Ouderlinkdoel } from '../domain/toegang/ouderlinkdoel.ts';
import { sleutels } from '../kluis/kluis.ts';

const CODE_CIJFERS = 8;
const LINK = /^[A-Za-z0-9_-]{43}$/;

/** Voor welke ouder van welke leerling, waarvoor, en hoe lang; `dagen` in kalenderdagen, de dag van vandaag niet meegeteld. */
export interface NieuweOuderlink {
  readonly leerlingId: string;
  readonly organisatieId: string;
  readonly doel: Ouderlinkdoel;
  readonly gezagsgrond: Gezagsgrond;
  readonly gemaaktDoor: string;
  readonly dagen: number;
}

const linkHash = (link: string): Buffer => createHash('sha256').update(link).digest();
const afgeleid = (waarvan: string, id: string): Buffer =>
  createHmac('sha256', sleutels().kluis.zoekgeheim(`ouderlink-${waarvan}`))
    .update(id)
    .digest();

/** De link en de code bij een rij. Zij volgen uit haar id en het geheim van de installatie, en staan dus nergens, ook niet in een antwoord dat wordt bewaard. */
export function geheimenVan(id: string): { readonly link: string; readonly code: string } {
  const getal = afgeleid('code', id).readBigUInt64BE() % BigInt(10 ** CODE_CIJFERS);
  return {
    link: afgeleid('link', id).toString('base64url'),
    code: String(getal).padStart(CODE_CIJFERS, '0'),
  };
}

/** Maakt een ouder die alleen dit dossier kent, en de rij waaruit zijn link en code volgen. */
export async function maakOuderlink(
  tx: Tx,
  nieuw: NieuweOuderlink,
  nu: Instant,
): Promise<{ readonly id: string; readonly verlooptOp: Instant }> {
  const { leerlingId, organisatieId, doel, gezagsgrond, gemaaktDoor, dagen } = nieuw;
  const [id, gebruikerId] = [randomUUID(), randomUUID()];
  const vandaag = toKalenderdag(nu);
  const tot = plusDagen(vandaag, dagen);
  const verlooptOp = eindeVanDag(tot);
  await rows(tx, "insert into gebruiker (id, naam) values ($1, 'Ouder')", [gebruikerId]);
  await rows(
    tx,
    `insert into gebruiker_leerling (gebruiker_id, leerling_id, relatie, gezag, van, tot, doel)
     values ($1, $2, 'ouder', $3, $4, $5, $6)`,
    [gebruikerId, leerlingId, heeftGezag(gezagsgrond), vandaag, tot, doel],
  );
  await rows(
    tx,
    `insert into ouderlink (id, leerling_id, gebruiker_id, organisatie_id, doel, gezagsgrond, link_hash, gemaakt_door,
       gemaakt_op, verloopt_op) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      leerlingId,
      gebruikerId,
      organisatieId,
      doel,
      gezagsgrond,
      linkHash(geheimenVan(id).link),
      gemaaktDoor,
      nu,
      verlooptOp,
    ],
  );
  return { id, verlooptOp };
}

interface Inwisseling {
  readonly id: string;
  readonly gebruiker_id: string;
  readonly leerling_id: string;
}

// Elke poging telt voordat de code wordt bekeken, en pogingen tegelijk wachten op elkaar: er zijn er nooit meer dan afgesproken.
const PROBEER = `
  update ouderlink set pogingen = pogingen + 1
  where link_hash = $1 and pogingen < $2 and gebruikt_op is null and ingetrokken_op is null and verloopt_op > $3
  returning id, gebruiker_id, leerling_id`;

/**
 * Wisselt een link met haar code in, een keer. Geeft wie binnenkomt, of null: waarom niet, zegt zij niet. Een mislukte poging telt; leg de
 * transactie dus ook dan vast.
 */
export async function wisselOuderlinkIn(
  tx: Tx,
  { link, code }: { readonly link: string; readonly code: string },
  nu: Instant,
): Promise<{ readonly gebruikerId: string; readonly leerlingId: string } | null> {
  if (!LINK.test(link)) return null;
  const hash = linkHash(link);
  await rows(tx, "select set_config('app.link', $1, true)", [hash.toString('hex')]);
  const gevonden = await row<Inwisseling>(tx, PROBEER, [hash, OUDERLINK_POGINGEN, nu]);
  if (!gevonden || !isGelijk(geheimenVan(gevonden.id).code, code.replaceAll(/\D/g, ''))) return null;
  await rows(tx, 'update ouderlink set gebruikt_op = $2 where id = $1', [gevonden.id, nu]);
  return { gebruikerId: gevonden.gebruiker_id, leerlingId: gevonden.leerling_id };
}

const isGelijk = (verwacht: string, gegeven: string): boolean =>
  gegeven.length === verwacht.length && timingSafeEqual(Buffer.from(verwacht), Buffer.from(gegeven));

/** Trekt een link in: de ouder komt er niet meer in, ook niet met een sessie die nog loopt. Fouten: NotFound, Conflict. */
export async function trekOuderlinkIn(
  tx: Tx,
  { id, organisatieId }: { readonly id: string; readonly organisatieId: string },
  nu: Instant,
): Promise<void> {
  const gevonden = await row<{ gebruiker_id: string; leerling_id: string; ingetrokken_op: string | null }>(
    tx,
    'select gebruiker_id, leerling_id, ingetrokken_op from ouderlink where id = $1 and organisatie_id = $2 for update',
    [id, organisatieId],
  );
  if (!gevonden) throw new NotFound('ouderlink.onbekend', 'Deze link bestaat niet.');
  if (gevonden.ingetrokken_op) throw new Conflict('ouderlink.al-ingetrokken', 'Deze link is al ingetrokken.');
  await rows(tx, 'update ouderlink set ingetrokken_op = $2 where id = $1', [id, nu]);
  await rows(tx, 'update gebruiker_leerling set tot = $3 where gebruiker_id = $1 and leerling_id = $2', [
    gevonden.gebruiker_id,
    gevonden.leerling_id,
    plusDagen(toKalenderdag(nu), -1),
  ]);
}
