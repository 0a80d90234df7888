-- Ziet na of een seizoen klopt, los van de code: alleen de tabellen tellen. Elke rij is een overtreding, met de regel die
-- geschonden is, het onderwerp en de reden. Geen rijen: het klopt. De tijd is `set controle.nu = '...'`, of anders die van
-- de demo, of anders die van nu.
with klok as (
  select coalesce(
    nullif(current_setting('controle.nu', true), '')::timestamptz,
    now() + coalesce((select verschil_ms from demo_klok where id = 1), 0) * interval '1 millisecond'
  ) as nu
),
afspraak as (
  select a.id, a.regio, a.schooljaar,
         (inhoud #>> '{momenten,hardeDeadline,dag}' || ' ' || (inhoud #>> '{momenten,hardeDeadline,tijd}'))::timestamp
           at time zone 'Europe/Amsterdam' as deadline,
         (inhoud #>> '{momenten,aandacht,dag}' || ' ' || (inhoud #>> '{momenten,aandacht,tijd}'))::timestamp
           at time zone 'Europe/Amsterdam' as aandacht,
         (inhoud #>> '{momenten,risico,dag}' || ' ' || (inhoud #>> '{momenten,risico,tijd}'))::timestamp
           at time zone 'Europe/Amsterdam' as risico,
         (inhoud #>> '{momenten,eindeSeizoen,dag}' || ' ' || (inhoud #>> '{momenten,eindeSeizoen,tijd}'))::timestamp
           at time zone 'Europe/Amsterdam' as einde,
         (inhoud #>> '{weekcheck,escalatieNaGemisteWeken}')::int as gemist_tot_escalatie
  from afspraak_versie a
),
-- Wat er van elke overstap te zeggen is, uit aanmeldingen, bestemming en overdrachten.
zaak as (
  select o.*, a.deadline, a.aandacht, a.risico as risico_op, a.einde, k.nu,
         m.definitief, m.verder, m.aangemeld, m.wachtlijst, m.aantal, m.einden, m.enig_einde,
         exists (select 1 from bestemming b where b.overstap_id = o.id and b.ingetrokken_op is null
                   and b.bevestigd_op is not null) as bestemd,
         d.id as overdracht_id, d.status as overdracht_status, d.naar_id, d.van_id, d.route, d.uiterlijk,
         d.geescaleerd_op, d.aangeboden_op, d.zorg_sinds
  from overstap o
  cross join klok k
  join afspraak a on a.id = o.afspraak_id
  cross join lateral (
    select count(*) as aantal,
           count(*) filter (where status = 'DEFINITIEF') as definitief,
           count(*) filter (where status in ('AANGEBODEN', 'IN_BEHANDELING')) as verder,
           count(*) filter (where status = 'AANGEMELD') as aangemeld,
           count(*) filter (where status = 'WACHTLIJST') as wachtlijst,
           count(distinct status) filter (where status in ('AFGEWEZEN', 'AFGEMELD', 'BEEINDIGD', 'NIET_VERSCHENEN')) as einden,
           min(status) filter (where status in ('AFGEWEZEN', 'AFGEMELD', 'BEEINDIGD', 'NIET_VERSCHENEN')) as enig_einde
    from aanmelding where overstap_id = o.id
  ) m
  left join lateral (
    select * from overdracht where overstap_id = o.id and status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD')
    order by nummer desc limit 1
  ) d on true
),
overtreding (regel, onderwerp, reden) as (
  -- Iedereen is geplaatst, gesloten, of bij precies een ontvanger.
  select 'een-verantwoordelijke', z.id::text,
         'na de uiterste datum niet geplaatst, niet gesloten en zonder ontvanger (status ' || z.status || ')'
  from zaak z
  where z.nu > z.deadline + interval '1 hour' and z.afgesloten_op is null and z.definitief = 0 and not z.bestemd
    and coalesce(z.overdracht_status, '') not in ('AANGEBODEN', 'GEACCEPTEERD')
    and not exists (select 1 from taak t where t.overstap_id = z.id and t.soort = 'geen-instantie-beoordelen')
  union all
  select 'een-verantwoordelijke', d.overstap_id::text, 'heeft ' || count(*) || ' open overdrachten'
  from overdracht d where d.status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD')
  group by d.overstap_id having count(*) > 1
  union all
  select 'een-verantwoordelijke', z.id::text, 'na de uiterste datum dagen aangeboden, niet geaccepteerd en niet geëscaleerd'
  from zaak z
  where z.afgesloten_op is null and z.overdracht_status = 'AANGEBODEN' and z.geescaleerd_op is null
    and z.nu > greatest(z.deadline, z.aangeboden_op) + interval '4 days'
  union all
  select 'een-verantwoordelijke', z.id::text, 'de termijn om te beslissen is dagen voorbij en er is niet geëscaleerd'
  from zaak z
  where z.afgesloten_op is null and z.overdracht_status = 'AANGEBODEN' and z.geescaleerd_op is null
    and z.nu > z.uiterlijk + interval '5 days'
  union all
  select 'eigenaar', z.id::text, 'de eigenaar is niet wie het laatst accepteerde'
  from zaak z
  where z.afgesloten_op is null and z.eigenaar_id <> case z.overdracht_status
    when 'GEACCEPTEERD' then z.naar_id when 'AANGEBODEN' then z.van_id when 'TERUGGEMELD' then z.school_id else z.eigenaar_id end
  union all
  select 'gesloten', z.id::text, 'gesloten zonder reden, of met een open overdracht'
  from zaak z
  where z.afgesloten_op is not null and (coalesce(z.afsluit_reden, '') = '' or z.overdracht_status in ('AANGEBODEN', 'GEACCEPTEERD'))
  union all
  select 'gesloten', z.id::text, 'het seizoen is voorbij en een geplaatste leerling staat nog open'
  from zaak z where z.nu > z.einde + interval '1 day' and z.status in ('DEFINITIEF_MBO', 'VERVOLG_ANDERS')
    -- Op een verouderde bron sluit niemand.
    and not 'verouderde-bron' = any(z.vlaggen)

  -- De status volgt uit overdracht, sluiting en aanmeldingen.
  union all
  select 'status', z.id::text, 'status ' || z.status || ' past niet bij overdracht ' || coalesce(z.overdracht_status, 'geen')
  from zaak z
  where case
    when z.afgesloten_op is not null then z.status <> 'AFGESLOTEN'
    when z.overdracht_status = 'AANGEBODEN' then z.status <> 'OVERGEDRAGEN'
    when z.overdracht_status = 'GEACCEPTEERD' and z.zorg_sinds is not null then z.status <> 'IN_BEHANDELING_ZORG'
    when z.overdracht_status = 'GEACCEPTEERD' then
      -- Bij een Doorstroompunt is het zijn zaak, ook van wie daar als vangnet kwam en nog leerplichtig is.
      z.status <> case when z.route = 'rmc' or exists (select 1 from organisatie x where x.id = z.naar_id and x.soort = 'rmc')
        then 'IN_BEHANDELING_RMC' else 'IN_BEHANDELING_LP' end
    when z.overdracht_status = 'TERUGGEMELD' and z.definitief = 0 and not z.bestemd then z.status <> 'TERUGGEMELD_SCHOOL'
    else z.status <> z.plaatsing
  end
  union all
  select 'plaatsing', z.id::text, 'plaatsing ' || z.plaatsing || ' past niet bij de aanmeldingen'
  from zaak z
  where z.reden not in ('NIET_GESLAAGD_VOOR_NIVEAU', 'INTAKES_GEANNULEERD', 'NIET_VERSCHENEN', 'KWETSBAAR_ZONDER_PASPOORT')
    and z.afgesloten_op is null
    and z.plaatsing <> case
      when z.definitief > 0 then 'DEFINITIEF_MBO'
      when z.bestemd then 'VERVOLG_ANDERS'
      when z.verder > 0 then 'IN_BEHANDELING'
      when z.aangemeld > 0 then 'AANGEMELD'
      when z.wachtlijst > 0 then 'AANDACHT'
      when z.aantal > 0 then 'RISICO'
      when z.nu >= z.risico_op + interval '1 hour' then 'RISICO'
      when z.nu >= z.risico_op or (z.nu >= z.aandacht and z.nu < z.aandacht + interval '1 hour') then z.plaatsing
      when z.nu >= z.aandacht then 'AANDACHT'
      else 'NIET_AANGEMELD'
    end
  union all
  select 'waarom-hier', z.id::text, 'reden ' || z.reden || ' past niet bij de feiten'
  from zaak z
  where not case z.reden
    when 'DEFINITIEF_GEPLAATST' then z.definitief = 1
    when 'DUBBEL_DEFINITIEF' then z.definitief > 1
    when 'ANDERE_BESTEMMING_BEVESTIGD' then z.bestemd and z.definitief = 0
    when 'INTAKE_OF_AANBOD' then z.verder > 0 and z.definitief = 0
    when 'AANMELDING_LOOPT' then z.aangemeld > 0 and z.verder + z.definitief = 0
    when 'ALLEEN_WACHTLIJST' then z.wachtlijst > 0 and z.verder + z.aangemeld + z.definitief = 0
    when 'ALLES_AFGEWEZEN' then z.einden = 1 and z.enig_einde = 'AFGEWEZEN'
    when 'ALLES_AFGEMELD' then z.einden = 1 and z.enig_einde = 'AFGEMELD'
    when 'ALLES_BEEINDIGD' then z.einden = 1 and z.enig_einde = 'BEEINDIGD'
    when 'ALLES_GEEINDIGD' then z.einden > 1
    when 'NOG_NIET_AANGEMELD' then z.aantal = 0
    when 'GEEN_AANMELDING_NA_AANMELDDATUM' then z.aantal = 0
    when 'ONBEKEND' then z.aantal = 0
    when 'WACHT_OP_ONTVANGER' then z.overdracht_status = 'AANGEBODEN'
    when 'ONTVANGER_BEHANDELT' then z.overdracht_status = 'GEACCEPTEERD'
    when 'TERUGGEMELD_NA_ZOMER' then z.overdracht_status = 'TERUGGEMELD'
    when 'AFGESLOTEN' then z.afgesloten_op is not null
    else true
  end
  union all
  select 'bal', z.id::text, 'geplaatst of gesloten, maar er is nog iemand aan zet'
  from zaak z where z.status in ('DEFINITIEF_MBO', 'VERVOLG_ANDERS', 'AFGESLOTEN') and z.bal_organisatie_id is not null
  union all
  select 'bal', z.id::text, 'niet geplaatst en niet gesloten, maar niemand is aan zet'
  from zaak z where z.status not in ('DEFINITIEF_MBO', 'VERVOLG_ANDERS', 'AFGESLOTEN') and z.bal_organisatie_id is null
  union all
  select 'bal', z.id::text, 'er loopt een overdracht, maar een ander dan de ontvanger is aan zet'
  from zaak z
  where z.afgesloten_op is null and z.overdracht_status in ('AANGEBODEN', 'GEACCEPTEERD') and z.bal_organisatie_id <> z.naar_id
  union all
  select 'bal', z.id::text, 'zonder overdracht is de school aan zet, of een mbo met een lopende aanmelding'
  from zaak z
  where z.bal_organisatie_id is not null and coalesce(z.overdracht_status, 'TERUGGEMELD') = 'TERUGGEMELD'
    and z.bal_organisatie_id <> z.school_id
    and not (z.status in ('AANGEMELD', 'IN_BEHANDELING') and exists (
      select 1 from aanmelding m where m.overstap_id = z.id and m.mbo_id = z.bal_organisatie_id
        and m.status in ('AANGEMELD', 'IN_BEHANDELING', 'AANGEBODEN', 'WACHTLIJST')))

  -- Een aanmelding heeft de status van het laatste bericht dat telt.
  union all
  select 'aanmelding', m.id::text, 'status ' || m.status || ', maar het laatste bericht dat telt zegt ' || b.status
  from aanmelding m
  cross join lateral (
    select s.status from statusbericht s where s.aanmelding_id = m.id and s.effect = 'toegepast'
    order by s.geldig_op desc, s.ontvangen_op desc limit 1
  ) b
  where b.status <> m.status

  union all
  select 'aanmelding', m.id::text, 'er telt een bericht van na de datum van de status'
  from aanmelding m join statusbericht s on s.aanmelding_id = m.id and s.effect = 'toegepast' and s.geldig_op > m.status_op

  -- Elk aanbod gebeurt eenmaal: een bericht, een taak, een regel in de tijdlijn.
  union all
  select 'aanbod-eenmaal', d.id::text, 'het aanbod heeft ' || b.aantal || ' berichten, ' || t.aantal || ' taken en ' ||
         l.aantal || ' regels in de tijdlijn'
  from overdracht d
  join organisatie o on o.id = d.naar_id
  cross join lateral (select count(*) as aantal from bericht where soort = 'overdracht-aangeboden' and sleutel like 'overdracht/' || d.id || '/%') b
  cross join lateral (select count(*) as aantal from taak where overdracht_id = d.id and soort = 'overdracht-beslissen') t
  cross join lateral (
    select count(*) as aantal from tijdlijn
    where overstap_id = d.overstap_id and soort = 'overdracht-aangeboden' and gegevens ->> 'overdrachtId' = d.id::text
  ) l
  where b.aantal <> case when o.mail is null then 0 else 1 end or t.aantal <> 1 or l.aantal <> 1
  union all
  select 'aanbod-eenmaal', d.id::text, 'besloten, maar de taak om te beslissen staat nog open'
  from overdracht d join taak t on t.overdracht_id = d.id and t.soort = 'overdracht-beslissen' and t.status = 'OPEN'
  where d.status <> 'AANGEBODEN'
  union all
  select 'nummering', d.overstap_id::text, 'de overdrachten zijn niet doorlopend genummerd'
  from overdracht d group by d.overstap_id having min(d.nummer) <> 1 or max(d.nummer) <> count(*)
  union all
  select 'weigering', n.overstap_id::text, 'wie weigerde, kreeg de leerling meteen daarna nog eens aangeboden'
  from overdracht n
  join overdracht w on w.overstap_id = n.overstap_id and w.status = 'GEWEIGERD' and w.naar_id = n.naar_id
    and w.nummer = n.nummer - 1
  where n.aanleiding = 'GEWEIGERD_NIET_BEVOEGD' and n.geescaleerd_op is distinct from n.aangeboden_op
  union all
  select 'toegang', z.id::text, 'de ontvanger mag deze leerling niet zien'
  from zaak z
  where z.overdracht_status in ('AANGEBODEN', 'GEACCEPTEERD')
    and not exists (select 1 from deelname x where x.leerling_id = z.leerling_id and x.organisatie_id = z.naar_id and x.tot is null)

  -- Weekchecks: wie zo veel weken op rij mist, is geëscaleerd; geen week blijft stil liggen.
  union all
  select 'weekcheck', w.mbo_id || ' ' || w.week, 'het afgesproken aantal weken op rij gemist, maar niet geëscaleerd'
  from (
    select x.*, row_number() over (partition by mbo_id, regio, seizoen order by verwacht_op) as plaats
    from weekcheck x where status <> 'NIET_VERWACHT'
  ) w
  join organisatie o on o.id = w.mbo_id
  join lateral (
    select gemist_tot_escalatie as n from afspraak where regio = w.regio and schooljaar = w.seizoen limit 1
  ) a on w.plaats >= a.n
  cross join klok k
  where w.verwacht_op + interval '1 day' < k.nu
    and coalesce(w.ontvangen_op, k.nu) > w.verwacht_op + interval '1 day'
    and a.n = (
      select count(*) from (
        select ontvangen_op, row_number() over (order by verwacht_op) as plaats from weekcheck
        where mbo_id = w.mbo_id and regio = w.regio and seizoen = w.seizoen and status <> 'NIET_VERWACHT'
      ) v
      where v.plaats > w.plaats - a.n and v.plaats <= w.plaats and coalesce(v.ontvangen_op, k.nu) > w.verwacht_op + interval '1 day'
    )
    and not exists (
      select 1 from trede_gedaan t
      where t.workflow_id = 'weekcheck/' || o.brin || '/' || w.seizoen || '/' || w.regio and t.trede = w.week || '/escaleer'
    )
  union all
  select 'weekcheck', w.mbo_id || ' ' || w.week, 'de week is voorbij en heet nog verwacht'
  from weekcheck w cross join klok k where w.status = 'VERWACHT' and w.verwacht_op + interval '1 day' < k.nu
  union all
  select 'weekcheck', w.mbo_id || ' ' || w.week, 'geleverd zonder ogenblik, of een ogenblik zonder levering'
  from weekcheck w
  where (w.status in ('ONTVANGEN', 'GEEN_WIJZIGING', 'INGEHAALD')) <> (w.ontvangen_op is not null)

  -- Berichten: geen dubbele, niets blijft liggen.
  union all
  select 'bericht', min(b.sleutel), count(*) || ' keer dezelfde aankondiging aan dezelfde ontvanger'
  from bericht b where b.soort = 'overdracht-aangeboden'
  group by b.organisatie_id, split_part(b.sleutel, '/', 2) having count(*) > 1
  union all
  select 'bericht', min(b.sleutel), count(*) || ' berichten met hetzelfde kenmerk'
  from bericht b group by b.message_id having count(*) > 1
  union all
  select 'bericht', u.onderwerp, 'is opgegeven na te veel pogingen (' || u.kanaal || ')' from outbox u where u.dood_op is not null
  union all
  select distinct 'bericht', b.sleutel, 'noemt een leerling'
  from bericht b
  cross join lateral (select b.onderwerp || ' ' || b.tekst || ' ' || b.sleutel as tekst) t
  join (
    select o.leerlingnummer as gegeven from overstap o
    union all select '[0-9]{9}'
  ) g on t.tekst ~ ('(^|[^[:alnum:]-])' || g.gegeven || '($|[^[:alnum:]-])')

  -- Processen: elke open zaak heeft er een, en geen enkel staat stil.
  union all
  select 'proces', z.id::text, 'open overstap met ' || p.aantal || ' lopende processen'
  from zaak z
  cross join lateral (
    select count(*) as aantal from proces
    where soort = 'overstap' and status = 'LOOPT' and onderwerp = z.seizoen || '/' || z.id
  ) p
  where z.afgesloten_op is null and p.aantal <> 1
  union all
  select 'proces', z.id::text, 'gesloten overstap met een lopend proces'
  from zaak z join proces p on p.soort = 'overstap' and p.onderwerp = z.seizoen || '/' || z.id and p.status = 'LOOPT'
  where z.afgesloten_op < z.nu - interval '1 day'
  union all
  select 'proces', d.id::text, 'aanbod zonder lopend proces'
  from overdracht d
  where d.status = 'AANGEBODEN'
    and not exists (select 1 from proces p where p.soort = 'overdracht' and p.onderwerp = d.id::text and p.status = 'LOOPT')
  union all
  select 'proces', p.workflow_id, 'staat stil: had moeten kijken op ' || p.volgend_moment
  from proces p cross join klok k where p.status = 'LOOPT' and p.volgend_moment < k.nu - interval '1 day'
  union all
  select 'proces', p.workflow_id, p.gewekt_keer || ' keer vergeefs gewekt'
  from proces p cross join klok k where p.status = 'LOOPT' and p.volgend_moment < k.nu and p.gewekt_keer >= 3
  union all
  select 'proces', p.workflow_id, 'volgt iets dat niet bestaat'
  from proces p
  where p.status = 'LOOPT' and not exists (
    select 1 from overstap o where p.soort = 'overstap' and p.onderwerp = o.seizoen || '/' || o.id
    union all select 1 from overdracht d where p.soort = 'overdracht' and p.onderwerp = d.id::text
    union all select 1 from taak t where p.soort = 'taak' and p.onderwerp = t.id::text
    union all select 1 from bestand b where p.soort = 'bestand' and p.onderwerp = b.id::text
    union all select 1 from afspraak a where p.soort = 'seizoen' and p.onderwerp = a.regio || '/' || a.schooljaar
    union all select 1 from weekcheck w join organisatie m on m.id = w.mbo_id
      where p.soort = 'weekcheck' and p.onderwerp = m.brin || '/' || w.seizoen || '/' || w.regio
  )
  union all
  select 'proces', p.workflow_id, 'het seizoen is voorbij en dit loopt nog'
  from proces p cross join klok k
  join afspraak a on p.onderwerp in (a.regio || '/' || a.schooljaar, split_part(p.onderwerp, '/', 1) || '/' || a.schooljaar || '/' || a.regio)
  where p.status = 'LOOPT' and p.soort in ('seizoen', 'weekcheck') and k.nu > a.einde + interval '1 day'
)
select regel, onderwerp, reden from overtreding order by regel, onderwerp;
