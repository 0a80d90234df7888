import type { DataSource } from 'typeorm';
import type { Klok } from '../time/klok.ts';
import { inTransaction, returning } from '../database/transaction.ts';

/** Na zoveel keer vergeefs wekken houdt een proces de anderen niet meer op; het staat dan bij wat vastloopt. */
export const VERGEEFS = 20;
/** Hoogstens zoveel gewekte processen tegelijk; de volgende komen als zij bewogen. */
export const TEGELIJK_WAKKER = 500;

/**
 * Wekt processen waarvan het moment voorbij is zonder dat zij bewogen. In gebruik vangt dit wat gemist is; in de demo is
 * het de tijdmachine. Processen komen aan de beurt in volgorde van hun moment en krijgen dat moment mee: een sprong van
 * maanden verloopt in de goede volgorde. Wie al gewekt is, krijgt even de tijd, en voor wie al een
 * hint klaarligt, komt er geen tweede bij. Er zijn nooit meer gewekt dan de engine in die tijd aankan: anders kost
 * steeds opnieuw wekken meer dan het kijken zelf. Wie nog niet gewekt is, gaat voor wie er niet op reageerde.
 * @returns het aantal gewekte processen
 */
export async function wekWieMoet(dataSource: DataSource, klok: Klok, geduldMs: number): Promise<number> {
  return inTransaction(dataSource, async (tx) => {
    const gewekt = await returning<{ workflow_id: string }>(
      tx,
      `with eerste as (
         select min(volgend_moment) as op from proces where status = 'LOOPT' and volgend_moment <= $1 and gewekt_keer < $4
       ), wakker as (
         select count(*) as n from proces
         where status = 'LOOPT' and gewekt_op >= clock_timestamp() - $2 * interval '1 millisecond'
       ), beurt as (
         select p.workflow_id, p.volgend_moment from proces p, eerste
         where p.status = 'LOOPT' and p.volgend_moment <= least($1::timestamptz, eerste.op + interval '1 hour')
           and (p.gewekt_op is null or p.gewekt_op < clock_timestamp() - $2 * interval '1 millisecond')
           and not exists (select 1 from outbox o where o.kanaal = 'engine' and o.onderwerp = p.workflow_id and o.dood_op is null)
         order by p.gewekt_keer, p.volgend_moment limit (select greatest(0, $3::int - n) from wakker) for update of p skip locked
       ), merk as (
         update proces p set gewekt_op = clock_timestamp(), gewekt_keer = p.gewekt_keer + 1
         from beurt where p.workflow_id = beurt.workflow_id returning p.workflow_id, beurt.volgend_moment
       )
       insert into outbox (kanaal, onderwerp, op) select 'engine', workflow_id, volgend_moment from merk
       returning onderwerp as workflow_id`,
      [klok.nu(), geduldMs, TEGELIJK_WAKKER, VERGEEFS],
    );
    return gewekt.length;
  });
}
