import type { DataSource } from 'typeorm';
import type { Klok } from '../time/klok.ts';
import { inTransaction, returning } from '../database/transaction.ts';

/** Na zoveel keer vergeefs wekken houdt een proces de anderen niet meer op; het staat dan bij wat vastloopt. */
export const VERGEEFS = 20;
const PARTIJ = 500;

/**
 * Wekt processen waarvan het moment voorbij is zonder dat zij bewogen. In gebruik vangt dit wat gemist is; in de demo is
 * het de tijdmachine. Processen komen aan de beurt in volgorde van hun moment en krijgen dat moment mee: een sprong van
 * maanden verloopt in de goede volgorde. Wie al gewekt is, krijgt even de tijd, en voor wie al een
 * hint klaarligt, komt er geen tweede bij.
 * @returns het aantal gewekte processen
 */
export async function wekWieMoet(dataSource: DataSource, klok: Klok, geduldMs: number): Promise<number> {
  return inTransaction(dataSource, async (tx) => {
    const gewekt = await returning<{ workflow_id: string }>(
      tx,
      `with eerste as (
         select min(volgend_moment) as op from proces where status = 'LOOPT' and volgend_moment <= $1 and gewekt_keer < $4
       ), beurt as (
         select p.workflow_id, p.volgend_moment from proces p, eerste
         where p.status = 'LOOPT' and p.volgend_moment <= least($1::timestamptz, eerste.op + interval '1 hour')
           and (p.gewekt_op is null or p.gewekt_op < clock_timestamp() - $2 * interval '1 millisecond')
           and not exists (select 1 from outbox o where o.kanaal = 'engine' and o.onderwerp = p.workflow_id and o.dood_op is null)
         order by p.volgend_moment limit $3 for update of p skip locked
       ), merk as (
         update proces p set gewekt_op = clock_timestamp(), gewekt_keer = p.gewekt_keer + 1
         from beurt where p.workflow_id = beurt.workflow_id returning p.workflow_id, beurt.volgend_moment
       )
       insert into outbox (kanaal, onderwerp, op) select 'engine', workflow_id, volgend_moment from merk
       returning onderwerp as workflow_id`,
      [klok.nu(), geduldMs, PARTIJ, VERGEEFS],
    );
    return gewekt.length;
  });
}
