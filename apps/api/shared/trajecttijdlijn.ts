import { gebeurtenisTekst } from '#libs/contract/teksten-trajectgebeurtenis.ts';
import type { Gebeurtenis } from '#libs/contract/trajectvormen.ts';
import { rows, type Db } from '#libs/database/transaction.ts';

const GEBEURTENISSEN = `
  select g.id::text as id, g.soort, g.klasse, g.op, g.route_id as "routeId", g.rol, g.gegevens,
    case when o.id is null then null else jsonb_build_object('id', o.id, 'naam', o.naam) end as organisatie
  from traject_gebeurtenis g left join organisatie o on o.id = g.organisatie_id
  where g.traject_id = $1 order by g.id desc`;

/** Wat er in een traject gebeurde en deze lezer mag weten, het nieuwste eerst. */
export async function leesTrajecttijdlijn(db: Db, id: string): Promise<Gebeurtenis[]> {
  const gevonden = await rows<Omit<Gebeurtenis, 'tekst'>>(db, GEBEURTENISSEN, [id]);
  return gevonden.map((rij) => ({ ...rij, tekst: gebeurtenisTekst(rij.soort, rij.gegevens) }));
}
