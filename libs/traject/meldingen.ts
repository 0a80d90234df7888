import { rows, type Tx } from '../database/transaction.ts';
import { statuszetter, type DuoStatus } from '../domain/melding/melding-machine.ts';
import type { Context } from '../dossier/context.ts';
import { schrijfGebeurtenissen } from '../verzuim/gebeurtenissen.ts';
import { meldAanRegister } from '../verzuim/register.ts';
import type { Trajectdoener, Trajectkop } from './traject.ts';

/**
 * Zet de meldingen van een traject op de status die bij het traject hoort: in behandeling, ter kennisgeving of afgesloten. Wat die
 * status niet kan krijgen, blijft zoals het is. Bron: Leerplichtwet art. 21a lid 9.
 */
export async function sluitMeldingen(
  tx: Tx,
  kop: Pick<Trajectkop, 'id' | 'leerlingId'>,
  naar: { readonly status: Extract<DuoStatus, 'B' | 'K' | 'G'>; readonly door: Trajectdoener | null },
  context: Context,
): Promise<void> {
  const meldingen = await rows<{ id: string; status: DuoStatus }>(
    tx,
    `select id, duo_status as status from verzuimmelding
     where id in (select melding_id from traject_melding where traject_id = $1) and toestand = 'BEVESTIGD' and duo_status <> $2 order by id for update`,
    [kop.id, naar.status],
  );
  for (const { id, status } of meldingen) {
    if (statuszetter(status, naar.status) !== 'gemeente') continue;
    await rows(
      tx,
      'update verzuimmelding set duo_status = $2, duo_status_op = $3, versie = versie + 1 where id = $1',
      [id, naar.status, context.nu],
    );
    const gegevens = { van: status, naar: naar.status };
    await schrijfGebeurtenissen(
      tx,
      [{ meldingId: id, leerlingId: kop.leerlingId, soort: 'verzuimmelding_status', gegevens }],
      { door: naar.door, nu: context.nu },
    );
    await meldAanRegister(tx, id, context.nu);
  }
}
