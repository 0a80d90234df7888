import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ORGANISATIESOORTEN } from '../../domain/afspraken/afspraken.ts';
import { PARTNERSOORTEN, UITTREKSELVELDEN } from '../../domain/mas/mas-afspraken.ts';
import { PARTNERTAAKSOORTEN, TRAJECTKLASSEN } from '../../domain/mas/partner/partnertaak.ts';
import { PARTNERTAAK_STATUSSEN } from '../../domain/mas/partner/partnertaak-machine.ts';
import { MAS_ROUTES, statussenVan } from '../../domain/mas/routezaak.ts';
import { SAMENVOEG_STATUSSEN } from '../../domain/mas/traject/samenvoegen-machine.ts';
import { TRAJECTEINDEN } from '../../domain/mas/traject/einde.ts';
import { DUIDINGEN } from '../../domain/mas/traject/traject.ts';
import { TRAJECT_STATUSSEN } from '../../domain/mas/traject/traject-machine.ts';

const oneOf = (waarden: readonly string[]): string => waarden.map((waarde) => `'${waarde}'`).join(', ');
const KLASSE = `klasse text not null check (klasse in (${oneOf(TRAJECTKLASSEN)}))`;
const ROUTESTATUS = MAS_ROUTES.map(
  (route) => `(route = '${route}' and status in (${oneOf(statussenVan(route))}))`,
).join(' or ');

