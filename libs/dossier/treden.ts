import type { Rol } from '../domain/afspraken/afspraken.ts';
import { NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { returning, row, rows, type Db, type Tx } from '../database/transaction.ts';

/** De treden van een proces die al gedaan zijn. */
export async function gedaneTreden(db: Db, workflowId: string): Promise<string[]> {
  const found = await rows<{ trede: string }>(db, 'select trede from trede_gedaan where workflow_id = $1', [
    workflowId,
  ]);
  return found.map((f) => f.trede);
}

/** Merkt een trede als gedaan. `false`: zij was het al, en er mag niets nog eens gebeuren. */
export async function neemTrede(
  tx: Tx,
  workflowId: string,
  trede: { readonly naam: string; readonly op: Instant },
): Promise<boolean> {
  const nieuw = await returning(
    tx,
    'insert into trede_gedaan (workflow_id, trede, op) values ($1, $2, $3) on conflict do nothing returning trede',
    [workflowId, trede.naam, trede.op],
  );
  return nieuw.length > 0;
}

/** De organisatie waar een rol zit: de school, het mbo of de ontvanger van de zaak, of anders de regio zelf. */
export async function organisatieVoorRol(
  db: Db,
  vraag: { readonly rol: Rol; readonly eigen: string; readonly regio: string },
): Promise<string> {
  if (!['coordinator', 'stuurgroep', 'projectleider', 'beheerder'].includes(vraag.rol)) return vraag.eigen;
  const regio = await row<{ id: string }>(
    db,
    `select o.id from regio_organisatie r join organisatie o on o.id = r.organisatie_id
     where r.regio = $1 and o.soort = 'regio' order by r.sleutel limit 1`,
    [vraag.regio],
  );
  if (!regio)
    throw new NotFound('organisatie.geen-regio', `Regio ${vraag.regio} heeft geen eigen organisatie.`);
  return regio.id;
}
