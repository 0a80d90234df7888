import { rows, type Tx } from '../database/transaction.ts';
import { Invalid } from '../domain/domain-error.ts';
import type { Context } from '../dossier/context.ts';
import { bewaarTraject } from './bewaar.ts';
import { eisGepland, opentOverleg, type Overlegvraag } from './mdo.ts';
import { zegEenAf } from './mdo-uitnodiging.ts';
import { trekAgendaIn } from './teksten.ts';

/** Iemand die bij een overleg hoort, zoals hij staat. */
export interface Deelnemer {
  readonly nummer: number;
  readonly organisatieId: string | null;
  readonly rol: string;
  readonly vrijgegevenOp: string | null;
}

/** Wie er bij een overleg horen, op nummer. */
export const deelnemersVan = (tx: Tx, mdoId: string): Promise<Deelnemer[]> =>
  rows(
    tx,
    `select nummer, organisatie_id as "organisatieId", rol, vrijgegeven_op as "vrijgegevenOp" from traject_mdo_deelnemer
     where mdo_id = $1 and af_op is null order by nummer`,
    [mdoId],
  );

/** Fout: Invalid als een nummer bij niemand hoort. */
export function kies(deelnemers: readonly Deelnemer[], nummers: readonly number[]): Deelnemer[] {
  const gekozen = deelnemers.filter(({ nummer }) => nummers.includes(nummer));
  if (gekozen.length !== new Set(nummers).size)
    throw new Invalid('mdo.deelnemer-onbekend', 'Dit nummer hoort bij niemand in dit overleg.');
  return gekozen;
}

/** Een deelnemer zoals de tijdlijn hem noemt. */
export const wie = (mdoId: string, { nummer, organisatieId, rol }: Deelnemer) => ({
  mdoId,
  nummer: String(nummer),
  organisatieId,
  rol,
});

/**
 * Haalt iemand van een overleg dat nog komt. Zijn organisatie krijgt de afzegging voor haar agenda en leest de agenda niet meer, tenzij er nog
 * een ander van haar bij hoort. Wie het was, zegt de tijdlijn. Fouten: NotFound, Conflict, Invalid als het nummer bij niemand hoort.
 */
export async function zegDeelnemerAf(
  tx: Tx,
  vraag: Overlegvraag,
  nummer: number,
  context: Context,
): Promise<void> {
  const open = await opentOverleg(tx, vraag, context);
  eisGepland(open);
  const { kop } = open.dossier;
  const { mdoId, door } = vraag;
  const alle = await deelnemersVan(tx, mdoId);
  const weg = kies(alle, [nummer])[0]!;
  await rows(tx, 'update traject_mdo_deelnemer set af_op = $3 where mdo_id = $1 and nummer = $2', [
    mdoId,
    nummer,
    context.nu,
  ]);
  await rows(tx, 'update traject_mdo set volgnummer = volgnummer + 1, versie = versie + 1 where id = $1', [
    mdoId,
  ]);
  const blijven = alle.filter((deelnemer) => deelnemer !== weg);
  if (!blijven.some(({ organisatieId }) => organisatieId === weg.organisatieId)) {
    if (weg.organisatieId !== kop.lpId) await trekAgendaIn(tx, mdoId, weg.organisatieId);
    await zegEenAf(tx, open.dossier, { mdoId, organisatieId: weg.organisatieId }, context);
  }
  const gebeurtenissen = [{ soort: 'mdo-afgezegd', gegevens: wie(mdoId, weg) }];
  await bewaarTraject(tx, kop, { gebeurtenissen, door }, context);
}
