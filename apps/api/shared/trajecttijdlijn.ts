import { gebeurtenisTekst } from '#libs/contract/teksten-trajectgebeurtenis.ts';
import type { Gebeurtenis } from '#libs/contract/trajectvormen.ts';
import { rows, type Db } from '#libs/database/transaction.ts';

// Wanneer een gesprek of overleg is en welke taak het was, komt van daar zelf: dan staat het er ook bij wat eerder is vastgelegd. Dat het
// OM bij een overleg hoort, staat in geen zin: dat kan iets zeggen over een strafzaak. Namen van partners leest alleen wie het traject heeft.
const GEBEURTENISSEN = `
  select g.id::text as id, g.soort, g.klasse, g.op, g.route_id as "routeId", g.rol,
    jsonb_strip_nulls(jsonb_build_object('op', coalesce(h.op, m.op), 'soort', w.soort)) || g.gegevens as gegevens,
    case when o.id is null then null else jsonb_build_object('id', o.id, 'naam', o.naam) end as organisatie,
    case when b.id is null then null else jsonb_build_object('id', b.id, 'naam', b.naam) end as betreft
  from traject_gebeurtenis g left join organisatie o on o.id = g.organisatie_id
    left join traject_horing h on g.soort like 'horing-%' and h.id::text = g.gegevens->>'horingId'
    left join traject_mdo m on g.soort like 'mdo-%' and m.id::text = g.gegevens->>'mdoId'
    left join traject_taak w on (g.soort like 'taak-%' or g.soort like 'link-%') and w.id::text = g.gegevens->>'taakId'
    left join organisatie b on (g.soort not like 'mdo-%' or g.gegevens->>'rol' is distinct from 'om')
      and exists (select 1 from traject t where t.id = g.traject_id and t.lp_id = (select app_org()))
      and b.id::text = coalesce(w.organisatie_id::text, case when g.soort = 'aangeboden' then g.gegevens->>'aan' else g.gegevens->>'organisatieId' end)
  where g.traject_id = $1 order by g.id desc`;

/** Wat er in een traject gebeurde en deze lezer mag weten, het nieuwste eerst. */
export async function leesTrajecttijdlijn(db: Db, id: string): Promise<Gebeurtenis[]> {
  const gevonden = await rows<Omit<Gebeurtenis, 'tekst'>>(db, GEBEURTENISSEN, [id]);
  return gevonden.map((rij) => ({
    ...rij,
    tekst: gebeurtenisTekst(rij.soort, rij.gegevens, rij.betreft?.naam),
  }));
}