const TRAJECT = `
  alter table organisatie drop constraint organisatie_soort_check;
  alter table organisatie add constraint organisatie_soort_check check (soort in (${oneOf(ORGANISATIESOORTEN)}));
  alter table mandaat add column boa boolean not null default false;
  comment on column mandaat.boa is 'Buitengewoon opsporingsambtenaar: kan op de autorisatielijst van een strafzaak staan';
  insert into sessieregel (rol, rust_minuten, hoogstens_minuten)
    select rol, 15, 480 from unnest(array['halt', 'rvdk', 'om', 'jeugdarts', 'hulpverlener', 'gi']) as rol;

  create table traject (
    id uuid primary key,
    leerling_id uuid not null references leerling,
    overstap_id uuid not null references overstap,
    school_id uuid not null references organisatie,
    regio text not null,
    afspraak_id uuid not null references afspraak_versie,
    lp_id uuid not null references organisatie,
    behandelaar_id uuid references gebruiker,
    regisseur_id uuid references organisatie,
    status text not null check (status in (${oneOf(TRAJECT_STATUSSEN)})),
    status_sinds timestamptz not null,
    status_voor_overdracht text check (status_voor_overdracht in (${oneOf(TRAJECT_STATUSSEN)})),
    aangeboden_aan_id uuid references organisatie,
    aangeboden_op timestamptz,
    begonnen_op timestamptz not null,
    gemeld_op timestamptz,
    opgepakt_op timestamptz,
    gehoord_op timestamptz,
    gekozen_op timestamptz,
    beeindigd_op timestamptz,
    duiding_soort text check (duiding_soort in (${oneOf(DUIDINGEN)})),
    duiding_verwijtbaar boolean,
    duiding_luxe_dagen integer check (duiding_luxe_dagen >= 0),
    aangekondigd boolean not null default false,
    ouders_veroordeeld boolean not null default false,
    eerdere_halt boolean not null default false,
    einde_reden text check (einde_reden in (${oneOf(TRAJECTEINDEN)})),
    wetsartikel text check (wetsartikel ~ '^[0-9]{1,2}[a-z]?( onder [a-z])?$'),
    recidive_van_id uuid references traject,
    samengevoegd_in_id uuid references traject,
    bal_organisatie_id uuid references organisatie,
    bal_rol text,
    bal_sinds timestamptz,
    bal_uiterlijk timestamptz,
    bal_daarna text,
    versie integer not null default 1,
    check ((status = 'AFGESLOTEN') = (einde_reden is not null)),
    check ((status = 'AFGESLOTEN') = (beeindigd_op is not null)),
    check ((status = 'OVERDRACHT_GEMEENTE') = (aangeboden_aan_id is not null)),
    check ((duiding_soort is null) = (duiding_verwijtbaar is null) and (duiding_soort is null) = (duiding_luxe_dagen is null))
  );
  create unique index traject_open on traject (leerling_id) where status <> 'AFGESLOTEN' and samengevoegd_in_id is null;
  create index traject_lp on traject (lp_id, status, bal_uiterlijk, id);
  create index traject_aangeboden on traject (aangeboden_aan_id) where aangeboden_aan_id is not null;
  create index traject_leerling on traject (leerling_id);
  create index traject_overstap on traject (overstap_id);
  comment on table traject is 'Een traject van de Methodische Aanpak Schoolverzuim: van melding tot terug op school';

  create table traject_autorisatie (
    traject_id uuid not null references traject,
    gebruiker_id uuid not null references gebruiker,
    leerling_id uuid not null references leerling,
    organisatie_id uuid not null references organisatie,
    van timestamptz not null,
    tot timestamptz,
    gegeven_door uuid references gebruiker,
    primary key (traject_id, gebruiker_id, van)
  );
  create unique index traject_autorisatie_lopend on traject_autorisatie (traject_id, gebruiker_id) where tot is null;
  create index traject_autorisatie_gebruiker on traject_autorisatie (gebruiker_id) where tot is null;
  comment on table traject_autorisatie is 'De autorisatielijst van een strafzaak: alleen deze opsporingsambtenaren zien haar (Wpg art. 6)';

  create table traject_route (
    id uuid primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    lp_id uuid not null references organisatie,
    route text not null check (route in (${oneOf(MAS_ROUTES)})),
    status text not null,
    sinds timestamptz not null,
    vanuit text,
    gekozen_op timestamptz not null,
    gekozen_door uuid references gebruiker,
    geaccepteerd_op timestamptz,
    evaluatie_op date,
    verdachte text check (verdachte in ('jongere', 'ouders')),
    beeindigd_op timestamptz,
    instemming_weg_op timestamptz,
    officier_akkoord boolean not null default false,
    versie integer not null default 1,
    check (${ROUTESTATUS}),
    check (status <> 'GEPAUZEERD' or evaluatie_op is not null),
    check ((route = 'R4') = (verdachte is not null))
  );
  create index traject_route_traject on traject_route (traject_id);
  create index traject_route_lp on traject_route (lp_id);
  create index traject_route_leerling on traject_route (leerling_id);
  comment on table traject_route is 'Een gekozen route: hulp, Halt, civiel of straf. Een pauze heeft altijd een dag waarop een mens opnieuw kijkt';

  create table traject_melding (
    melding_id uuid primary key references verzuimmelding,
    leerling_id uuid not null references leerling,
    traject_id uuid not null references traject
  );
  create index traject_melding_traject on traject_melding (traject_id);
  create index traject_melding_leerling on traject_melding (leerling_id);
  comment on table traject_melding is 'Bij welk traject een melding hoort; los van de melding, want die leest de school';

  create table traject_route_feit (
    route_id uuid not null references traject_route,
    melding_id uuid not null references verzuimmelding,
    leerling_id uuid not null references leerling,
    primary key (route_id, melding_id)
  );
  create index traject_route_feit_melding on traject_route_feit (melding_id);
  comment on table traject_route_feit is 'De meldingen waarop een route rust: over dezelfde feiten geldt de bescherming tegen dubbele straf';

  create table traject_stap (
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    route_id uuid references traject_route,
    soort text not null check (soort ~ '^[a-zA-Z-]{1,40}$'),
    sinds timestamptz not null,
    op timestamptz not null
  );
  create unique index traject_stap_een on traject_stap (traject_id, coalesce(route_id, traject_id), soort, sinds, op);
  comment on table traject_stap is 'Wat het proces van een traject of route vroeg, en wanneer: nog eens vragen doet niets';`;

