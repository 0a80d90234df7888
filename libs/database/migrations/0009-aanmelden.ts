import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Een sub van acht of negen cijfers is een BSN; een inlogdienst hoort een pseudoniem te geven. */
const GEEN_BSN = "sub !~ '^[0-9]{8,9}$'";

const WIE = `
  create table gebruiker_identiteit (
    issuer text not null,
    sub text not null check (${GEEN_BSN}),
    gebruiker_id uuid not null references gebruiker,
    sinds timestamptz not null default now(),
    primary key (issuer, sub)
  );
  create index gebruiker_identiteit_gebruiker on gebruiker_identiteit (gebruiker_id);
  comment on table gebruiker_identiteit is 'Wie er aanmeldt: inlogdienst en pseudoniem samen, nooit een mailadres';

  create table toegangsaanvraag (
    id uuid primary key,
    issuer text not null,
    sub text not null check (${GEEN_BSN}),
    gebruiker_id uuid references gebruiker,
    naam text not null,
    organisatie_id uuid not null references organisatie,
    gevraagde_rol text not null,
    status text not null default 'OPEN' check (status in ('OPEN', 'GOEDGEKEURD', 'AFGEWEZEN')),
    op timestamptz not null,
    besloten_door uuid references gebruiker check (besloten_door <> gebruiker_id),
    besloten_op timestamptz,
    check ((status = 'OPEN') = (besloten_op is null))
  );
  create unique index toegangsaanvraag_open on toegangsaanvraag (issuer, sub, organisatie_id) where status = 'OPEN';
  create index toegangsaanvraag_organisatie on toegangsaanvraag (organisatie_id, op);
  comment on table toegangsaanvraag is 'Wie zich aanmeldde zonder mandaat; de eigen beheerder beslist, en nooit over zichzelf';
  comment on column toegangsaanvraag.naam is 'De naam die de inlogdienst geeft';`;

const SESSIES = `
  create table sessieregel (
    rol text primary key,
    rust_minuten integer not null check (rust_minuten between 1 and 120),
    hoogstens_minuten integer not null check (hoogstens_minuten between 1 and 1440)
  );
  comment on table sessieregel is 'Hoe lang een sessie leeft zonder verzoek, en hoogstens; een rol die hier niet staat, krijgt de kortste';
  insert into sessieregel (rol, rust_minuten, hoogstens_minuten)
    select rol, 30, 480 from unnest(array['decaan', 'mentor', 'mbo_intaker', 'rmc', 'coordinator', 'projectleider',
      'stuurgroep', 'beheerder', 'jongere', 'ouder']) as rol;
  insert into sessieregel (rol, rust_minuten, hoogstens_minuten) values ('lpa', 15, 480);

  create table sessie (
    id_hash bytea primary key check (octet_length(id_hash) = 32),
    gebruiker_id uuid not null references gebruiker,
    organisatie_id uuid not null,
    issuer text not null,
    acr text not null,
    rust_minuten integer not null,
    aangemaakt_op timestamptz not null default now(),
    laatst_op timestamptz not null default now(),
    vervalt_op timestamptz not null,
    ingetrokken_op timestamptz,
    csrf_hash bytea not null check (octet_length(csrf_hash) = 32)
  );
  create index sessie_gebruiker on sessie (gebruiker_id) where ingetrokken_op is null;
  comment on table sessie is 'Een aangemelde browser; van het kenmerk staat hier alleen de hash';
  comment on column sessie.organisatie_id is 'De organisatie, of van een jongere of ouder de leerling';

  create table aanmeldpoging (
    state_hash bytea primary key check (octet_length(state_hash) = 32),
    nonce text not null,
    code_verifier text not null,
    issuer text not null,
    acr text not null,
    rol text,
    terug text not null,
    op timestamptz not null default now()
  );
  create index aanmeldpoging_op on aanmeldpoging (op);
  comment on table aanmeldpoging is 'Iemand die bij een inlogdienst is; een keer te gebruiken en na tien minuten waardeloos';`;

const MACHINES = `
  create table client (
    id text primary key check (id ~ '^[a-z][a-z0-9-]{2,63}$'),
    gebruiker_id uuid not null references gebruiker,
    organisatie_id uuid not null references organisatie,
    jwks jsonb not null,
    sinds timestamptz not null default now(),
    ingetrokken_op timestamptz
  );
  comment on table client is 'Een systeem van een organisatie: werkt met het mandaat van zijn eigen gebruiker, meldt zich met zijn sleutel';
  comment on column client.jwks is 'Alleen publieke sleutels';

  create table client_assertie (
    client_id text not null references client,
    jti_hash bytea not null,
    tot timestamptz not null,
    primary key (client_id, jti_hash)
  );
  create index client_assertie_tot on client_assertie (tot);
  comment on table client_assertie is 'Gebruikte bewijzen van een systeem: geen twee keer';`;

const LIMIETEN = `
  create unlogged table limiet (
    sleutel text primary key,
    venster timestamptz not null,
    aantal integer not null
  );
  create index limiet_venster on limiet (venster);
  comment on table limiet is 'Hoe vaak iets gebeurde in het lopende venster; mag na een crash leeg zijn';`;

const RECHTEN = `
  grant delete on sessie, aanmeldpoging, client_assertie, limiet to overstap_api;
  revoke insert, update on sessieregel, client from overstap_api;
  revoke update on gebruiker_identiteit from overstap_api, overstap_worker;
  revoke all on sessie, aanmeldpoging, client_assertie, limiet from overstap_worker;`;

/**
 * Aanmelden: wie er is, vanuit welke inlogdienst, met welke sessie, en hoe vaak het mag. Geen gegevens van leerlingen; een
 * jongere heeft hier alleen een pseudoniem.
 */
export class Aanmelden1700000000009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const deel of [WIE, SESSIES, MACHINES, LIMIETEN, RECHTEN]) await q.query(deel);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
