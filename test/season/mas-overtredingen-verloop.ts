import { een, heropen, nu, type Overtreding } from './mas-plant.ts';

const JONGERE = `(select leerling_id from traject where id = ${een})`;
const OVERLEDEN = `insert into leerling_feit (id, leerling_id, soort, van, ontvangen_op)
  values (gen_random_uuid(), ${JONGERE}, 'overleden', ${nu}::date - 10, ${nu})`;

/** Wat er met termijnen, verhuizen, achttien worden, overlijden en sluiten mis kan zijn. */
export const MAS_OVERTREDINGEN_VERLOOP: readonly Overtreding[] = [
  [
    'termijn',
    'GEMELD zonder de taak',
    'a traject nobody was asked to take up',
    heropen('GEMELD', `status_sinds = ${nu} - interval '3 days'`),
  ],
  [
    'termijn',
    'OVERDRACHT_GEMEENTE zonder de taak',
    'an offered move nobody was asked about',
    `update traject set status = 'OVERDRACHT_GEMEENTE', status_sinds = ${nu} - interval '30 days', aangeboden_op = ${nu} - interval '30 days',
       aangeboden_aan_id = (select id from organisatie where soort = 'gemeente' and id <> lp_id limit 1), einde_reden = null, beeindigd_op = null
     where id = ${een}`,
  ],
  [
    'termijn',
    'voor het overleg',
    'an inquiry that never came to a meeting',
    `${heropen('IN_ONDERZOEK')}; delete from traject_mdo_deelnemer; delete from traject_mdo;
     update taak set status = 'VERVALLEN' where soort = 'traject-mdo';
     update traject set versie = versie where id = ${een}`,
  ],
  ['termijn', 'lesweken van de monitoring', 'a monitoring that never ends', heropen('MONITORING')],
  [
    'termijn',
    'is ruim over haar termijn',
    'a task past its term of which nobody heard',
    `update taak set status = 'OPEN', beeindigd_op = null where id = (
       select v.id from taak v where v.soort like 'traject-%' and v.soort <> 'traject-escalatie' and v.uiterlijk < ${nu} - interval '60 days'
         and not exists (select 1 from trede_gedaan g where g.workflow_id = 'taak/' || v.id and g.trede like 'escalatie%') limit 1)`,
  ],
  [
    'checkin',
    'de termijn voor een check-in',
    'a running traject nobody checked in on',
    `${heropen('LOPEND')}; update traject_checkin set op = '2027-01-15' where traject_id = ${een};
     update taak set status = 'VERVALLEN' where traject_id = ${een}`,
  ],
  [
    'dezelfde-vraag',
    'keer open',
    'the same question that stands open twice',
    `insert into taak (id, soort, sleutel, organisatie_id, rol, status, aangemaakt_op, uiterlijk, traject_id)
       select gen_random_uuid(), soort, sleutel || '/' || n, organisatie_id, rol, 'OPEN', aangemaakt_op, uiterlijk, traject_id
       from (select * from taak where traject_id is not null limit 1) t, generate_series(1, 2) n`,
  ],
  [
    'bevoegd',
    'is haar niet aangeboden',
    'a pupil who moved and whose traject did not',
    `${heropen('IN_ONDERZOEK')};
     update leerling_adres set buiten = null, gemeente = (select w.gemeente from taaktoewijzing w where w.route = 'leerplicht'
       and w.organisatie_id <> (select lp_id from traject where id = ${een}) limit 1), ontvangen_op = ontvangen_op
     where vervallen_op is null and leerling_id = ${JONGERE}`,
  ],
  [
    'houder',
    'die traject en route niet',
    'a task that stayed with the old gemeente',
    `update taak v set status = 'OPEN', beeindigd_op = null, organisatie_id = (
       select o.id from organisatie o, traject t where t.id = v.traject_id and o.soort = 'gemeente' and o.id <> t.lp_id limit 1)
     where id = (select g.id from taak g join traject t on t.id = g.traject_id
       where g.soort = 'traject-gesprek' and t.aangeboden_aan_id is null limit 1)`,
  ],
  [
    'houder',
    'mag deze jongere niet zien',
    'an officer who may not see the pupil',
    `${heropen('IN_ONDERZOEK')};
     update verzuimmelding set duo_status = 'B' where id in (select melding_id from traject_melding where traject_id = ${een});
     update deelname set tot = van where tot is null and leerling_id = ${JONGERE}`,
  ],
  [
    'achttien',
    'niemand is gevraagd te sluiten',
    'a pupil who turned eighteen unnoticed',
    `${heropen('IN_ONDERZOEK')};
     update leerling_persoon set geboortedatum = (select begonnen_op::date + 5 from traject where id = ${een}) - interval '18 years'
     where leerling_id = ${JONGERE}`,
  ],
  [
    'achttien',
    'R3 loopt na de achttiende verjaardag',
    'a measure for an adult',
    `update traject_route set route = 'R3', status = 'OTS', beeindigd_op = null, verdachte = null where traject_id = ${een};
     update leerling_persoon set geboortedatum = (select begonnen_op::date + 5 from traject where id = ${een}) - interval '18 years'
     where leerling_id = ${JONGERE}`,
  ],
  [
    'overleden',
    'nog open: het traject',
    'a traject of a pupil who died',
    `${heropen('IN_ONDERZOEK')}; ${OVERLEDEN}`,
  ],
  [
    'overleden',
    'nog open: taak',
    'a task about a pupil who died',
    `${OVERLEDEN};
     update taak set status = 'OPEN' where id = (select id from taak where traject_id = ${een} limit 1)`,
  ],
  [
    'overleden',
    'nog open: route',
    'a route of a pupil who died',
    `${OVERLEDEN};
     update traject_route set route = 'R1', status = 'GESTART', verdachte = null where traject_id = ${een}`,
  ],
  [
    'overleden',
    'ging er nog een bericht uit',
    'a message about a pupil who died',
    `insert into leerling_feit (id, leerling_id, soort, van, ontvangen_op)
       select gen_random_uuid(), w.leerling_id, 'overleden', '2027-01-02', ${nu} from traject_taak w limit 1`,
  ],
  [
    'recidive',
    'verwijst er niet naar',
    'a relapse that does not know of the traject before',
    `insert into traject (id, leerling_id, overstap_id, school_id, regio, afspraak_id, lp_id, status, status_sinds, begonnen_op, gemeld_op)
       select gen_random_uuid(), t.leerling_id, t.overstap_id, t.school_id, t.regio, t.afspraak_id, t.lp_id, 'GEMELD', v.op, v.op, v.op
       from traject t cross join lateral (select t.beeindigd_op + interval '1 day' as op) v
       where t.status = 'AFGESLOTEN' and not exists (select 1 from traject a where a.leerling_id = t.leerling_id and a.id <> t.id) limit 1`,
  ],
  [
    'na-sluiting',
    'een partner heeft nog een taak',
    'a partner who still works for a closed traject',
    `update traject_taak set status = 'AANGENOMEN', beeindigd_op = null where id = (
       select w.id from traject_taak w join traject t on t.id = w.traject_id
         join traject_route r on r.id = w.route_id and r.beeindigd_op is not null
       where t.status = 'AFGESLOTEN' and not exists (
         select 1 from traject_taak a where a.route_id = w.route_id and a.soort = w.soort and a.id <> w.id) limit 1)`,
  ],
  [
    'na-sluiting',
    'open taak traject-gesprek bij een gesloten traject',
    'a task in a closed traject',
    `update taak set status = 'OPEN', beeindigd_op = null where id = (
       select v.id from taak v join traject t on t.id = v.traject_id where t.status = 'AFGESLOTEN' and v.soort = 'traject-gesprek' limit 1)`,
  ],
];
