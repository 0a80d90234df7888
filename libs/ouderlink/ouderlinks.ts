import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import { Conflict, NotFound } from '../domain/domain-error.ts';
import { eindeVanDag, toKalenderdag } from '../domain/tijd/amsterdam.ts';
import { plusDagen } from '../domain/tijd/kalenderdag.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { heeftGezag, type Gezagsgrond } from '../domain/toegang/ouderlink.ts';
import type { Ouderlinkdoel } from '../domain/toegang/linkdoel.ts';
import { hashVanLink, vindBijCode, type LinkMetCode } from '../link/geheimen.ts';

/** Voor welke ouder van welke leerling, waarvoor, en hoe lang; `dagen` in kalenderdagen, de dag van vandaag niet meegeteld. */
export interface NieuweOuderlink {
  readonly leerlingId: string;
  readonly organisatieId: string;
  readonly doel: Ouderlinkdoel;
  readonly gezagsgrond: Gezagsgrond;
  readonly gemaaktDoor: string;
  readonly dagen: number;
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
      hashVanLink('ouderlink', id),
      gemaaktDoor,
      nu,
      verlooptOp,
    ],
  );
  return { id, verlooptOp };
}

interface Inwisseling {
  readonly id: string;
  readonly gebruikerId: string;
  readonly leerlingId: string;
}

const TABEL = {
  soort: 'ouderlink',
  kolommen: 'id, gebruiker_id as "gebruikerId", leerling_id as "leerlingId"',
  waar: 'gebruikt_op is null',
} as const;

/**
 * Wisselt een link met haar code in, een keer. Geeft wie binnenkomt, of null: waarom niet, zegt zij niet. Een mislukte poging telt; leg de
 * transactie dus ook dan vast.
 */
export async function wisselOuderlinkIn(
  tx: Tx,
  gegeven: LinkMetCode,
  nu: Instant,
): Promise<{ readonly gebruikerId: string; readonly leerlingId: string } | null> {
  const gevonden = await vindBijCode<Inwisseling>(tx, TABEL, gegeven, nu);
  if (gevonden) await rows(tx, 'update ouderlink set gebruikt_op = $2 where id = $1', [gevonden.id, nu]);
  return gevonden;
}

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
