import { MAS_OVERTREDINGEN_ROUTES } from './mas-overtredingen-routes.ts';
import { MAS_OVERTREDINGEN_VERLOOP } from './mas-overtredingen-verloop.ts';
import { een, heropen, type Overtreding } from './mas-plant.ts';

/** Wat er met trajecten, meldingen, berichten en processen mis kan zijn. */
const TRAJECTEN: readonly Overtreding[] = [
  [
    'eigenaar',
    'voor rol lpa, die daar niemand heeft',
    'an open task at an organisation where nobody has the role',
    `update taak set status = 'OPEN', beeindigd_op = null, organisatie_id = (select id from organisatie where soort = 'rmc' limit 1)
     where id = (select id from taak where soort = 'traject-oppakken' limit 1)`,
  ],
  [
    'eigenaar',
    'bij een partner zonder rol',
    'a task of a partner who left',
    `update traject_taak set status = 'AANGENOMEN', beeindigd_op = null, rol = 'nachtwacht' where id = (
       select w.id from traject_taak w where not exists (
         select 1 from traject_taak a where a.route_id = w.route_id and a.soort = w.soort and a.id <> w.id) limit 1)`,
  ],
  [
    'eigenaar',
    'bij wie geen leerplichtambtenaar heeft',
    'a traject at the Doorstroompunt',
    heropen('GEMELD', "lp_id = (select id from organisatie where soort = 'rmc' limit 1)"),
  ],
  [
    'een-traject',
    'open trajecten van een jongere',
    'a pupil with two open trajecten',
    `drop index traject_open;
     insert into traject (id, leerling_id, overstap_id, school_id, regio, afspraak_id, lp_id, status, status_sinds, begonnen_op)
       select gen_random_uuid(), leerling_id, overstap_id, school_id, regio, afspraak_id, lp_id, 'GEMELD', begonnen_op, begonnen_op
       from traject, generate_series(1, 2) where id = ${een}`,
  ],
  [
    'bal',
    'open, maar niemand',
    'an open traject with nobody to act',
    heropen('GEMELD', 'bal_organisatie_id = null'),
  ],
  [
    'bal',
    'gesloten, maar er is nog iemand',
    'a closed traject with somebody to act',
    `update traject set bal_organisatie_id = lp_id, bal_rol = 'lpa' where id = (select id from traject where status = 'AFGESLOTEN' limit 1)`,
  ],
  [
    'bal',
    'aan zet is niet de leerplicht',
    'a traject in which the school has to act',
    heropen('IN_ONDERZOEK', "bal_organisatie_id = school_id, bal_rol = 'decaan'"),
  ],
  [
    'plan',
    'zonder route',
    'a running traject without a route',
    `${heropen('LOPEND')};
     update traject_route set status = case route when 'R1' then 'AFGEROND' when 'R2' then 'INGETROKKEN' when 'R3' then 'BEEINDIGD'
       else 'VERVALLEN' end where traject_id = ${een}`,
  ],
  [
    'plan',
    'er loopt een route',
    'a monitored traject with a running route',
    `${heropen('MONITORING')};
     update traject_route set route = 'R1', status = 'GESTART', verdachte = null where traject_id = ${een}`,
  ],
  [
    'melding',
    'telt bij geen traject',
    'a report that counts nowhere',
    `delete from traject_melding where melding_id = (
       select m.id from verzuimmelding m join traject_melding x on x.melding_id = m.id where m.route <> 'rmc' and m.duo_status <> 'I' limit 1)`,
  ],
  [
    'melding',
    'bij een traject dat AFGESLOTEN is',
    'a report that is still being treated after its traject was closed',
    `update verzuimmelding set duo_status = 'B' where id = (
       select x.melding_id from traject_melding x join traject t on t.id = x.traject_id
       where t.status = 'AFGESLOTEN' and t.status_sinds < (select max(status_sinds) from traject) - interval '7 days' limit 1)`,
  ],
  [
    'melding',
    'wordt behandeld door een ander',
    'a report that stayed with another gemeente',
    `${heropen('IN_ONDERZOEK')};
     update verzuimmelding set duo_status = 'B', behandelaar_id = (select id from organisatie where soort = 'rmc' limit 1)
     where id in (select melding_id from traject_melding where traject_id = ${een})`,
  ],
  [
    'melding',
    'sindsdien is niemand iets gevraagd',
    'a new report in a running traject that nobody looked at',
    `${heropen('LOPEND')};
     update taak set status = 'VERVALLEN' where traject_id = ${een};
     insert into traject_gebeurtenis (traject_id, leerling_id, klasse, soort, op, gegevens)
       select id, leerling_id, 'verzuim', 'nieuwe-melding', begonnen_op, '{"vraagt": "escalatie-overwegen"}' from traject where id = ${een}`,
  ],
  [
    'melden',
    'waarover de school niets is gevraagd',
    'a proposal nobody was asked for',
    `update verzuimmelding set toestand = 'VOORSTEL', duo_status = null, intrekreden = null where id = (
       select id from verzuimmelding where soort <> 'O' and toestand = 'BEVESTIGD' limit 1)`,
  ],
  [
    'melden',
    'na vijf werkdagen niet gemeld',
    'a report past its five working days of which nobody heard',
    `update verzuimmelding m set toestand = 'VOORSTEL', duo_status = null, intrekreden = null where id = (
       select id from verzuimmelding where soort <> 'O' and toestand = 'BEVESTIGD' limit 1);
     delete from trede_gedaan where workflow_id like 'taak/%'`,
  ],
  [
    'melden',
    'mag langer duren',
    'a report with too much time',
    `update verzuimmelding set uiterlijk = meldbaar_op + 30 where id = (select id from verzuimmelding limit 1)`,
  ],
  [
    'voorstel',
    'niet uitgevoerd',
    'a merge that was decided and not done',
    `insert into traject_samenvoeging (id, leerling_id, andere_leerling_id, traject_id, ander_id, status, lp_id, voorgesteld_op, besloten_op)
       select gen_random_uuid(), een.leerling_id, ander.leerling_id, een.id, ander.id, 'VOORGESTELD', een.lp_id, een.begonnen_op, een.begonnen_op
       from traject een join traject ander on ander.id <> een.id limit 1`,
  ],
  [
    'schoolbeeld',
    'de school denkt dat het loopt',
    'a school that thinks a closed traject still runs',
    `update traject_schoolbeeld set stand = 'loopt' where traject_id = (
       select s.traject_id from traject_schoolbeeld s join traject t on t.id = s.traject_id where t.status = 'AFGESLOTEN' limit 1)`,
  ],
  [
    'bericht',
    'met hetzelfde kenmerk',
    'a message that went twice',
    `alter table bericht drop constraint bericht_message_id_key;
     insert into bericht (id, sleutel, soort, organisatie_id, rol, adres, onderwerp, tekst, message_id, aangemaakt_op)
       select gen_random_uuid(), sleutel || '/nog-eens', soort, organisatie_id, rol, adres, onderwerp, tekst, message_id, aangemaakt_op
       from bericht limit 1`,
  ],
  [
    'bericht',
    'is opgegeven',
    'a message that was given up',
    `insert into outbox (kanaal, onderwerp, op, dood_op) values ('mail', 'een-bericht', now(), now())`,
  ],
  [
    'bericht',
    'noemt een leerling',
    'a message that names a pupil',
    `update bericht set tekst = 'Bel leerling ' || (select leerlingnummer from overstap limit 1) || ', vandaag nog.'
     where id = (select id from bericht limit 1)`,
  ],
  [
    'bericht',
    'noemt een leerling',
    'a message that names a route',
    `update bericht set onderwerp = 'Een proces-verbaal wacht op u' where id = (select id from bericht limit 1)`,
  ],
  [
    'proces',
    'loopt zonder proces',
    'an open traject without a process',
    `${heropen('GEMELD')}; update proces set status = 'KLAAR' where workflow_id = 'masTraject/' || ${een}`,
  ],
  [
    'proces',
    'is klaar, maar zijn proces loopt',
    'a route that ended and whose process runs on',
    `update proces set status = 'LOOPT' where workflow_id = (select 'masRoute/' || id from traject_route r
       where beeindigd_op < (select max(status_sinds) from traject) - interval '7 days' limit 1)`,
  ],
  [
    'proces',
    'staat stil',
    'a process that stands still',
    `update proces set status = 'LOOPT', volgend_moment = '2027-01-01' where workflow_id = (
       select workflow_id from proces where soort = 'masTraject' limit 1)`,
  ],
  [
    'proces',
    'keer vergeefs gewekt',
    'a process that is woken in vain',
    `update proces set status = 'LOOPT', volgend_moment = klok.nu - interval '1 hour', gewekt_keer = 3
     from (select now() + verschil_ms * interval '1 millisecond' as nu from demo_klok) klok
     where workflow_id = (select workflow_id from proces where soort = 'masTraject' limit 1)`,
  ],
];

/** Wat er in een afgelopen jaar mis kan zijn: de regel van mas-controle.sql die het moet zien en een stuk van haar reden. */
export const MAS_OVERTREDINGEN: readonly Overtreding[] = [
  ...TRAJECTEN,
  ...MAS_OVERTREDINGEN_ROUTES,
  ...MAS_OVERTREDINGEN_VERLOOP,
];
