import { klasseSql } from '../domain/mas/routeklasse.ts';
import { rows, type Db } from '../database/transaction.ts';
import type { Bewaarfeiten } from '../domain/bewaren/bewaarregel.ts';
import type { Instant } from '../domain/tijd/tijd.ts';

/** Wat van een leerling nodig is om te weten of zijn termijn voorbij is. */
export type Leerlingfeiten = Bewaarfeiten & { readonly leerlingId: string };

/** De dag waarop de laatste route van een soort eindigde; loopt er nog een, dan is er geen. */
const eindeVan = (route: string): string =>
  `(select case when bool_and(r.beeindigd_op is not null) then max((r.beeindigd_op at time zone 'Europe/Amsterdam')::date) end
    from traject_route r where r.leerling_id = l.id and r.route = '${route}')`;

// Een klasse is er als haar sleutel er nog is, of als er rijen van zijn; wie hij is, is er altijd. Zonder overstap heeft een leerling
// geen regio, en blijft hij.
const SQL = `
  select l.id as "leerlingId", o.regio,
    array(select 'overstap' union select k.klasse from sleutels.dek k where k.subject = l.id and k.vernietigd_op is null
          and k.klasse <> 'bestand'
          union select 'verzuim' where exists (select 1 from verzuimregel v where v.leerling_id = l.id and v.vervallen_op is null)
            or exists (select 1 from verzuimmelding v where v.leerling_id = l.id)
          union select ${klasseSql('r.route')}
          from traject_route r where r.leerling_id = l.id order by 1) as klassen,
    jsonb_build_object('geboorte', p.geboortedatum, 'einde-seizoen', o.einde,
      'laatste-gebruik', (select max((x.laatst_gebruikt_op at time zone 'Europe/Amsterdam')::date) from paspoort x
                          where x.leerling_id = l.id and x.vernietigd_op is null)) as begin,
    jsonb_build_object('halt', ${eindeVan('R2')}, 'wpg_straf', ${eindeVan('R4')}) as "eindeZaak",
    o.open or exists (select 1 from traject t where t.leerling_id = l.id and t.status <> 'AFGESLOTEN')
      or exists (select 1 from traject_route r where r.leerling_id = l.id and r.beeindigd_op is null)
      or exists (select 1 from traject_taak w where w.leerling_id = l.id and w.beeindigd_op is null) or exists (select 1 from vernietiging v where v.leerling_id = l.id and v.status in ('AANGEVRAAGD', 'GOEDGEKEURD')) as open,
    exists (select 1 from bewaarplicht b where b.leerling_id = l.id and b.opgeheven_op is null
      and (b.tot is null or b.tot >= ($2::timestamptz at time zone 'Europe/Amsterdam')::date)) as bewaarplicht
  from leerling l join leerling_persoon p on p.leerling_id = l.id
  cross join lateral (
    select (array_agg(z.regio order by z.seizoen desc, z.id))[1] as regio,
           max((a.inhoud #>> '{momenten,eindeSeizoen,dag}')::date) as einde,
           bool_or(z.afgesloten_op is null or exists (select 1 from overdracht d where d.overstap_id = z.id
             and d.status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD'))) as open
    from overstap z join afspraak_versie a on a.id = z.afspraak_id where z.leerling_id = l.id) o
  where l.vernietigd_op is null and o.regio is not null`;

/** Een bladzijde leerlingen van wie er nog iets is, op volgorde van hun id. */
export const leesBladzijde = (
  db: Db,
  vraag: { readonly na: string; readonly aantal: number; readonly nu: Instant },
): Promise<Leerlingfeiten[]> =>
  rows<Leerlingfeiten>(db, `${SQL} and l.id > $1 order by l.id limit $3`, [vraag.na, vraag.nu, vraag.aantal]);

/** De feiten van deze leerlingen zoals zij nu zijn; wie er niet meer is, ontbreekt. */
export const leesFeiten = (db: Db, leerlingIds: readonly string[], nu: Instant): Promise<Leerlingfeiten[]> =>
  rows<Leerlingfeiten>(db, `${SQL} and l.id = any($1::uuid[])`, [leerlingIds, nu]);
