import { isTeDelen } from '../domain/paspoort/paspoort-machine.ts';
import type { Paspoort } from '../domain/paspoort/paspoort.ts';
import { rows, type Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';
import { herleid } from '../dossier/herleid.ts';
import { vergrendel } from '../dossier/feiten.ts';
import { wekProcessen, workflowId } from '../dossier/processen.ts';
import { laatTakenVervallen } from '../dossier/taken.ts';
import type { Vragenboek } from './vragenboek.ts';

/** Het ogenblik, de afspraken en de vragenlijsten waaronder iets met een Paspoort gebeurt. */
export interface Paspoortcontext extends Context {
  readonly vragen: Vragenboek;
}

/** Er is een versie die de jongere heeft vastgesteld: voor de school en de keten bestaat zijn Paspoort. */
export const heeftPaspoort = ({ versies }: Pick<Paspoort, 'versies'>): boolean =>
  versies.some(({ status }) => isTeDelen(status));

/**
 * Wat een Paspoort voor de overstap betekent: wie er een heeft, is niet meer kwetsbaar zonder Paspoort. `gebruikt`: een mens deed
 * iets, en dan begint de bewaartermijn opnieuw.
 */
export async function volgPaspoort(
  tx: Tx,
  paspoort: Paspoort,
  { gebruikt }: { readonly gebruikt: boolean },
  context: Context,
): Promise<void> {
  if (gebruikt)
    await rows(
      tx,
      'update paspoort set laatst_gebruikt_op = greatest(laatst_gebruikt_op, $2) where id = $1',
      [paspoort.id, context.nu],
    );
  await wekProcessen(tx, [workflowId('paspoort', paspoort.leerlingId)], context.nu);
  const anders = await rows<{ id: string }>(
    tx,
    `select id from overstap where leerling_id = $1 and afgesloten_op is null and (paspoort_op is null) = $2`,
    [paspoort.leerlingId, heeftPaspoort(paspoort)],
  );
  const ids = anders.map(({ id }) => id);
  if (ids.length === 0) return;
  await vergrendel(tx, ids);
  await rows(tx, 'update overstap set paspoort_op = $2 where id = any($1::uuid[])', [
    ids,
    heeftPaspoort(paspoort) ? context.nu : null,
  ]);
  if (heeftPaspoort(paspoort))
    await laatTakenVervallen(tx, { overstapIds: ids, soorten: ['paspoort-ontbreekt'] }, context.nu);
  await herleid(tx, ids, context);
}
