import { row, rows, type Db, type Tx } from '../database/transaction.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Webhooktype } from '../domain/webhook/gebeurtenis.ts';

const HOOGSTENS = 200;
const DOOD = "kanaal = 'webhook' and dood_op is not null and inhoud ->> 'organisatieId' = $1";

/** Een bericht dat na alle pogingen niet is bezorgd. */
export interface Doodbericht {
  readonly id: string;
  readonly abonnementId: string;
  readonly type: Webhooktype;
  readonly onderwerpId: string;
  readonly op: Instant;
  readonly pogingen: number;
  readonly doodOp: Instant;
}

/** De berichten van een organisatie die niet te bezorgen waren, de nieuwste eerst. */
export const lijstDodeBerichten = (db: Db, organisatieId: string): Promise<Doodbericht[]> =>
  rows<Doodbericht>(
    db,
    `select onderwerp as id, inhoud ->> 'abonnementId' as "abonnementId", inhoud ->> 'type' as type,
            inhoud ->> 'onderwerpId' as "onderwerpId", op, pogingen, dood_op as "doodOp"
     from outbox where ${DOOD} order by outbox.id desc limit ${HOOGSTENS}`,
    [organisatieId],
  );

/** Probeert een bericht opnieuw, met hetzelfde kenmerk. Fout: NotFound. */
export async function herhaalDoodbericht(tx: Tx, organisatieId: string, id: string): Promise<void> {
  const weer = await row(
    tx,
    `update outbox set dood_op = null, pogingen = 0, beschikbaar_op = now(), sinds = null where ${DOOD} and onderwerp = $2
     returning id`,
    [organisatieId, id],
  );
  if (!weer) throw new NotFound('webhookbericht.onbekend', 'Dit bericht bestaat niet.');
  await rows(tx, "select pg_notify('outbox', '')");
}
