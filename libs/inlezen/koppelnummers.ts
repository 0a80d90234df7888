import { Conflict } from '../domain/domain-error.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { hashesVan } from './koppelsleutel.ts';
import type { InleesContext } from './soort.ts';

/** De nummers die een regel of leerling draagt. */
export interface Nummers {
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
}

const GEEN: Nummers = { bsn: null, onderwijsnummer: null };

/** De nummers uit de waarden van een regel; een bestand zonder nummers heeft er geen. */
export const nummersVan = (waarden: object): Nummers => {
  const { bsn = null, onderwijsnummer = null } = waarden as Partial<Nummers>;
  return { bsn, onderwijsnummer };
};

const sleutelsVan = (nummers: Nummers, context: InleesContext) =>
  [nummers.bsn, nummers.onderwijsnummer].flatMap((nummer) =>
    nummer ? hashesVan(context.koppelsleutels, nummer) : [],
  );

/** De nummers van een leerling; zonder leerling geen. */
export async function laadNummers(tx: Tx, leerlingId: string): Promise<Nummers> {
  const gevonden = await row<Nummers>(
    tx,
    'select bsn, onderwijsnummer from leerling_persoon where leerling_id = $1 for update',
    [leerlingId],
  );
  return gevonden ?? GEEN;
}

/** Geeft een leerling de nummers die hij nog niet had, met hun sleutels. */
export async function geefNummers(
  tx: Tx,
  leerlingId: string,
  wat: { readonly nummers: Nummers; readonly context: InleesContext },
): Promise<void> {
  const { nummers, context } = wat;
  await rows(
    tx,
    `update leerling_persoon set bsn = coalesce(bsn, $2), onderwijsnummer = coalesce(onderwijsnummer, $3), bijgewerkt_op = $4
     where leerling_id = $1`,
    [leerlingId, nummers.bsn, nummers.onderwijsnummer, context.nu],
  );
  await rows(
    tx,
    `insert into leerling_sleutel (doel, hash, leerling_id)
     select doel, hash, $2 from jsonb_to_recordset($1::jsonb) as s(doel text, hash text) on conflict do nothing`,
    [JSON.stringify(sleutelsVan(nummers, context)), leerlingId],
  );
}

/** Fout: Conflict als een van de nummers bij een andere leerling hoort. */
export async function eisNummersVan(
  tx: Tx,
  leerlingId: string,
  wat: { readonly nummers: Nummers; readonly context: InleesContext },
): Promise<void> {
  const hashes = sleutelsVan(wat.nummers, wat.context).map(({ hash }) => hash);
  const eigen = await row<{ aantal: number }>(
    tx,
    'select count(*) as aantal from leerling_sleutel where leerling_id = $1 and hash = any($2::text[])',
    [leerlingId, hashes],
  );
  if (eigen?.aantal !== hashes.length) {
    throw new Conflict(
      'bestand.nummer-van-ander',
      'Het nummer van deze regel hoort al bij een andere leerling. Lever een nieuw bestand in.',
    );
  }
}

/** Zet de nummers van een leerling terug; wat hij er door de regel bij kreeg, hoort niet meer bij hem. */
export async function herstelNummers(
  tx: Tx,
  leerlingId: string,
  wat: { readonly terug: Nummers; readonly gekregen: Nummers; readonly context: InleesContext },
): Promise<void> {
  const { terug, gekregen, context } = wat;
  await rows(tx, 'update leerling_persoon set bsn = $2, onderwijsnummer = $3 where leerling_id = $1', [
    leerlingId,
    terug.bsn,
    terug.onderwijsnummer,
  ]);
  const eigen = new Set(sleutelsVan(terug, context).map(({ hash }) => hash));
  const weg = sleutelsVan(gekregen, context).filter(({ hash }) => !eigen.has(hash));
  await rows(tx, 'delete from leerling_sleutel where leerling_id = $1 and hash = any($2::text[])', [
    leerlingId,
    weg.map(({ hash }) => hash),
  ]);
}
