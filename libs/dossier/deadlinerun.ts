import type { DataSource } from 'typeorm';
import type { Instant } from '../domain/tijd/tijd.ts';
import { inTransaction, rows } from '../database/transaction.ts';
import { draagOver } from './draag-over.ts';
import type { Context } from './context.ts';
import { sluitGeplaatst } from './sluiten.ts';

/** Zoveel overstappen per transactie: groot genoeg voor snelheid, klein genoeg om niemand te laten wachten. */
const PARTIJ = 250;

export interface Run {
  readonly regio: string;
  readonly seizoen: string;
  readonly nu: Instant;
  /** Wordt na elke partij geroepen, bv. voor een hartslag. */
  readonly voortgang?: (aantal: number) => void;
}

/** Wie `o` de deadlinerun kiest: open, niet geplaatst, en geen overdracht die bij een ontvanger ligt. */
export const KANDIDAAT = `o.afgesloten_op is null and o.plaatsing not in ('DEFINITIEF_MBO', 'VERVOLG_ANDERS')
  and not exists (select 1 from overdracht d where d.overstap_id = o.id and d.status in ('AANGEBODEN', 'GEACCEPTEERD'))`;

/**
 * De deadlinerun: iedereen van de regio die niet geplaatst is en geen open overdracht heeft, gaat over. Per partij een
 * transactie; wie door een ander vergrendeld is, wordt overgeslagen en komt in een volgende ronde of door zijn eigen
 * proces. Hervatbaar: nog eens draaien doet alleen wat er nog ligt.
 */
export async function draaiDeadline(dataSource: DataSource, run: Run, context: Context): Promise<number> {
  let totaal = 0;
  let na = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const ids = await inTransaction(dataSource, async (tx) => {
      const partij = await rows<{ id: string }>(
        tx,
        `select o.id from overstap o
         where o.regio = $1 and o.seizoen = $2 and o.id > $3 and ${KANDIDAAT}
         order by o.id limit $4 for update of o skip locked`,
        [run.regio, run.seizoen, na, PARTIJ],
      );
      const gekozen = partij.map((p) => p.id);
      if (gekozen.length > 0) {
        const uitkomst = await draagOver(tx, { ids: gekozen, aanleiding: 'HARDE_DEADLINE' }, context);
        totaal += uitkomst.overgedragen.length;
      }
      return gekozen;
    });
    const laatste = ids.at(-1);
    if (!laatste) return totaal;
    na = laatste;
    run.voortgang?.(totaal);
  }
}

/** Sluit aan het einde van het seizoen wie geplaatst is; partij voor partij, hervatbaar. */
export async function sluitSeizoen(dataSource: DataSource, run: Run, context: Context): Promise<void> {
  let na = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const ids = await inTransaction(dataSource, async (tx) => {
      const partij = await rows<{ id: string }>(
        tx,
        `select id from overstap where regio = $1 and seizoen = $2 and id > $3 and afgesloten_op is null
           and status in ('DEFINITIEF_MBO', 'VERVOLG_ANDERS') order by id limit $4 for update skip locked`,
        [run.regio, run.seizoen, na, PARTIJ],
      );
      const gekozen = partij.map((p) => p.id);
      if (gekozen.length > 0) await sluitGeplaatst(tx, gekozen, context);
      return gekozen;
    });
    const laatste = ids.at(-1);
    if (!laatste) return;
    na = laatste;
    run.voortgang?.(ids.length);
  }
}
