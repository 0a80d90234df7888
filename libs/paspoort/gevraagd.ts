import { rows, type Db, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { volgLeerlingen } from '../dossier/processen.ts';
import { noteerUitgenodigd } from './oproep.ts';

/** Welk mbo om een Paspoort vraagt, bij welke overstap. */
export interface Paspoortvraag {
  readonly overstapId: string;
  readonly leerlingId: string;
  readonly regio: string;
  readonly organisatieId: string;
  readonly gebruikerId: string;
}

/**
 * Een mbo vraagt bij de aanmelding om een Paspoort. De jongere is dan uitgenodigd, en krijgt de rustige herinneringen van zijn regio als hij
 * er nog geen heeft; heeft hij er een, of zag hij ervan af, dan verandert dat niets. Het antwoord is altijd hetzelfde: of er een Paspoort
 * is, hoort het mbo pas als de jongere deelt. Nog eens vragen verandert niets.
 */
export async function vraagPaspoort(tx: Tx, vraag: Paspoortvraag, nu: Instant): Promise<void> {
  const { overstapId, leerlingId, regio, organisatieId, gebruikerId } = vraag;
  await rows(
    tx,
    `insert into paspoort_vraag (overstap_id, organisatie_id, leerling_id, gevraagd_door, op) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [overstapId, organisatieId, leerlingId, gebruikerId, nu],
  );
  await noteerUitgenodigd(tx, leerlingId, nu);
  await volgLeerlingen(tx, [{ leerlingId, regio }], nu);
}

/** Wie de jongere om een Paspoort vroeg, de eerste bovenaan. */
export const leesVragers = (
  db: Db,
  leerlingId: string,
): Promise<{ organisatie: { id: string; naam: string }; op: string }[]> =>
  rows(
    db,
    `select jsonb_build_object('id', o.id, 'naam', o.naam) as organisatie, v.op from paspoort_vraag v
     join organisatie o on o.id = v.organisatie_id where v.leerling_id = $1 order by v.op, o.id`,
    [leerlingId],
  );
