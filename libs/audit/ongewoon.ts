import { alsSysteem } from '../database/rechten.ts';
import { rows } from '../database/transaction.ts';
import type { DataSource } from 'typeorm';
import type { Instant } from '../domain/tijd/tijd.ts';

/** Vanaf wanneer iets opvalt. Geen oordeel: iemand kijkt na of er een reden was. */
export interface Ongewoongrenzen {
  /** Zoveel verschillende leerlingen binnen een uur. */
  readonly leerlingenPerUur: number;
  /** Zoveel dossiers geopend van leerlingen met wie de organisatie niets te doen had. */
  readonly zonderAanleiding: number;
  /** Zoveel verzoeken in de nacht. */
  readonly nacht: number;
  /** De nacht in Nederland, `22:00` tot `06:00`. */
  readonly nachtVan: string;
  readonly nachtTot: string;
}

/** Wat iemand in een periode las. */
export interface Leesgedrag {
  readonly actor: string;
  readonly organisatieId: string;
  readonly rol: string;
  readonly leerlingen: number;
  /** De meeste verschillende leerlingen binnen een uur. */
  readonly drukste: number;
  readonly zonderAanleiding: number;
  readonly nacht: number;
}

export type Signaal = 'veel-in-een-uur' | 'zonder-aanleiding' | 'in-de-nacht';

export interface Ongewoon extends Leesgedrag {
  readonly signalen: readonly Signaal[];
}

// Een uur is elk heel of half uur: wie over de rand van een uur heen bladert, valt ook op.
// Aanleiding is: een taak over deze leerling, de bal, een overdracht, een lopende aanmelding, of zelf iets vastgelegd in die week.
const SQL = `
  with gelezen as (
    select a.actor, a.organisatie_id, a.rol, a.leerling_id, a.op, a.verzoek_id, a.handeling ~ '^lees[A-Z]' as geopend,
           (a.op at time zone 'Europe/Amsterdam')::time as tijd
    from audit a
    where a.op >= $1 and a.op < $2 and a.uitkomst = 'gelukt' and a.actor is not null and a.organisatie_id is not null
      and a.leerling_id is not null and a.handeling ~ '^(lees|lijst|zoek)[A-Z]'
  ), uren as (
    select actor, organisatie_id, rol, max(leerlingen) as drukste from (
      select g.actor, g.organisatie_id, g.rol, count(distinct g.leerling_id) as leerlingen
      from gelezen g cross join (values (interval '0'), (interval '30 minutes')) as v(schuif)
      group by g.actor, g.organisatie_id, g.rol, v.schuif, date_trunc('hour', g.op + v.schuif)
    ) per_uur group by 1, 2, 3
  ), los as (
    select distinct g.actor, g.organisatie_id, g.rol, g.leerling_id from gelezen g
    where g.geopend and not exists (
      select 1 from overstap o where o.leerling_id = g.leerling_id and (
        o.bal_organisatie_id = g.organisatie_id
        or exists (select 1 from taak t where t.overstap_id = o.id and t.organisatie_id = g.organisatie_id
                   and t.aangemaakt_op <= g.op and (t.beeindigd_op is null or t.beeindigd_op >= $1))
        or exists (select 1 from overdracht d where d.overstap_id = o.id and g.organisatie_id in (d.naar_id, d.van_id)
                   and d.aangeboden_op <= g.op and (d.beeindigd_op is null or d.beeindigd_op >= $1))
        or exists (select 1 from aanmelding m where m.overstap_id = o.id and m.mbo_id = g.organisatie_id
                   and m.aangemeld_op <= g.op and m.status not in ('AFGEWEZEN', 'AFGEMELD', 'BEEINDIGD'))
      )
    ) and not exists (
      select 1 from audit s where s.leerling_id = g.leerling_id and s.actor = g.actor and s.uitkomst = 'gelukt'
        and s.op >= $1 and s.op < $2 and s.handeling !~ '^(lees|lijst|zoek)[A-Z]'
    )
  )
  select g.actor, g.organisatie_id as "organisatieId", g.rol, count(distinct g.leerling_id) as leerlingen, u.drukste,
         (select count(*) from los l where (l.actor, l.organisatie_id, l.rol) = (g.actor, g.organisatie_id, g.rol)) as "zonderAanleiding",
         count(distinct g.verzoek_id) filter (where case when $3::time > $4::time then g.tijd >= $3::time or g.tijd < $4::time
                                                    else g.tijd >= $3::time and g.tijd < $4::time end) as nacht
  from gelezen g join uren u using (actor, organisatie_id, rol)
  group by g.actor, g.organisatie_id, g.rol, u.drukste order by g.organisatie_id, g.actor, g.rol`;

/** De regels: welke signalen iemands leesgedrag geeft. */
export function signalenVan(gedrag: Leesgedrag, grenzen: Ongewoongrenzen): Signaal[] {
  const gemeten: readonly (readonly [Signaal, number, number])[] = [
    ['veel-in-een-uur', gedrag.drukste, grenzen.leerlingenPerUur],
    ['zonder-aanleiding', gedrag.zonderAanleiding, grenzen.zonderAanleiding],
    ['in-de-nacht', gedrag.nacht, grenzen.nacht],
  ];
  return gemeten.filter(([, aantal, grens]) => aantal >= grens).map(([signaal]) => signaal);
}

/**
 * Het verslag van ongewone toegang over een periode, meestal een week: alleen wie opvalt, de meeste signalen eerst. Met ids; wie
 * het verslag leest, zoekt een naam alleen op als hij haar nodig heeft.
 */
export async function ongewoneToegang(
  dataSource: DataSource,
  periode: { readonly van: Instant; readonly tot: Instant },
  grenzen: Ongewoongrenzen,
): Promise<Ongewoon[]> {
  const gedrag = await alsSysteem('toezicht', 'audit', () =>
    rows<Leesgedrag>(dataSource, SQL, [periode.van, periode.tot, grenzen.nachtVan, grenzen.nachtTot]),
  );
  return gedrag
    .map((g) => ({ ...g, signalen: signalenVan(g, grenzen) }))
    .filter(({ signalen }) => signalen.length > 0)
    .sort((a, b) => b.signalen.length - a.signalen.length || b.zonderAanleiding - a.zonderAanleiding);
}
