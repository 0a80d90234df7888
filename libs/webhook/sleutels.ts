import { randomUUID } from 'node:crypto';
import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { eisNietLaatste, eisRuimteVoorSleutel, type Sleutelrichting } from '../domain/webhook/abonnement.ts';
import { openTeksten, sluitTekst, TEKSTPLAATS } from '../kluis/tekst.ts';
import { neemAbonnement, type Besluit } from './abonnementen.ts';
import { nieuwGeheim } from './ondertekening.ts';

const plaats = (abonnementId: string, id: string) =>
  ({ klasse: 'beheer', subject: abonnementId, kolom: TEKSTPLAATS.webhooksleutel(id) }) as const;

interface Rij {
  readonly id: string;
  readonly abonnement_id: string;
  readonly richting: Sleutelrichting;
  readonly geheim: Buffer;
}

/** Bewaart een nieuwe sleutel, alleen versleuteld. Geeft haar id; het geheim is daarna met `openGeheim` op te halen. */
export async function schrijfSleutel(
  tx: Tx,
  { abonnementId, richting }: { readonly abonnementId: string; readonly richting: Sleutelrichting },
  { door, nu }: { readonly door: string; readonly nu: Instant },
): Promise<string> {
  const id = randomUUID();
  const geheim = await sluitTekst(tx, plaats(abonnementId, id), nieuwGeheim());
  await rows(
    tx,
    `insert into webhooksleutel (id, abonnement_id, richting, geheim, gemaakt_door, gemaakt_op)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, abonnementId, richting, geheim, door, nu],
  );
  return id;
}

const open = async (db: Db, rijen: readonly Rij[]): Promise<string[]> =>
  (
    await openTeksten(
      db,
      rijen.map(({ id, abonnement_id, geheim }) => ({ ...plaats(abonnement_id, id), bytes: geheim })),
    )
  ).filter((geheim) => geheim !== null);

/** Het geheim van een sleutel, eenmaal na het maken te tonen. */
export async function openGeheim(db: Db, id: string): Promise<string | null> {
  const rij = await row<Rij>(
    db,
    'select id, abonnement_id, richting, geheim from webhooksleutel where id = $1 and ingetrokken_op is null',
    [id],
  );
  return rij ? ((await open(db, [rij]))[0] ?? null) : null;
}

/** De geheimen die nu gelden, de nieuwste eerst. */
export async function geldendeGeheimen(
  db: Db,
  abonnementId: string,
  richting: Sleutelrichting,
): Promise<readonly string[]> {
  const rijen = await rows<Rij>(
    db,
    `select id, abonnement_id, richting, geheim from webhooksleutel
     where abonnement_id = $1 and richting = $2 and ingetrokken_op is null order by gemaakt_op desc, id`,
    [abonnementId, richting],
  );
  return open(db, rijen);
}

async function aantalGeldig(tx: Tx, abonnementId: string, richting: Sleutelrichting): Promise<number> {
  const geteld = await row<{ n: number }>(
    tx,
    'select count(*) as n from webhooksleutel where abonnement_id = $1 and richting = $2 and ingetrokken_op is null',
    [abonnementId, richting],
  );
  return geteld?.n ?? 0;
}

/** Begint een wissel: een nieuwe sleutel naast die er is. Fouten: NotFound, Conflict. */
export async function maakSleutel(
  tx: Tx,
  vraag: { readonly abonnementId: string; readonly richting: Sleutelrichting },
  besluit: Besluit,
): Promise<string> {
  const abonnement = await neemAbonnement(tx, vraag.abonnementId, {
    ...besluit,
    handeling: 'abonnement.vragen',
  });
  eisRuimteVoorSleutel(abonnement, await aantalGeldig(tx, vraag.abonnementId, vraag.richting));
  return schrijfSleutel(tx, vraag, { door: besluit.actor.gebruikerId, nu: besluit.nu });
}

/** Rondt een wissel af: de oude sleutel geldt meteen niet meer. Fouten: NotFound, Conflict. */
export async function trekSleutelIn(tx: Tx, id: string, besluit: Besluit): Promise<void> {
  const onbekend = () => new NotFound('webhooksleutel.onbekend', 'Deze sleutel bestaat niet.');
  const gevonden = await row<Rij>(tx, 'select abonnement_id, richting from webhooksleutel where id = $1', [
    id,
  ]);
  if (!gevonden) throw onbekend();
  await neemAbonnement(tx, gevonden.abonnement_id, { ...besluit, handeling: 'abonnement.vragen', onbekend });
  const nog = await row(tx, 'select 1 from webhooksleutel where id = $1 and ingetrokken_op is null', [id]);
  if (!nog) throw onbekend();
  eisNietLaatste(await aantalGeldig(tx, gevonden.abonnement_id, gevonden.richting));
  await rows(tx, 'update webhooksleutel set ingetrokken_op = $2, ingetrokken_door = $3 where id = $1', [
    id,
    besluit.nu,
    besluit.actor.gebruikerId,
  ]);
}
