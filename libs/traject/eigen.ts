import type { Tx } from '../database/transaction.ts';
import { Conflict } from '../domain/domain-error.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import type { Context } from '../dossier/context.ts';
import { onbekendTraject, vergrendelTraject, type Trajectdoener, type Trajectdossier } from './traject.ts';

/** Hier is nog niemand begonnen, of de zaak is bij niemand of dicht. */
const ZONDER_ONDERZOEK: readonly Trajectstatus[] = [
  'PREVENTIEF',
  'GEMELD',
  'OVERDRACHT_GEMEENTE',
  'AFGESLOTEN',
];

/** Vergrendelt een traject voor de leerplicht die het heeft, zolang het open is. Fouten: NotFound, Conflict. */
export async function opentEigen(
  tx: Tx,
  id: string,
  door: Trajectdoener,
  context: Context,
): Promise<Trajectdossier> {
  const dossier = await vergrendelTraject(tx, id, context);
  if (dossier.kop.lpId !== door.organisatieId) throw onbekendTraject();
  if (dossier.kop.status === 'AFGESLOTEN') throw new Conflict('traject.dicht', 'Dit traject is al gesloten.');
  return dossier;
}

/** Zoals `opentEigen`, zodra de leerplicht het onderzoek heeft opgepakt. Fouten: NotFound, Conflict. */
export async function opentOnderzoek(
  tx: Tx,
  id: string,
  door: Trajectdoener,
  context: Context,
): Promise<Trajectdossier> {
  const dossier = await opentEigen(tx, id, door, context);
  if (ZONDER_ONDERZOEK.includes(dossier.kop.status))
    throw new Conflict('traject.eerst-oppakken', 'Pak het traject eerst op.');
  return dossier;
}
