import { een, heropen, nu, type Overtreding } from './mas-plant.ts';

/** Laat een jongere intrekken wat hij goed vond, op een ogenblik rond iets dat daarna of intussen gebeurde. */
const trekIn = (op: string, uit: string): string =>
  `insert into traject_toestemming (id, traject_id, leerling_id, route_id, wie, besluit, naam, bewijs_soort, op, door)
     select gen_random_uuid(), s.traject_id, s.leerling_id, s.route_id, s.wie, 'ingetrokken', s.naam, s.bewijs_soort, ${op}, s.door
     from traject_toestemming s ${uit} where s.wie = 'jongere' and s.besluit = 'ja' and not exists (
         select 1 from traject_toestemming l where l.route_id = s.route_id and l.wie = s.wie and l.volgnummer > s.volgnummer) limit 1`;

const PAUZE = "status = 'GEPAUZEERD', beeindigd_op = null";
const OUDE_ROUTE = `select id from traject_route where route in ('R1', 'R2') and beeindigd_op is not null limit 1`;

/** Wat er met routes, hun partners en hun toestemming mis kan zijn. */
export const MAS_OVERTREDINGEN_ROUTES: readonly Overtreding[] = [
  [
    'pauze',
    'niemand is iets gevraagd',
    'a pause past its day without a task',
    `update traject_route set ${PAUZE}, evaluatie_op = ${nu}::date - 2 where id = (${OUDE_ROUTE})`,
  ],
  [
    'pauze',
    'de regio weet het niet',
    'a pause that was forgotten for weeks',
    `update traject_route set ${PAUZE}, evaluatie_op = ${nu}::date - 40 where id = (${OUDE_ROUTE})`,
  ],
  [
    'pauze',
    'langer dan mag',
    'a Halt that waits for half a year',
    `update traject_route set route = 'R2', ${PAUZE}, evaluatie_op = sinds::date + 180 where id = (${OUDE_ROUTE})`,
  ],
  [
    'route-keten',
    'gekozen: 0 keer',
    'a route nobody chose',
    `delete from traject_gebeurtenis where id = (select id from traject_gebeurtenis where soort = 'route-gekozen' limit 1)`,
  ],
  [
    'route-keten',
    'ging het laatst naar',
    'a route that lost its last step',
    `delete from traject_gebeurtenis where id = (select id from traject_gebeurtenis where soort = 'route-gezet' order by id desc limit 1)`,
  ],
  [
    'route-keten',
    'maar was',
    'a route with a step missing in between',
    `delete from traject_gebeurtenis where id = (
       select a.id from traject_gebeurtenis a join traject_gebeurtenis b on b.route_id = a.route_id and b.soort = a.soort and b.id > a.id
         join traject_gebeurtenis c on c.route_id = a.route_id and c.soort = a.soort and c.id < a.id
       where a.soort = 'route-gezet' limit 1)`,
  ],
  [
    'route-keten',
    'en niet beëindigd',
    'a route that ended without an end',
    `update traject_route set beeindigd_op = null where id = (select id from traject_route where beeindigd_op is not null limit 1)`,
  ],
  [
    'route-keten',
    'op geen enkele melding',
    'a route without facts',
    `delete from traject_route_feit where route_id = (select id from traject_route limit 1)`,
  ],
  [
    'verwijzing',
    'zonder dat de eerste terugkwam',
    'a referral that was made twice',
    `insert into traject_taak select (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), 'nummer', w.nummer + 10,
         'aangeboden_op', w.beeindigd_op, 'status', 'AANGEBODEN', 'beeindigd_op', null))).*
       from traject_taak w where w.route_id is not null and w.status = 'GEDAAN' limit 1`,
  ],
  [
    'verwijzing',
    'en 0 berichten',
    'a partner who was never told',
    `delete from bericht where id = (select id from bericht where soort = 'partnertaak-nieuw' limit 1)`,
  ],
  [
    'verwijzing',
    'de partner heeft er geen taak voor',
    'a referral that got lost',
    `update traject_route set status = 'AANGEMELD', instemming_weg_op = null where id = (
       select r.id from traject_route r where r.route = 'R1' limit 1);
     update traject_taak set status = 'INGETROKKEN', beeindigd_op = coalesce(beeindigd_op, aangeboden_op)
     where route_id = (select id from traject_route where status = 'AANGEMELD' limit 1) or soort = 'hulp-starten'`,
  ],
  [
    'partner-stil',
    'ruim over zijn termijn',
    'a partner who never answered and of whom nobody heard',
    `update traject_taak set status = 'AANGENOMEN', beeindigd_op = null, uiterlijk = aangeboden_op where id = (
       select w.id from traject_taak w where not exists (
         select 1 from traject_taak a where a.route_id = w.route_id and a.soort = w.soort and a.id <> w.id)
       and not exists (select 1 from trede_gedaan g where g.workflow_id = 'partnertaak/' || w.id)
       and w.aangeboden_op < ${nu} - interval '60 days' limit 1)`,
  ],
  [
    'instemming',
    'een partner deed nog iets',
    'a partner who went on after a consent was withdrawn',
    trekIn(
      "g.op - interval '1 second'",
      "join traject_gebeurtenis g on g.route_id = s.route_id and g.soort = 'taak-bericht' and g.gegevens ->> 'code' <> 'teruggeven'",
    ),
  ],
  [
    'instemming',
    'had of kreeg een taak',
    'a partner who kept his task after a consent was withdrawn',
    trekIn(
      "w.aangeboden_op + interval '1 second'",
      "join traject_taak w on w.route_id = s.route_id and w.beeindigd_op > w.aangeboden_op + interval '1 minute'",
    ),
  ],
  [
    'instemming',
    'de route ging verder naar',
    'a route that went on after a consent was withdrawn',
    trekIn(
      "g.op - interval '1 second'",
      "join traject_gebeurtenis g on g.route_id = s.route_id and g.soort = 'route-gezet' and g.gegevens ->> 'naar' in ('GESTART', 'LOPEND')",
    ),
  ],
  [
    'instemming',
    'niemand is gevraagd wat er na het intrekken moet',
    'a withdrawn consent nobody was asked about',
    `${trekIn(`${nu} - interval '5 days'`, 'join traject_route r on r.id = s.route_id')};
     update traject t set status = 'LOPEND', einde_reden = null, beeindigd_op = null, aangeboden_aan_id = null, aangeboden_op = null
       from traject_toestemming s where s.besluit = 'ingetrokken' and s.op > ${nu} - interval '6 days' and t.id = s.traject_id;
     update traject_route r set status = case route when 'R1' then 'GESTART' else 'LOPEND' end, beeindigd_op = null, evaluatie_op = null
       from traject_toestemming s where s.besluit = 'ingetrokken' and s.op > ${nu} - interval '6 days' and r.id = s.route_id`,
  ],
  [
    'instemming',
    'zonder instemming van de jongere',
    'a referral without consent',
    `delete from traject_toestemming where wie = 'jongere' and route_id = (
       select route_id from traject_gebeurtenis where soort = 'route-gezet' and gegevens ->> 'naar' in ('AANGEMELD', 'VERWEZEN') limit 1)`,
  ],
  [
    'halt-en-straf',
    'straf (INGEZONDEN) over dezelfde feiten als Halt (POSITIEF)',
    'a prosecution after a positive Halt',
    `with halt as (select * from traject_route where route = 'R2' and status = 'POSITIEF' limit 1),
       straf as (insert into traject_route (id, traject_id, leerling_id, lp_id, route, status, sinds, gekozen_op, verdachte)
         select gen_random_uuid(), traject_id, leerling_id, lp_id, 'R4', 'INGEZONDEN', sinds, sinds, 'jongere' from halt returning id)
     insert into traject_route_feit (route_id, melding_id, leerling_id)
       select straf.id, f.melding_id, f.leerling_id from straf, traject_route_feit f join halt on halt.id = f.route_id`,
  ],
  [
    'halt-en-straf',
    '2 keer Halt',
    'a second Halt in a life',
    `insert into traject_route (id, traject_id, leerling_id, lp_id, route, status, sinds, gekozen_op, geaccepteerd_op, beeindigd_op)
       select gen_random_uuid(), traject_id, leerling_id, lp_id, 'R2', 'NEGATIEF', sinds, sinds, sinds, sinds
       from traject_route where route = 'R2' and geaccepteerd_op is not null limit 1`,
  ],
  [
    'strafzaak',
    'geen opsporingsambtenaar',
    'a criminal case that no investigator may see',
    `update traject_route set status = 'INGEZONDEN', beeindigd_op = null where route = 'R4';
     update traject_autorisatie set tot = van`,
  ],
  [
    'horen',
    'zonder de ouders te horen',
    'a route that was chosen without hearing the parents',
    `update traject_horing set uitkomst = 'afgezegd' where wie = 'ouders' and uitkomst is not null`,
  ],
  [
    'na-sluiting',
    'loopt bij een gesloten traject',
    'a route that runs on in a closed traject',
    `update traject_route set status = 'TAFEL', route = 'R3', beeindigd_op = null, verdachte = null where id = (
       select r.id from traject_route r join traject t on t.id = r.traject_id where t.status = 'AFGESLOTEN' limit 1)`,
  ],
  [
    'houder',
    'van een andere leerplicht dan het traject',
    'a route that stayed with the old gemeente',
    `${heropen('LOPEND')};
     update traject_route set route = 'R1', status = 'GESTART', beeindigd_op = null, verdachte = null,
       lp_id = (select id from organisatie where soort = 'rmc' limit 1) where traject_id = ${een}`,
  ],
];
