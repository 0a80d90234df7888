import { Conflict } from '../domain/domain-error.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import { row, rows, type Tx } from '../database/transaction.ts';
import { leesPersonen, openPersoon, schrijfPersonen } from '../kluis/persoon.ts';
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

/** Wie een leerling nu is, versleuteld, om later terug te zetten; null als hij er nog niet is. Vergrendelt hem. */
export async function laadVersleuteld(tx: Tx, leerlingId: string): Promise<string | null> {
  const gevonden = await row<{ persoon: string }>(
    tx,
    "select encode(versleuteld, 'base64') as persoon from leerling_persoon where leerling_id = $1 for update",
    [leerlingId],
  );
  return gevonden?.persoon ?? null;
}

/** Schrijft de nummers van een leerling; zijn naam en geboortedatum blijven. */
async function bewaarNummers(tx: Tx, leerlingId: string, nummers: Nummers, nu: Instant): Promise<void> {
  const persoon = (await leesPersonen(tx, [leerlingId])).get(leerlingId);
  const rij = await row<{ geboortedatum: Kalenderdag }>(
    tx,
    'select geboortedatum from leerling_persoon where leerling_id = $1',
    [leerlingId],
  );
  if (!persoon || !rij) return;
  await schrijfPersonen(
    tx,
    [{ leerlingId, persoon: { ...persoon, ...nummers }, geboortedatum: rij.geboortedatum }],
    nu,
  );
}

/** Geeft een leerling de nummers die hij nog niet had, met hun sleutels. */
export async function geefNummers(
  tx: Tx,
  leerlingId: string,
  wat: { readonly nummers: Nummers; readonly context: InleesContext },
): Promise<void> {
  const { nummers, context } = wat;
  const eerder = (await leesPersonen(tx, [leerlingId])).get(leerlingId);
  const samen = {
    bsn: eerder?.bsn ?? nummers.bsn,
    onderwijsnummer: eerder?.onderwijsnummer ?? nummers.onderwijsnummer,
  };
  await bewaarNummers(tx, leerlingId, samen, context.nu);
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
  wat: { readonly versleuteld: string | null; readonly gekregen: Nummers; readonly context: InleesContext },
): Promise<void> {
  const { versleuteld, gekregen, context } = wat;
  const eerder = versleuteld ? await openPersoon(tx, leerlingId, Buffer.from(versleuteld, 'base64')) : null;
  const terug = eerder ? nummersVan(eerder) : GEEN;
  await bewaarNummers(tx, leerlingId, terug, context.nu);
  const eigen = new Set(sleutelsVan(terug, context).map(({ hash }) => hash));
  const weg = sleutelsVan(gekregen, context).filter(({ hash }) => !eigen.has(hash));
  await rows(tx, 'delete from leerling_sleutel where leerling_id = $1 and hash = any($2::text[])', [
    leerlingId,
    weg.map(({ hash }) => hash),
  ]);
}
