import { NotFound } from '../domain/domain-error.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { returning, row, type Db, type Tx } from '../database/transaction.ts';

async function noteer(
  tx: Tx,
  leerlingId: string,
  kolom: 'uitgenodigd_op' | 'afgezien_op',
  nu: Instant,
): Promise<void> {
  const gedaan = await returning(
    tx,
    `insert into paspoort_oproep (leerling_id, overstap_id, ${kolom})
     select leerling_id, id, $2 from overstap where leerling_id = $1 order by seizoen desc limit 1
     on conflict (leerling_id) do update set ${kolom} = coalesce(paspoort_oproep.${kolom}, excluded.${kolom}) returning leerling_id`,
    [leerlingId, nu],
  );
  if (gedaan.length === 0)
    throw new NotFound('paspoort.geen-overstap', 'Er is geen overstap van deze leerling.');
}

/** De jongere is uitgenodigd om een Paspoort te maken. Nog eens verandert niets. */
export const noteerUitgenodigd = (tx: Tx, leerlingId: string, nu: Instant): Promise<void> =>
  noteer(tx, leerlingId, 'uitgenodigd_op', nu);

/** De jongere wil geen Paspoort: niemand herinnert hem nog. Beginnen kan altijd nog. Fout: NotFound zonder overstap. */
export const noteerAfgezien = (tx: Tx, leerlingId: string, nu: Instant): Promise<void> =>
  noteer(tx, leerlingId, 'afgezien_op', nu);

/** Wanneer de jongere zei geen Paspoort te willen, of null. */
export const afgezienOp = async (db: Db, leerlingId: string): Promise<string | null> =>
  (
    await row<{ op: string | null }>(
      db,
      'select afgezien_op as op from paspoort_oproep where leerling_id = $1',
      [leerlingId],
    )
  )?.op ?? null;