const INHOUD = `
  create table traject_gebeurtenis (
    id bigint generated by default as identity primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    route_id uuid references traject_route,
    ${KLASSE},
    soort text not null check (soort ~ '^[a-z-]{1,40}$'),
    op timestamptz not null,
    organisatie_id uuid references organisatie,
    gebruiker_id uuid references gebruiker,
    rol text,
    gegevens jsonb not null default '{}'
  );
  create index traject_gebeurtenis_traject on traject_gebeurtenis (traject_id, id);
  create index traject_gebeurtenis_leerling on traject_gebeurtenis (leerling_id);
  comment on table traject_gebeurtenis is 'Wat er in een traject gebeurde, alleen erbij: codes, ids en ogenblikken, geen vrije tekst';

  create table traject_tekst (
    id uuid primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    route_id uuid references traject_route,
    ${KLASSE},
    soort text not null check (soort ~ '^[a-z-]{1,40}$'),
    bron_id uuid not null,
    bytes bytea not null,
    organisatie_id uuid not null references organisatie,
    gebruiker_id uuid not null references gebruiker,
    rol text not null,
    op timestamptz not null,
    vrij_voor uuid[] not null default '{}',
    vrij_voor_gezin boolean not null default false
  );
  create index traject_tekst_bron on traject_tekst (bron_id);
  create index traject_tekst_traject on traject_tekst (traject_id, op);
  create index traject_tekst_leerling on traject_tekst (leerling_id);
  comment on table traject_tekst is 'Wat iemand in een traject schreef, alleen versleuteld; van wie het schreef, tot die het vrijgeeft';

  create table traject_horing (
    id uuid primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    wie text not null check (wie in ('ouders', 'jongere')),
    op timestamptz not null,
    uitgenodigd_op timestamptz not null,
    uitkomst text check (uitkomst in ('gehoord', 'niet_verschenen', 'afgezegd')),
    vastgelegd_op timestamptz,
    door uuid references gebruiker,
    check ((uitkomst is null) = (vastgelegd_op is null))
  );
  create index traject_horing_traject on traject_horing (traject_id);
  create index traject_horing_leerling on traject_horing (leerling_id);
  comment on table traject_horing is 'Een uitnodiging om gehoord te worden, en wat ervan kwam (Leerplichtwet art. 22)';

  create table traject_instrument (
    id uuid primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    versie integer not null,
    antwoorden bytea not null,
    advies text,
    ingevuld_op timestamptz not null,
    door uuid not null references gebruiker
  );
  create index traject_instrument_traject on traject_instrument (traject_id, ingevuld_op);
  create index traject_instrument_leerling on traject_instrument (leerling_id);
  comment on table traject_instrument is 'Een ingevuld signaleringsinstrument; de antwoorden alleen versleuteld, alleen erbij';

  create table traject_toestemming (
    id uuid primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    route_id uuid not null references traject_route,
    wie text not null check (wie in ('jongere', 'ouders')),
    besluit text not null check (besluit in ('ja', 'nee', 'ingetrokken')),
    naam bytea not null,
    bewijs_soort text not null check (bewijs_soort in ('ingelogd', 'formulier', 'gesprek')),
    kenmerk bytea,
    op timestamptz not null,
    door uuid not null references gebruiker
  );
  create index traject_toestemming_route on traject_toestemming (route_id, wie, op);
  create index traject_toestemming_leerling on traject_toestemming (leerling_id);
  comment on table traject_toestemming is 'Wat jongere en ouders over hulp of Halt besloten, alleen erbij: het laatste geldt';

  create table traject_taak (
    id uuid primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    route_id uuid references traject_route,
    mdo_id uuid,
    soort text not null check (soort in (${oneOf(PARTNERTAAKSOORTEN)})),
    partner text not null check (partner in (${oneOf(PARTNERSOORTEN)})),
    ${KLASSE},
    nummer integer not null default 1,
    organisatie_id uuid not null references organisatie,
    lp_id uuid not null references organisatie,
    overstap_id uuid not null references overstap,
    rol text not null,
    velden text[] not null check (velden <@ array[${oneOf(UITTREKSELVELDEN)}]),
    status text not null check (status in (${oneOf(PARTNERTAAK_STATUSSEN)})),
    aangeboden_op timestamptz not null,
    reageer_uiterlijk timestamptz not null,
    aangenomen_op timestamptz,
    uiterlijk timestamptz not null,
    laatst_gemeld text,
    laatst_gemeld_op timestamptz,
    beeindigd_op timestamptz,
    teruggave_reden text,
    versie integer not null default 1,
    check ((status in ('AANGEBODEN', 'AANGENOMEN')) = (beeindigd_op is null))
  );
  create unique index traject_taak_een on traject_taak (traject_id, coalesce(route_id, mdo_id, traject_id), soort, organisatie_id, nummer);
  create unique index traject_taak_open on traject_taak (route_id, soort) where route_id is not null and beeindigd_op is null;
  create index traject_taak_organisatie on traject_taak (organisatie_id, status, reageer_uiterlijk, id);
  create index traject_taak_traject on traject_taak (traject_id);
  create index traject_taak_leerling on traject_taak (leerling_id);
  comment on table traject_taak is 'Wat een partner gevraagd is, met alleen de velden die hij ziet; over een route loopt nooit twee keer dezelfde';

  create table traject_mdo (
    id uuid primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    op timestamptz not null,
    minuten integer not null check (minuten between 5 and 480),
    status text not null check (status in ('GEPLAND', 'GEHOUDEN', 'AFGELAST')),
    volgnummer integer not null default 0,
    gepland_op timestamptz not null,
    gehouden_op timestamptz,
    versie integer not null default 1
  );
  create index traject_mdo_traject on traject_mdo (traject_id);
  create index traject_mdo_leerling on traject_mdo (leerling_id);
  comment on table traject_mdo is 'Een multidisciplinair overleg; volgnummer telt mee in de uitnodiging';

  create table traject_mdo_deelnemer (
    mdo_id uuid not null references traject_mdo,
    leerling_id uuid not null references leerling,
    nummer integer not null,
    organisatie_id uuid references organisatie,
    rol text not null,
    aanwezig boolean,
    vrijgegeven_op timestamptz,
    primary key (mdo_id, nummer),
    check (organisatie_id is not null or rol in ('jongere', 'ouder'))
  );
  create unique index traject_mdo_deelnemer_een on traject_mdo_deelnemer (mdo_id, coalesce(organisatie_id, mdo_id), rol);
  create index traject_mdo_deelnemer_organisatie on traject_mdo_deelnemer (organisatie_id);
  comment on table traject_mdo_deelnemer is 'Wie bij een overleg hoort, of hij er was, en of de samenvatting aan hem is vrijgegeven';

  create table traject_checkin (
    id uuid primary key,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    dag date not null,
    goed boolean not null,
    op timestamptz not null,
    door uuid not null references gebruiker
  );
  create index traject_checkin_traject on traject_checkin (traject_id, dag);
  create index traject_checkin_leerling on traject_checkin (leerling_id);
  comment on table traject_checkin is 'Hoe het gaat tijdens een route of daarna: een check-in met de school';

  create table traject_schoolbeeld (
    traject_id uuid primary key references traject,
    leerling_id uuid not null references leerling,
    school_id uuid not null references organisatie,
    stand text not null check (stand in ('loopt', 'afgerond')),
    sinds timestamptz not null
  );
  create index traject_schoolbeeld_school on traject_schoolbeeld (school_id, stand);
  create index traject_schoolbeeld_leerling on traject_schoolbeeld (leerling_id);
  comment on table traject_schoolbeeld is 'Al wat een school van een traject weet: of het loopt; los van het traject, zodat er niets meer uit blijkt';

  create table traject_samenvoeging (
    id uuid primary key,
    leerling_id uuid not null references leerling,
    andere_leerling_id uuid not null references leerling,
    traject_id uuid not null references traject,
    ander_id uuid not null references traject check (ander_id <> traject_id),
    status text not null check (status in (${oneOf(SAMENVOEG_STATUSSEN)})),
    lp_id uuid not null references organisatie,
    voorgesteld_op timestamptz not null,
    voorgesteld_door uuid references gebruiker,
    besloten_op timestamptz,
    besloten_door uuid references gebruiker
  );
  create index traject_samenvoeging_lp on traject_samenvoeging (lp_id) where status = 'VOORGESTELD';
  create index traject_samenvoeging_leerling on traject_samenvoeging (leerling_id);
  comment on table traject_samenvoeging is 'Een voorstel om twee trajecten van een jongere samen te voegen; een mens beslist';

  create table consult (
    id uuid primary key,
    vrager_id uuid not null references organisatie,
    gevraagd_door uuid not null references gebruiker,
    lp_id uuid not null references organisatie,
    regio text not null,
    traject_id uuid references traject,
    leerling_id uuid references leerling,
    vraag bytea not null,
    antwoord bytea,
    status text not null check (status in ('OPEN', 'BEANTWOORD', 'INGETROKKEN')),
    op timestamptz not null,
    uiterlijk timestamptz not null,
    beantwoord_op timestamptz,
    beantwoord_door uuid references gebruiker,
    versie integer not null default 1,
    check ((status = 'BEANTWOORD') = (antwoord is not null))
  );
  create index consult_vrager on consult (vrager_id, op);
  create index consult_lp on consult (lp_id, status, op);
  create index consult_leerling on consult (leerling_id) where leerling_id is not null;
  comment on table consult is 'Overleg voor een melding, ook zonder naam; de woorden alleen versleuteld';

  alter table proces drop constraint proces_soort_check, add constraint proces_soort_check check (soort ~ '^[a-zA-Z]{1,30}$');
  alter table taak add column traject_id uuid references traject;
  create index taak_traject on taak (traject_id) where traject_id is not null;`;

/** Trajecten met hun routes, partners, gesprekken en consulten. */
export class Trajecten1700000000050 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TRAJECT);
    await q.query(INHOUD);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
