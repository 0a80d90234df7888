import { returning, rows, type Db, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { PROCESSOORTEN, type Processoort } from '../dossier/processen.ts';
import { VERGEEFS } from './wekker.ts';

/** Hoeveel processen van een soort over hun moment heen zijn, en hoeveel de wekker niet meer wekt. */
export interface Processtand {
  readonly soort: Processoort;
  readonly teLaat: number;
  readonly opgegeven: number;
  readonly oudste: Instant | null;
}

/** De stand van elke soort proces: alleen aantallen, ook van wat leeg is. */
export const processtanden = (db: Db, nu: string): Promise<Processtand[]> =>
  rows<Processtand>(
    db,
    `select s.soort, count(p.workflow_id) as "teLaat", count(p.workflow_id) filter (where p.gewekt_keer >= $3) as opgegeven,
            min(p.volgend_moment) as oudste
     from unnest($1::text[]) with ordinality as s(soort, plek)
     left join proces p on p.soort = s.soort and p.status = 'LOOPT' and p.volgend_moment <= $2
     group by s.plek, s.soort order by s.plek`,
    [[...PROCESSOORTEN], nu, VERGEEFS],
  );

/**
 * Wekt elk proces dat over zijn moment heen is, ook wie de wekker had opgegeven. Wie al een hint heeft liggen, krijgt er geen
 * tweede: nog eens doen doet niets. Geeft hoeveel.
 */
export async function wekTeLaat(tx: Tx, nu: Instant): Promise<number> {
  const gewekt = await returning(
    tx,
    `with p as (
       update proces set gewekt_keer = 0, gewekt_op = clock_timestamp() where status = 'LOOPT' and volgend_moment <= $1
         and not exists (select 1 from outbox o where o.kanaal = 'engine' and o.onderwerp = proces.workflow_id and o.dood_op is null)
       returning workflow_id, volgend_moment
     )
     insert into outbox (kanaal, onderwerp, op) select 'engine', workflow_id, volgend_moment from p returning id`,
    [nu],
  );
  return gewekt.length;
}
