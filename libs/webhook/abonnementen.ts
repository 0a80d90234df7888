import { randomUUID } from 'node:crypto';
import { row, rows, type Tx } from '../database/transaction.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { magHandeling } from '../domain/toegang/mag-handeling.ts';
import type { Actor, Handeling } from '../domain/toegang/toegang.ts';
import { beeindig, keurGoed, type Abonnementstand } from '../domain/webhook/abonnement.ts';
import type { Webhooktype } from '../domain/webhook/gebeurtenis.ts';

/** Wie beslist, en wanneer. */
export interface Besluit {
  readonly actor: Actor;
  readonly nu: Instant;
}

interface Rij extends Abonnementstand {
  readonly organisatieId: string;
  readonly regios: readonly string[];
}

const NEEM_SQL = `
  select a.status, a.gevraagd_door as "gevraagdDoor", a.organisatie_id as "organisatieId",
         array(select r.regio from regio_organisatie r where r.organisatie_id = a.organisatie_id) as regios
  from abonnement a where a.id = $1 for update of a`;

/** Mag deze actor dit met een abonnement van deze organisatie? Zij kan in meer regio's meedoen. */
export const magAbonnement = (
  actor: Actor,
  handeling: Handeling,
  { organisatieId, regios }: Pick<Rij, 'organisatieId' | 'regios'>,
): boolean =>
  magHandeling(actor, handeling, { organisatieId }) ||
  regios.some((regio) => magHandeling(actor, handeling, { organisatieId, regio }));

const bestaatNiet = (): NotFound => new NotFound('abonnement.onbekend', 'Dit abonnement bestaat niet.');

/** Vergrendelt een abonnement om erover te beslissen. Fout: NotFound, ook als deze actor dat niet mag. */
export async function neemAbonnement(
  tx: Tx,
  id: string,
  {
    actor,
    handeling,
    onbekend = bestaatNiet,
  }: { readonly actor: Actor; readonly handeling: Handeling; readonly onbekend?: () => Error },
): Promise<Abonnementstand> {
  const gevonden = await row<Rij>(tx, NEEM_SQL, [id]);
  if (!gevonden || !magAbonnement(actor, handeling, gevonden)) throw onbekend();
  return gevonden;
}

/** Vraagt een abonnement voor de eigen organisatie; het geldt pas als een ander het goedkeurt. Geeft de id. */
export async function vraagAbonnement(
  tx: Tx,
  { adres, soorten }: { readonly adres: string; readonly soorten: readonly Webhooktype[] },
  { actor, nu }: Besluit,
): Promise<string> {
  const id = randomUUID();
  await rows(
    tx,
    `insert into abonnement (id, organisatie_id, adres, soorten, gevraagd_door, gevraagd_op)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, actor.organisatieId, adres, [...new Set(soorten)], actor.gebruikerId, nu],
  );
  return id;
}

/** Keurt een abonnement goed. Fouten: NotFound, NotAllowed `vier_ogen`, Conflict. */
export async function keurAbonnementGoed(tx: Tx, id: string, { actor, nu }: Besluit): Promise<void> {
  keurGoed(await neemAbonnement(tx, id, { actor, handeling: 'abonnement.beslissen' }), actor.gebruikerId);
  await rows(
    tx,
    "update abonnement set status = 'ACTIEF', goedgekeurd_door = $2, goedgekeurd_op = $3 where id = $1",
    [id, actor.gebruikerId, nu],
  );
}

/** Beëindigt een abonnement; wat nog klaarstaat, gaat niet meer weg. Fouten: NotFound, Conflict. */
export async function beeindigAbonnement(tx: Tx, id: string, { actor, nu }: Besluit): Promise<void> {
  beeindig(await neemAbonnement(tx, id, { actor, handeling: 'abonnement.beslissen' }));
  await rows(
    tx,
    "update abonnement set status = 'BEEINDIGD', beeindigd_door = $2, beeindigd_op = $3 where id = $1",
    [id, actor.gebruikerId, nu],
  );
}
