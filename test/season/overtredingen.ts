/**
 * Wat er in een afgelopen seizoen mis kan zijn, telkens met de regel van controle.sql die het moet zien. Elke opdracht
 * raakt minstens een rij.
 */
export const OVERTREDINGEN: readonly (readonly [regel: string, wat: string, sql: string])[] = [
  [
    'een-verantwoordelijke',
    'a pupil whose receiver disappeared',
    `update overdracht set status = 'DOORGEGEVEN' where id = (
       select d.id from overdracht d join overstap o on o.id = d.overstap_id and o.afgesloten_op is null
         and o.plaatsing <> 'DEFINITIEF_MBO' where d.status = 'GEACCEPTEERD' limit 1)`,
  ],
  [
    'een-verantwoordelijke',
    'an offer nobody answered and nobody heard of',
    `update overdracht set status = 'AANGEBODEN', geescaleerd_op = null where id = (
       select d.id from overdracht d join overstap o on o.id = d.overstap_id and o.afgesloten_op is null
       where d.status = 'GEACCEPTEERD' limit 1)`,
  ],
  [
    'eigenaar',
    'a case that is not with who accepted it',
    `update overstap set eigenaar_id = school_id where id = (
       select o.id from overstap o join overdracht d on d.overstap_id = o.id and d.status = 'GEACCEPTEERD'
       where o.afgesloten_op is null limit 1)`,
  ],
  [
    'gesloten',
    'a closed case with an open offer',
    `update overdracht set status = 'AANGEBODEN' where id = (
       select d.id from overdracht d join overstap o on o.id = d.overstap_id
       where o.afgesloten_op is not null and d.status = 'AFGESLOTEN' limit 1)`,
  ],
  [
    'status',
    'a status that does not follow from the handover',
    `update overstap set status = 'OVERGEDRAGEN' where id = (select id from overstap where status like 'IN_BEHANDELING_%' limit 1)`,
  ],
  [
    'plaatsing',
    'an application that no longer explains the placement',
    `update aanmelding set status = 'DEFINITIEF' where id = (
       select a.id from aanmelding a join overstap o on o.id = a.overstap_id
       where o.afgesloten_op is null and o.plaatsing <> 'DEFINITIEF_MBO' limit 1)`,
  ],
  [
    'waarom-hier',
    'a reason that is not true',
    `update overstap set reden = 'ALLES_AFGEWEZEN' where id = (
       select o.id from overstap o where not exists (select 1 from aanmelding a where a.overstap_id = o.id) limit 1)`,
  ],
  [
    'bal',
    'an open case with nobody to act',
    `update overstap set bal_organisatie_id = null, bal_rol = null where id = (
       select id from overstap where status like 'IN_BEHANDELING_%' limit 1)`,
  ],
  [
    'bal',
    'a closed case with somebody to act',
    `update overstap set bal_organisatie_id = school_id, bal_rol = 'decaan' where id = (
       select id from overstap where status = 'AFGESLOTEN' limit 1)`,
  ],
  [
    'bal',
    'a handover with the school to act',
    `update overstap set bal_organisatie_id = school_id where id = (
       select id from overstap where status like 'IN_BEHANDELING_%' limit 1)`,
  ],
  [
    'aanmelding',
    'an application that forgot its last message',
    `update aanmelding set status = 'AANGEMELD' where id = (
       select a.id from aanmelding a join overstap o on o.id = a.overstap_id
       where a.status = 'DEFINITIEF' and o.afgesloten_op is not null limit 1)`,
  ],
  [
    'aanbod-eenmaal',
    'an offer without a message',
    `delete from bericht where id = (select id from bericht where soort = 'overdracht-aangeboden' limit 1)`,
  ],
  [
    'aanbod-eenmaal',
    'an offer that is twice in the timeline',
    `insert into tijdlijn (id, overstap_id, soort, op, geregistreerd_op, gegevens)
       select gen_random_uuid(), overstap_id, soort, op, geregistreerd_op, gegevens from tijdlijn
       where soort = 'overdracht-aangeboden' limit 1`,
  ],
  [
    'weigering',
    'a refused pupil who comes back to who refused',
    `update overdracht n set naar_id = w.naar_id from overdracht w
     where w.overstap_id = n.overstap_id and w.status = 'GEWEIGERD' and n.nummer = w.nummer + 1`,
  ],
  [
    'toegang',
    'a receiver who may not see the pupil',
    `update deelname set tot = now() where tot is null and (leerling_id, organisatie_id) = (
       select o.leerling_id, d.naar_id from overstap o join overdracht d on d.overstap_id = o.id
       where o.afgesloten_op is null and d.status = 'GEACCEPTEERD' limit 1)`,
  ],
  [
    'weekcheck',
    'two missed weeks without an escalation',
    `delete from trede_gedaan where workflow_id like 'weekcheck/%' and trede like '%/escaleer'`,
  ],
  [
    'weekcheck',
    'a week that was forgotten',
    `update weekcheck set status = 'VERWACHT', ontvangen_op = null where (mbo_id, week) = (
       select mbo_id, week from weekcheck where status = 'ONTVANGEN' limit 1)`,
  ],
  [
    'bericht',
    'a receiver who is told twice',
    `insert into bericht (id, sleutel, soort, organisatie_id, rol, adres, onderwerp, tekst, message_id, aangemaakt_op)
       select gen_random_uuid(), sleutel || '/nog-eens', soort, organisatie_id, rol, adres, onderwerp, tekst,
              message_id || '2', aangemaakt_op from bericht where soort = 'overdracht-aangeboden' limit 1`,
  ],
  [
    'bericht',
    'a message that was given up',
    `insert into outbox (kanaal, onderwerp, op, dood_op) values ('mail', 'een-bericht', now(), now())`,
  ],
  [
    'proces',
    'an open case without a process',
    `update proces set status = 'KLAAR' where workflow_id = (
       select 'overstap/' || seizoen || '/' || id from overstap where afgesloten_op is null limit 1)`,
  ],
  [
    'proces',
    'a process that stands still',
    `update proces set volgend_moment = '2027-01-01' where workflow_id = (
       select workflow_id from proces where status = 'LOOPT' and soort = 'overstap' limit 1)`,
  ],
  [
    'proces',
    'a process that is woken in vain',
    `update proces set volgend_moment = klok.nu - interval '1 hour', gewekt_keer = 3
     from (select now() + verschil_ms * interval '1 millisecond' as nu from demo_klok) klok
     where workflow_id = (select workflow_id from proces where status = 'LOOPT' limit 1)`,
  ],
  [
    'proces',
    'a process that follows nothing',
    `insert into proces (workflow_id, soort, onderwerp, regio, gestart_op)
       values ('taak/00000000-0000-4000-8000-000000000000', 'taak', '00000000-0000-4000-8000-000000000000', '010', now())`,
  ],
  [
    'proces',
    'a weekly check that outlives the season',
    `update proces set status = 'LOOPT' where workflow_id = (select workflow_id from proces where soort = 'weekcheck' limit 1)`,
  ],
  [
    'bericht',
    'a message that names a pupil',
    `update bericht set tekst = 'Bel leerling ' || (select leerlingnummer from overstap limit 1) || ', vandaag nog.'
     where id = (select id from bericht limit 1)`,
  ],
  [
    'bericht',
    'a message with the number of a pupil',
    `update bericht set onderwerp = 'BSN 999990019'
     where id = (select id from bericht limit 1)`,
  ],
  [
    'nummering',
    'a handover that was lost',
    `update overdracht set nummer = nummer + 1 where (overstap_id, nummer) = (
       select overstap_id, max(nummer) from overdracht group by overstap_id limit 1)`,
  ],
  [
    'aanmelding',
    'a message that came after the status it gave',
    `update statusbericht set geldig_op = geldig_op + interval '1 second' where id = (
       select id from statusbericht where effect = 'toegepast' and aanmelding_id is not null order by geldig_op desc limit 1)`,
  ],
];
