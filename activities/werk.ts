import type { Database } from '#libs/database/data-source.ts';
import { inTransaction, row, type Tx } from '#libs/database/transaction.ts';
import type { Plan } from '#libs/domain/overstap/overstap.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import type { Context } from '#libs/dossier/context.ts';
import { bewaarMoment, workflowId, type Processoort } from '#libs/dossier/processen.ts';
import type { Regelboek } from '#libs/dossier/regelboek.ts';

/** Wat activiteiten nodig hebben. */
export interface Werkplaats {
  readonly dataSource: Database;
  readonly regelboek: Regelboek;
}

interface Vraag {
  readonly onderwerp: string;
  readonly nu: Instant;
}

/** Een handeling in een eigen transactie, op het ogenblik dat het proces noemt. */
export function handel(
  werkplaats: Werkplaats,
  nu: Instant,
  werk: (tx: Tx, context: Context) => Promise<unknown>,
): Promise<void> {
  return inTransaction(werkplaats.dataSource, async (tx) => {
    await werk(tx, { nu, regelboek: werkplaats.regelboek });
  });
}

/**
 * Een blik van een proces op zijn feiten. Vergrendelt eerst zijn procesrij, zodat een feit dat tegelijk komt of voor de
 * blik telt of daarna een hint geeft; bewaart wanneer het proces weer kijkt.
 */
export function blik<S>(
  werkplaats: Werkplaats,
  proces: { readonly soort: Processoort; readonly vraag: Vraag },
  plan: (tx: Tx, context: Context) => Promise<Plan<S>>,
): Promise<Plan<S>> {
  const { nu, onderwerp } = proces.vraag;
  const id = workflowId(proces.soort, onderwerp);
  return inTransaction(werkplaats.dataSource, async (tx) => {
    await row(tx, 'select 1 from proces where workflow_id = $1 for update', [id]);
    const uitkomst = await plan(tx, { nu, regelboek: werkplaats.regelboek });
    await bewaarMoment(tx, id, { ...uitkomst, op: nu });
    return uitkomst;
  });
}

/** Een onderwerp dat niet (meer) bestaat: het proces heeft niets te volgen en eindigt. */
export const NIETS_TE_VOLGEN = { nu: [], volgende: null, klaar: true } as const;
