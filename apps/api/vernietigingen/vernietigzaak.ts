import type { Vernietiging } from '#libs/contract/vernietigingen.ts';
import { openZaak } from '#libs/database/rechten.ts';
import { row, type Tx } from '#libs/database/transaction.ts';
import type { Actor } from '#libs/domain/toegang/toegang.ts';

const SQL = `
  select jsonb_build_object('id', s.id, 'naam', s.naam) as school, o.seizoen,
         exists (select 1 from overdracht d join overstap z on z.id = d.overstap_id
           where z.leerling_id = o.leerling_id and d.status in ('AANGEBODEN', 'GEACCEPTEERD'))
         or exists (select 1 from traject t where t.leerling_id = o.leerling_id and t.status <> 'AFGESLOTEN') as loopt
  from overstap o join organisatie s on s.id = o.school_id
  where o.leerling_id = $1 order by o.seizoen desc, o.id limit 1`;

/**
 * Over wie een gevraagde vernietiging gaat, zonder wie hij is: school en seizoen. Dat er een traject is, is zelf een gegeven: alleen de
 * regio, die beslist, weet dat er nog iets loopt, en niet of dat een overdracht is. Bron: security.md §2 (A10), domain.md §7.2.
 */
export async function zaakVan(tx: Tx, actor: Actor, leerlingId: string): Promise<Vernietiging['zaak']> {
  await openZaak(tx, leerlingId);
  const zaak = await row<NonNullable<Vernietiging['zaak']>>(tx, SQL, [leerlingId]);
  return zaak && { ...zaak, loopt: actor.organisatieSoort === 'regio' ? zaak.loopt : null };
}
