-- Ziet na of een jaar verzuim met zijn trajecten klopt, los van de code: alleen de tabellen tellen. Elke rij is een overtreding, met de
-- regel die geschonden is, het onderwerp en de reden. Geen rijen: het klopt. De tijd is `set controle.nu = '...'`, of anders die van de
-- demo, of anders die van nu. Een termijn in werkdagen telt ruim: met weekeinden, en een week voor feestdagen en het werk zelf.
with klok as (
  select nu, (nu at time zone 'Europe/Amsterdam')::date as vandaag
  from (
    select coalesce(
      nullif(current_setting('controle.nu', true), '')::timestamptz,
      now() + coalesce((select verschil_ms from demo_klok where id = 1), 0) * interval '1 millisecond'
    ) as nu
  ) k
),
afspraak as (
  select id, interval '1 week' * (inhoud #>> '{mas,checkinWeken}')::int as checkin,
         interval '1 month' * (inhoud #>> '{mas,recidiveMaanden}')::int as recidive,
         interval '1 week' * (inhoud #>> '{mas,halt,pauzeHoogstensWeken}')::int as pauze_hoogstens,
         interval '1 week' * (10 + (inhoud #>> '{mas,monitoringLesweken}')::int) as monitoring,
         interval '1 day' * (7 + 1.4 * (inhoud #>> '{mas,termijnen,mdo}')::int) as mdo,
         interval '1 day' * (7 + 1.4 * (inhoud #>> '{mas,escalatie,naWerkdagen}')::int) as escalatie,
         interval '1 day' * (7 + 1.4 * (select max((l ->> 'naWerkdagen')::int) from jsonb_array_elements(
           (inhoud #> '{ladders,taak}') || (inhoud #> '{mas,ladders,oppakken}') || (inhoud #> '{mas,ladders,partnertaak}') ||
           (inhoud #> '{verzuim,ladder}')) l)) as ladder
  from afspraak_versie
),
-- De laatste statussen van elke route; wat hier niet staat, loopt.
klaar (route, status) as (
  values ('R1', 'AFGEROND'), ('R1', 'GEWEIGERD'), ('R1', 'AFGEBROKEN'), ('R1', 'OVERGEGAAN_VERPLICHT'),
         ('R2', 'GERETOURNEERD'), ('R2', 'POSITIEF'), ('R2', 'NEGATIEF'), ('R2', 'INGETROKKEN'),
         ('R3', 'AFGEWEZEN'), ('R3', 'BEEINDIGD'),
         ('R4', 'SEPOT'), ('R4', 'AFGEROND'), ('R4', 'INGETROKKEN'), ('R4', 'VERVALLEN')
),
traj as (
  select t.*, t.status <> 'AFGESLOTEN' as open, k.nu, k.vandaag, p.geboortedatum, o.van as overleden_op,
         (p.geboortedatum + interval '18 years')::date as achttien, a.checkin, a.recidive, a.pauze_hoogstens, a.monitoring, a.mdo,
         a.escalatie, a.ladder
  from traject t
  cross join klok k
  join afspraak a on a.id = t.afspraak_id
  join leerling_persoon p on p.leerling_id = t.leerling_id
  left join leerling_feit o on o.leerling_id = t.leerling_id and o.soort = 'overleden' and o.vervallen_op is null
),
rt as (
  select r.*, not exists (select 1 from klaar k where k.route = r.route and k.status = r.status) as loopt, t.status as traject_status,
         t.einde_reden, t.overleden_op, t.achttien, t.begonnen_op, t.nu, t.vandaag, t.escalatie, t.pauze_hoogstens, t.geboortedatum,
         (t.geboortedatum + interval '12 years')::date as twaalf, (t.geboortedatum + interval '16 years')::date as zestien
  from traject_route r join traj t on t.id = r.traject_id
),
besluit as (
  select s.*, lag(besluit) over w as vorig,
         (select min(n.op) from traject_toestemming n
          where n.route_id = s.route_id and n.wie = s.wie and n.besluit = 'ja' and n.volgnummer > s.volgnummer) as weer_ja
  from traject_toestemming s window w as (partition by route_id, wie order by volgnummer)
),
-- Wie moet instemmen, trok dat in: tot wanneer niemand voor de route mag werken.
zonder as (
  select r.id as route_id, r.traject_id, b.op as van, r.nu,
         least(coalesce(b.weer_ja, 'infinity'), case when b.wie = 'ouders' then r.zestien else 'infinity'::date end) as tot
  from besluit b join rt r on r.id = b.route_id
  where b.vorig = 'ja' and b.besluit <> 'ja'
    and case when b.wie = 'ouders' then b.op < r.zestien else r.route = 'R2' or b.op >= r.twaalf end
),
gezet as (
  select g.*, gegevens ->> 'van' as van, gegevens ->> 'naar' as naar,
         lag(gegevens ->> 'naar') over (partition by route_id order by id) as vorige,
         row_number() over (partition by route_id order by id desc) as terug
  from traject_gebeurtenis g where g.soort = 'route-gezet'
),
gevraagd as (
  select v.*, v.gegevens ->> 'routeId' as route_id, v.gegevens ->> 'meldingId' as melding_id,
         exists (select 1 from trede_gedaan g where g.workflow_id = 'taak/' || v.id and g.trede like 'escalatie%') as geescaleerd
  from taak v
),
partner as (
  select w.*, w.beeindigd_op is null as open, t.status as traject_status, t.einde_reden, t.overleden_op, t.nu, t.ladder, r.loopt
  from traject_taak w join traj t on t.id = w.traject_id left join rt r on r.id = w.route_id
),
iemand as (
  select m.organisatie_id, m.rol from mandaat m cross join klok k where m.van <= k.vandaag and coalesce(m.tot, 'infinity') > k.vandaag
),
overtreding (regel, onderwerp, reden) as (
  -- Elke open taak en elk open traject is van iemand die er is.
  select 'eigenaar', v.id::text, 'open taak ' || v.soort || ' voor rol ' || v.rol || ', die daar niemand heeft'
  from taak v
  where v.status = 'OPEN' and not exists (select 1 from iemand i
    where i.organisatie_id = v.organisatie_id and (i.rol = v.rol or (v.overdracht_id is not null and i.rol in ('lpa', 'rmc'))))
  union all
  select 'eigenaar', w.id::text, 'open taak ' || w.soort || ' bij een partner zonder rol ' || w.rol || ' of link'
  from partner w
  where w.open and (w.organisatie_id, w.rol) not in (select organisatie_id, rol from iemand)
    and not exists (select 1 from partnerlink l where l.taak_id = w.id and l.ingetrokken_op is null and l.verloopt_op > w.nu)
  union all
  select 'eigenaar', t.id::text, 'open traject bij wie geen leerplichtambtenaar heeft'
  from traj t where t.open and (t.lp_id, 'lpa') not in (select organisatie_id, rol from iemand)
  union all
  select 'een-traject', coalesce(l.samengevoegd_in, t.leerling_id)::text, count(*) || ' open trajecten van een jongere'
  from traj t join leerling l on l.id = t.leerling_id where t.open
  group by coalesce(l.samengevoegd_in, t.leerling_id) having count(*) > 1
  union all
  select 'bal', t.id::text, 'open, maar niemand is aan zet' from traj t where t.open and (t.bal_organisatie_id is null or t.bal_rol is null)
  union all
  select 'bal', t.id::text, 'gesloten, maar er is nog iemand aan zet' from traj t where not t.open and t.bal_organisatie_id is not null
  union all
  select 'bal', t.id::text, 'aan zet is niet de leerplicht, niet wie het kreeg aangeboden, en geen partner met een open taak'
  from traj t
  where t.open and case when t.status = 'OVERDRACHT_GEMEENTE' then t.bal_organisatie_id <> t.aangeboden_aan_id
    else t.bal_organisatie_id <> t.lp_id and (t.status <> 'LOPEND' or not exists (
      select 1 from partner w where w.traject_id = t.id and w.open and w.organisatie_id = t.bal_organisatie_id)) end
  union all
  select 'plan', t.id::text, 'loopt, maar zonder route' from traj t
  where t.status = 'LOPEND' and not exists (select 1 from rt r where r.traject_id = t.id and r.loopt)
  union all
  select 'plan', r.traject_id::text, 'er loopt een route, maar het traject is ' || r.traject_status from rt r
  where r.loopt and r.traject_status in ('PREVENTIEF', 'GEMELD', 'IN_ONDERZOEK', 'ROUTEKEUZE', 'MONITORING')

  -- Een pauze loopt nooit stil af.
  union all
  select 'pauze', r.id::text, 'de dag om opnieuw te kijken is voorbij en niemand is iets gevraagd' from rt r
  where r.status = 'GEPAUZEERD' and r.evaluatie_op < r.vandaag and not exists (
    select 1 from gevraagd v where v.route_id = r.id::text and v.status = 'OPEN' and v.soort in ('traject-route', 'traject-escalatie'))
  union all
  select 'pauze', r.id::text, 'de dag om opnieuw te kijken is ruim voorbij en de regio weet het niet' from rt r
  where r.status = 'GEPAUZEERD' and r.evaluatie_op + r.escalatie < r.nu and not exists (
    select 1 from gevraagd v where v.route_id = r.id::text and v.status = 'OPEN' and v.soort = 'traject-escalatie')
  union all
  select 'pauze', r.id::text, 'Halt wacht zonder dag, of langer dan mag' from rt r
  where r.status = 'GEPAUZEERD' and r.route = 'R2' and coalesce(r.evaluatie_op > (r.sinds + r.pauze_hoogstens + interval '1 day'), true)

  -- Geen route raakt kwijt: wat er gebeurde, telt op tot waar zij is.
  union all
  select 'route-keten', r.id::text, 'gekozen: ' || count(g.id) || ' keer'
  from rt r left join traject_gebeurtenis g on g.route_id = r.id and g.soort = 'route-gekozen' group by r.id having count(g.id) <> 1
  union all
  select 'route-keten', r.id::text, 'is ' || r.status || ', maar ging het laatst naar ' || coalesce(g.naar, 'nergens')
  from rt r left join gezet g on g.route_id = r.id and g.terug = 1
  where r.status <> coalesce(g.naar, case r.route when 'R1' then 'VOORGESTELD' when 'R2' then 'OVERWOGEN' when 'R3' then 'TAFEL'
    else 'VOORNEMEN' end)
  union all
  select 'route-keten', g.route_id::text, 'ging van ' || g.van || ', maar was ' || g.vorige from gezet g where g.van <> g.vorige
  union all
  select 'route-keten', r.id::text, 'is ' || r.status || case when r.loopt then ' en toch' else ' en niet' end || ' beëindigd'
  from rt r where r.loopt = (r.beeindigd_op is not null)
  union all
  select 'route-keten', r.id::text, 'rust op geen enkele melding' from rt r
  where not exists (select 1 from traject_route_feit f where f.route_id = r.id)

  -- Een verwijzing gaat een keer, en de partner hoort het een keer.
  union all
  select 'verwijzing', w.route_id::text, 'twee keer ' || w.soort || ' zonder dat de eerste terugkwam of werd ingetrokken'
  from partner w join partner e on e.route_id = w.route_id and e.soort = w.soort and e.id <> w.id
    and (e.aangeboden_op, e.nummer) < (w.aangeboden_op, w.nummer)
  where e.status not in ('TERUGGEGEVEN', 'INGETROKKEN')
  union all
  select 'verwijzing', w.id::text, 'gegeven met ' || g.aantal || ' gebeurtenissen en ' || b.aantal || ' berichten'
  from partner w join organisatie o on o.id = w.organisatie_id
  cross join lateral (select count(*) as aantal from traject_gebeurtenis x
    where x.soort = 'taak-gegeven' and x.gegevens ->> 'taakId' = w.id::text) g
  cross join lateral (select count(*) as aantal from bericht x
    where x.soort = 'partnertaak-nieuw' and x.sleutel like 'partnertaak/' || w.id || '/%') b
  where g.aantal <> 1 or b.aantal <> case when o.mail is null then 0 else 1 end
  union all
  select 'verwijzing', r.id::text, 'is ' || r.status || ', maar de partner heeft er geen taak voor' from rt r
  where (r.route, r.status) in (values ('R1', 'AANGEMELD'), ('R2', 'VERWEZEN'), ('R3', 'VERZOEK_TOT_ONDERZOEK'), ('R3', 'UITVOERING_GI'),
      ('R4', 'INGEZONDEN'), ('R4', 'RVDK_ADVIES'))
    and r.instemming_weg_op is null and not exists (select 1 from partner w where w.route_id = r.id and w.status <> 'INGETROKKEN')
  union all
  select 'partner-stil', w.id::text, 'ruim over zijn termijn en de regio weet het niet' from partner w
  where w.open and w.overleden_op is null
    and case when w.status = 'AANGEBODEN' then w.aangeboden_op else w.uiterlijk end + w.ladder < w.nu
    and not exists (select 1 from trede_gedaan g where g.workflow_id = 'partnertaak/' || w.id
      and g.trede like case when w.status = 'AANGEBODEN' then 'aanbod-escalatie%' else 'termijn-escalatie%' end)

  -- Na het intrekken van een toestemming doet niemand meer iets.
  union all
  select 'instemming', z.route_id::text, 'een partner deed nog iets: ' || (g.gegevens ->> 'code')
  from zonder z join traject_gebeurtenis g on g.route_id = z.route_id and g.soort = 'taak-bericht' and g.op > z.van and g.op < z.tot
  where g.gegevens ->> 'code' <> 'teruggeven'
  union all
  select 'instemming', z.route_id::text, 'een partner had of kreeg een taak'
  from zonder z join partner w on w.route_id = z.route_id
    and w.aangeboden_op < z.tot and coalesce(w.beeindigd_op, 'infinity') > z.van and w.aangeboden_op <> z.tot
  where z.tot > z.van
  union all
  select 'instemming', z.route_id::text, 'de route ging verder naar ' || g.naar
  from zonder z join gezet g on g.route_id = z.route_id and g.op > z.van and g.op < z.tot
  where g.naar in ('AANGEMELD', 'WACHTLIJST', 'GESTART', 'VERWEZEN', 'GEACCEPTEERD', 'LOPEND')
  union all
  select 'instemming', r.id::text, 'niemand is gevraagd wat er na het intrekken moet'
  from zonder z join rt r on r.id = z.route_id
  where r.loopt and r.traject_status <> 'AFGESLOTEN' and z.tot > z.nu and z.van + interval '1 day' < z.nu and r.sinds < z.van
    and not exists (select 1 from gevraagd v where v.route_id = r.id::text and v.soort in ('traject-route', 'traject-escalatie')
      and v.status in ('OPEN', 'GEDAAN') and v.aangemaakt_op >= z.van)
  union all
  select 'instemming', g.route_id::text, 'ging naar ' || g.naar || ' zonder instemming van de ' || i.iemand
  from gezet g join rt r on r.id = g.route_id cross join unnest(array['jongere', 'ouders']) as i (iemand)
  where (r.route, g.naar) in (values ('R1', 'AANGEMELD'), ('R2', 'VERWEZEN')) and g.van <> 'GEPAUZEERD'
    and case when i.iemand = 'ouders' then g.op < r.zestien else r.route = 'R2' or g.op >= r.twaalf end
    and not exists (select 1 from gezet e where e.route_id = g.route_id and e.gegevens -> 'gegeven' ? 'motief-hulpverlener')
    and coalesce((select s.besluit from traject_toestemming s where s.route_id = g.route_id and s.wie = i.iemand and s.op <= g.op
      order by s.volgnummer desc limit 1), 'geen') <> 'ja'

  -- Halt en straf: niet over dezelfde feiten, en Halt een keer in een leven.
  union all
  select 'halt-en-straf', s.id::text, 'straf (' || s.status || ') over dezelfde feiten als Halt (' || h.status || ')'
  from rt s join traject_route_feit fs on fs.route_id = s.id
  join traject_route_feit fh on fh.melding_id = fs.melding_id join rt h on h.id = fh.route_id and h.route = 'R2'
  where s.route = 'R4' and s.status not in ('INGETROKKEN', 'VERVALLEN') and (h.status = 'POSITIEF' or h.loopt)
  union all
  select 'halt-en-straf', min(h.leerling_id::text), count(*) || ' keer Halt' from rt h
  where h.route = 'R2' and h.geaccepteerd_op is not null group by h.leerling_id having count(*) > 1
  union all
  select 'strafzaak', s.id::text, 'loopt, maar geen opsporingsambtenaar van haar leerplicht staat op de lijst' from rt s
  where s.route = 'R4' and s.loopt and not exists (select 1 from traject_autorisatie a
    where a.traject_id = s.traject_id and a.organisatie_id = s.lp_id and a.tot is null)
  union all
  select 'horen', t.id::text, 'routes gekozen zonder de ' || i.iemand || ' te horen of twee keer uit te nodigen'
  from traj t cross join unnest(array['jongere', 'ouders']) as i (iemand)
  where t.gekozen_op is not null and (t.gekozen_op < t.achttien or i.iemand = 'jongere')
    and not exists (select 1 from traject_horing h where h.traject_id = t.id and h.wie = i.iemand and h.uitkomst = 'gehoord')
    and 2 > (select count(*) from traject_horing h where h.traject_id = t.id and h.wie = i.iemand and h.uitkomst = 'niet_verschenen')

  -- Elke melding hoort bij een traject, en het register weet hoe het staat.
  union all
  select 'melding', m.id::text, 'bevestigd, maar telt bij geen traject' from verzuimmelding m
  where m.toestand = 'BEVESTIGD' and m.duo_status <> 'I' and m.route <> 'rmc'
    and not exists (select 1 from traject_melding x where x.melding_id = m.id)
  union all
  select 'melding', m.id::text, 'status ' || m.duo_status || ' bij een traject dat ' || t.status || ' is sinds ' || t.status_sinds::date
  from verzuimmelding m join traject_melding x on x.melding_id = m.id
  join traj s on s.id = x.traject_id join traj t on t.id = coalesce(s.samengevoegd_in_id, s.id)
  where t.status_sinds + interval '1 day' < t.nu
    and case when t.open then m.duo_status in ('K', 'G') else m.duo_status in ('R', 'B') end
  union all
  select 'melding', m.id::text, 'wordt behandeld door een ander dan het traject'
  from verzuimmelding m join traject_melding x on x.melding_id = m.id join traj t on t.id = x.traject_id
  where t.open and m.duo_status in ('W', 'R', 'B') and m.behandelaar_id <> t.lp_id
  union all
  select 'melding', t.id::text, 'een nieuwe melding, en sindsdien is niemand iets gevraagd en deed niemand iets'
  from traj t join traject_gebeurtenis g on g.traject_id = t.id and g.soort = 'nieuwe-melding' and g.gegevens ->> 'vraagt' is not null
  where t.open and g.op + t.checkin + interval '1 week' < t.nu
    and not exists (select 1 from traject_gebeurtenis n where n.traject_id = t.id and n.id > g.id and n.soort <> 'nieuwe-melding')
    and not exists (select 1 from gevraagd v where v.traject_id = t.id and v.status = 'OPEN')
  union all
  select 'melden', m.id::text, 'voorstel waarover de school niets is gevraagd'
  from verzuimmelding m cross join klok k
  where m.toestand = 'VOORSTEL' and m.soort <> 'O' and not exists (select 1 from gevraagd v
    where v.melding_id = m.id::text and v.status = 'OPEN' and v.soort = 'verzuim-melden' and v.organisatie_id = m.school_id)
  union all
  select 'melden', m.id::text, 'na vijf werkdagen niet gemeld, en de regio weet het niet'
  from verzuimmelding m join overstap o on o.id = m.overstap_id join afspraak a on a.id = o.afspraak_id cross join klok k
  where m.toestand = 'VOORSTEL' and m.soort <> 'O' and m.meldbaar_op + a.ladder < k.nu and not exists (select 1 from gevraagd v
    where v.melding_id = m.id::text and v.geescaleerd)
  union all
  select 'melden', m.id::text, 'mag langer duren dan vijf werkdagen' from verzuimmelding m where m.uiterlijk > m.meldbaar_op + 13

  -- Wat een termijn heeft, blijft niet liggen zonder dat iemand het weet.
  union all
  select 'termijn', t.id::text, t.status || ' zonder de taak die erbij hoort'
  from traj t join (values ('GEMELD', 'traject-oppakken'), ('IN_ONDERZOEK', 'traject-gesprek'), ('OVERDRACHT_GEMEENTE', 'traject-aanbod'))
    b (status, soort) on b.status = t.status
  where coalesce(t.aangeboden_op, t.status_sinds) + interval '1 day' < t.nu and not exists (select 1 from gevraagd v
    where v.traject_id = t.id and v.soort = b.soort and v.status in ('OPEN', 'GEDAAN') and v.aangemaakt_op >= t.status_sinds
      and v.organisatie_id = coalesce(t.aangeboden_aan_id, t.lp_id))
  union all
  select 'termijn', t.id::text, 'ruim over de termijn voor het overleg, zonder taak of overleg' from traj t
  where t.status in ('IN_ONDERZOEK', 'ROUTEKEUZE') and greatest(t.opgepakt_op, t.status_sinds) + t.mdo < t.nu
    and not exists (select 1 from traject_mdo o where o.traject_id = t.id and o.status <> 'AFGELAST')
    and not exists (select 1 from gevraagd v where v.traject_id = t.id and v.soort = 'traject-mdo' and v.status in ('OPEN', 'GEDAAN'))
  union all
  select 'termijn', t.id::text, 'ruim over de lesweken van de monitoring, zonder taak' from traj t
  where t.status = 'MONITORING' and t.status_sinds + t.monitoring < t.nu and not exists (select 1 from gevraagd v
    where v.traject_id = t.id and v.soort = 'traject-afsluiten' and v.status in ('OPEN', 'GEDAAN') and v.aangemaakt_op >= t.status_sinds)
  union all
  select 'termijn', v.id::text, v.soort || ' is ruim over haar termijn, en de regio weet het niet'
  from gevraagd v join traj t on t.id = v.traject_id
  where v.status = 'OPEN' and v.soort <> 'traject-escalatie' and not v.geescaleerd and greatest(v.uiterlijk, v.aangemaakt_op) + t.ladder < t.nu
  union all
  select 'checkin', t.id::text, 'de termijn voor een check-in is voorbij, zonder taak' from traj t
  cross join lateral (select greatest(t.status_sinds, max(c.op)) as op from traject_checkin c where c.traject_id = t.id) l
  where t.status in ('LOPEND', 'MONITORING') and l.op + t.checkin + interval '2 days' < t.nu and not exists (select 1 from gevraagd v
    where v.traject_id = t.id and v.soort = 'traject-checkin' and v.status in ('OPEN', 'GEDAAN') and v.aangemaakt_op >= l.op)
  union all
  select 'dezelfde-vraag', v.traject_id::text, count(*) || ' keer open: ' || v.soort from gevraagd v
  where v.traject_id is not null and v.status = 'OPEN'
  group by v.traject_id, v.soort, v.route_id, v.gegevens ->> 'stap' having count(*) > 1

  -- Een verhuizing, de achttiende verjaardag, een overlijden en terugval.
  union all
  select 'bevoegd', t.id::text, 'een andere gemeente is bevoegd, en het traject is haar niet aangeboden'
  from traj t join lateral (select a.gemeente, a.ontvangen_op from leerling_adres a
    where a.leerling_id = t.leerling_id and a.vervallen_op is null and a.van <= t.vandaag order by a.van desc limit 1) a on true
  where t.open and t.status <> 'PREVENTIEF' and a.gemeente is not null and a.ontvangen_op + interval '1 day' < t.nu
    and exists (select 1 from taaktoewijzing w where w.gemeente = a.gemeente and w.route <> 'rmc')
    and coalesce(t.aangeboden_aan_id, t.lp_id) not in (select w.organisatie_id from taaktoewijzing w
      where w.gemeente = a.gemeente and w.route <> 'rmc' and w.van <= t.vandaag and coalesce(w.tot, 'infinity') > t.vandaag)
    and not exists (select 1 from traject_gebeurtenis g
      where g.traject_id = t.id and g.soort = 'aanbod-teruggegeven' and g.op >= a.ontvangen_op)
  union all
  select 'houder', v.id::text, 'open taak ' || v.soort || ' van een leerplicht die traject en route niet (meer) heeft'
  from gevraagd v join traj t on t.id = v.traject_id left join rt r on r.id::text = v.route_id
  where v.status = 'OPEN' and v.rol = 'lpa' and v.organisatie_id not in (coalesce(r.lp_id, t.lp_id), coalesce(t.aangeboden_aan_id, t.lp_id))
  union all
  select 'houder', r.id::text, 'route van een andere leerplicht dan het traject' from rt r join traj t on t.id = r.traject_id
  where r.loopt and r.lp_id <> t.lp_id and not (r.route = 'R4' and r.status not in ('VOORNEMEN', 'VERHOOR', 'PV_OPGEMAAKT'))
  union all
  select 'houder', t.id::text, 'de leerplicht mag deze jongere niet zien' from traj t
  where t.open and exists (select 1 from traject_melding x join verzuimmelding m on m.id = x.melding_id
      where x.traject_id = t.id and m.duo_status in ('W', 'R', 'B'))
    and not exists (select 1 from deelname d where d.leerling_id = t.leerling_id and d.organisatie_id = t.lp_id and d.tot is null)
  union all
  select 'achttien', t.id::text, 'achttien geworden, en niemand is gevraagd te sluiten' from traj t
  where t.open and t.begonnen_op < t.achttien and t.achttien + 1 < t.vandaag
    and not exists (select 1 from gevraagd v where v.traject_id = t.id and v.soort = 'traject-achttien' and v.status in ('OPEN', 'GEDAAN'))
  union all
  select 'achttien', r.id::text, r.route || ' loopt na de achttiende verjaardag' from rt r
  where r.loopt and r.begonnen_op < r.achttien and r.achttien + 1 < r.vandaag and (r.route = 'R3'
    or (r.route = 'R2' and r.status in ('OVERWOGEN', 'SCHRIFTELIJK_INGELICHT', 'INSTEMMING')))
  union all
  select 'overleden', t.id::text, 'na een overlijden nog open: ' || wat from traj t cross join lateral (
    select 'het traject' as wat where t.open
    union all select 'taak ' || v.soort from gevraagd v where v.traject_id = t.id and v.status = 'OPEN'
    union all select 'taak ' || w.soort from partner w where w.traject_id = t.id and w.open
    union all select 'route ' || r.route from rt r
      where r.traject_id = t.id and r.loopt and not (r.route = 'R4' and r.verdachte = 'ouders')) o
  where t.overleden_op + 1 < t.vandaag
  union all
  select 'overleden', t.id::text, 'na een overlijden ging er nog een bericht uit: ' || b.soort
  from traj t join partner w on w.traject_id = t.id join bericht b on b.sleutel like 'partnertaak/' || w.id || '/%'
  where b.soort <> 'partnertaak-ingetrokken' and b.aangemaakt_op > t.overleden_op + interval '2 days'
  union all
  select 'recidive', t.id::text, 'begon na een gesloten traject van dezelfde jongere en verwijst er niet naar'
  from traj t join traj e on e.leerling_id = t.leerling_id and e.id <> t.id and e.beeindigd_op <= t.begonnen_op
    and e.beeindigd_op > t.begonnen_op - t.recidive and e.samengevoegd_in_id is null
  where t.recidive_van_id is null and t.gemeld_op is not null
  union all
  select 'na-sluiting', r.id::text, 'route ' || r.route || ' loopt bij een gesloten traject (' || r.einde_reden || ')' from rt r
  where r.loopt and r.traject_status = 'AFGESLOTEN' and not (r.einde_reden = 'EINDE_KWALIFICATIEPLICHT_18' and r.route <> 'R3')
    and not (r.einde_reden = 'OVERLEDEN' and r.route = 'R4' and r.verdachte = 'ouders')
  union all
  select 'na-sluiting', w.id::text, 'een partner heeft nog een taak bij een gesloten traject' from partner w
  where w.open and w.traject_status = 'AFGESLOTEN' and not coalesce(w.loopt, false) and w.soort <> 'begeleiding-achttien'
  union all
  select 'na-sluiting', v.id::text, 'open taak ' || v.soort || ' bij een gesloten traject'
  from gevraagd v join traj t on t.id = v.traject_id left join rt r on r.id::text = v.route_id
  where v.status = 'OPEN' and not t.open and v.soort <> 'traject-vrijstelling' and not coalesce(r.loopt, false)
  union all
  select 'schoolbeeld', t.id::text, 'de school denkt dat het ' || coalesce(s.stand, 'er niet is') from traj t
  left join traject_schoolbeeld s on s.traject_id = t.id
  where case when t.status in ('PREVENTIEF', 'GEMELD') then s.stand is not null when t.status = 'AFGESLOTEN' then s.stand = 'loopt'
    else t.status <> 'OVERDRACHT_GEMEENTE' and s.stand is distinct from 'loopt' end
  union all
  select 'voorstel', s.id::text, 'besloten om samen te voegen, maar niet uitgevoerd' from traject_samenvoeging s cross join klok k
  where s.status = 'VOORGESTELD' and s.besloten_op + interval '1 day' < k.nu

  -- Berichten: geen dubbele, niets blijft liggen, en niets verraadt wie of wat.
  union all
  select 'bericht', min(b.sleutel), count(*) || ' berichten met hetzelfde kenmerk' from bericht b group by b.message_id having count(*) > 1
  union all
  select 'bericht', u.onderwerp, 'is opgegeven na te veel pogingen (' || u.kanaal || ')' from outbox u where u.dood_op is not null
  union all
  select distinct 'bericht', b.sleutel, 'noemt een leerling of een route' from bericht b
  cross join lateral regexp_split_to_table(b.onderwerp || ' ' || b.tekst || ' ' || b.sleutel, '[^[:alnum:]-]+') as woord
  where woord ~ '^[0-9]{9}$' or woord in (select leerlingnummer from overstap)
    or lower(woord) in ('halt', 'jeugdhulp', 'hulpverlening', 'straf', 'strafzaak', 'proces-verbaal', 'kinderrechter')

  -- Processen: alles wat loopt heeft er een, en geen enkel staat stil.
  union all
  select 'proces', z.soort || '/' || z.id, case when z.open then 'loopt zonder proces' else 'is klaar, maar zijn proces loopt' end
  from (
    select 'masTraject' as soort, t.id, t.open, t.beeindigd_op from traj t
    union all select 'masRoute', r.id, r.loopt and (r.traject_status <> 'AFGESLOTEN' or r.einde_reden <> 'OVERLEDEN'), r.beeindigd_op from rt r
    union all select 'partnertaak', w.id, w.open, w.beeindigd_op from partner w
    union all select 'taak', v.id, v.status = 'OPEN', v.beeindigd_op from taak v where v.uiterlijk is not null and v.overdracht_id is null
  ) z cross join klok k
  left join proces p on p.workflow_id = z.soort || '/' || z.id and p.status = 'LOOPT'
  where case when z.open then p.workflow_id is null else p.workflow_id is not null and z.beeindigd_op < k.nu - interval '1 day' end
  union all
  select 'proces', p.workflow_id, 'staat stil: had moeten kijken op ' || p.volgend_moment
  from proces p cross join klok k where p.status = 'LOOPT' and p.volgend_moment < k.nu - interval '1 day'
  union all
  select 'proces', p.workflow_id, p.gewekt_keer || ' keer vergeefs gewekt'
  from proces p cross join klok k where p.status = 'LOOPT' and p.volgend_moment < k.nu and p.gewekt_keer >= 3
)
select regel, onderwerp, reden from overtreding order by regel, onderwerp;
