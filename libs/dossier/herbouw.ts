import type { DataSource } from 'typeorm';
import type { Klok } from '../time/klok.ts';
import { inTransaction, returning, rows } from '../database/transaction.ts';

export interface Engineblik {
  /** Loopt dit proces in de engine? */
  readonly loopt: (workflowId: string) => Promise<boolean>;
}

export interface Herbouwd {
  readonly bekeken: number;
  readonly gestart: number;
}

const PARTIJ = 500;

/**
 * Vergelijkt wat volgens de feiten moet lopen met de engine en start wat ontbreekt, partij voor partij. Een proces vindt
 * zijn stap zelf terug: het kijkt naar de feiten, onder de afspraak waaronder het begon. Nog eens draaien mag altijd.
 */
export async function herbouw(dataSource: DataSource, engine: Engineblik, klok: Klok): Promise<Herbouwd> {
  let na = '';
  let bekeken = 0;
  let gestart = 0;
  for (;;) {
    const partij = await rows<{ workflow_id: string }>(
      dataSource,
      "select workflow_id from proces where status = 'LOOPT' and workflow_id > $1 order by workflow_id limit $2",
      [na, PARTIJ],
    );
    const laatste = partij.at(-1);
    if (!laatste) return { bekeken, gestart };
    const ontbreekt: string[] = [];
    for (const { workflow_id } of partij) if (!(await engine.loopt(workflow_id))) ontbreekt.push(workflow_id);
    await inTransaction(dataSource, (tx) =>
      returning(
        tx,
        `with p as (
           update proces set gewapend_op = '-infinity', gewekt_op = null, gewekt_keer = 0
           where workflow_id = any($1::text[]) returning workflow_id
         )
         insert into outbox (kanaal, onderwerp, op) select 'engine', workflow_id, $2 from p returning id`,
        [ontbreekt, klok.nu()],
      ),
    );
    bekeken += partij.length;
    gestart += ontbreekt.length;
    na = laatste.workflow_id;
  }
}
