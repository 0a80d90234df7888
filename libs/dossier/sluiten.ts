import { rows, type Tx } from '../database/transaction.ts';
import { laadDossiers, vergrendel } from './feiten.ts';
import { herleid } from './herleid.ts';
import type { Context } from './context.ts';

/**
 * Sluit overstappen aan het einde van het seizoen: alleen wie geplaatst is, nog niet gesloten is en geen open
 * overdracht heeft. Wie bij een ontvanger is, sluit de ontvanger zelf. Op een verouderde bron sluit niemand: wie daarvan
 * afhangt, blijft open tot het mbo levert. Bron: domain.md §3.5.
 */
export async function sluitGeplaatst(tx: Tx, ids: readonly string[], context: Context): Promise<void> {
  await vergrendel(tx, ids);
  const dossiers = await laadDossiers(tx, ids, context);
  const vers = dossiers.flatMap(({ feiten }) => (feiten.verouderdeMbos.length === 0 ? [feiten.id] : []));
  await rows(
    tx,
    `update overstap o set afgesloten_op = $2, afsluit_reden = 'GEPLAATST'
     where o.id = any($1::uuid[]) and o.afgesloten_op is null and o.status in ('DEFINITIEF_MBO', 'VERVOLG_ANDERS')
       and not exists (select 1 from overdracht d where d.overstap_id = o.id and d.status in ('AANGEBODEN', 'GEACCEPTEERD'))`,
    [vers, context.nu],
  );
  await herleid(tx, ids, context);
}
