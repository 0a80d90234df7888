import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  BEWAARPLICHT_GRONDEN,
  VERNIETIG_GRONDEN,
  VERNIETIG_STATUSSEN,
  VERNIETIGBARE_KLASSEN,
} from '../../domain/vernietiging/vernietiging.ts';

const oneOf = (waarden: readonly string[]): string => waarden.map((waarde) => `'${waarde}'`).join(', ');
const KLASSEN = `array[${oneOf(VERNIETIGBARE_KLASSEN)}]`;

const TABELLEN = `
  alter table leerling add column vernietigd_op timestamptz;
  comment on column leerling.vernietigd_op is 'Wie hij was, is vernietigd; de rij blijft zodat aantallen en audit kloppen';

  create table vernietiging (
    id uuid primary key,
    leerling_id uuid not null,
    klassen text[] not null check (klassen <@ ${KLASSEN} and cardinality(klassen) > 0),
    grond text not null check (grond in (${oneOf(VERNIETIG_GRONDEN)})),
    regio text not null,
    organisatie_id uuid not null,
    gevraagd_door uuid,
    gevraagd_rol text,
    gevraagd_op timestamptz not null,
    status text not null default 'AANGEVRAAGD' check (status in (${oneOf(VERNIETIG_STATUSSEN)})),
    besloten_door uuid check (besloten_door <> gevraagd_door),
    besloten_rol text,
    besloten_op timestamptz,
    beeindigd_op timestamptz,
    engine_op timestamptz,
    grootboek_nr bigint unique,
    grootboek_op timestamptz,
    gewist_op timestamptz,
    gewist jsonb,
    gecontroleerd_op timestamptz,
    bewijs jsonb,
    versie integer not null default 1,
    check ((status = 'AANGEVRAAGD') = (besloten_op is null)),
    check ((grootboek_nr is null) = (grootboek_op is null)),
    check (grootboek_op is not null or gewist_op is null),
    check ((status = 'UITGEVOERD') = (bewijs is not null))
  );
  create unique index vernietiging_een_open on vernietiging (leerling_id) where status in ('AANGEVRAAGD', 'GOEDGEKEURD');
  create index vernietiging_op on vernietiging (gevraagd_op desc, id desc);
  comment on table vernietiging is 'Een besluit om gegevens van een leerling te vernietigen, en hoe ver het is. Zonder gegevens over de leerling';
  comment on column vernietiging.leerling_id is 'Zonder verwijzing, net als organisatie en mensen: na terugzetten kunnen die er nog niet of niet meer zijn';
  comment on column vernietiging.grootboek_nr is 'De regel van het grootboek buiten de database; vanaf daar is er geen weg terug';

  create table grafsteen (
    doel text not null check (doel in ('nummer', 'school')),
    hash bytea not null,
    leerling_id uuid not null,
    vernietiging_id uuid not null references vernietiging,
    op timestamptz not null,
    primary key (doel, hash)
  );
  create index grafsteen_leerling on grafsteen (leerling_id);
  comment on table grafsteen is 'Blind kenmerk van wie vernietigd is, zodat een bestand hem niet vanzelf terugbrengt';

  create table bewaarplicht (
    id uuid primary key,
    leerling_id uuid not null references leerling,
    regio text not null,
    organisatie_id uuid not null references organisatie,
    grond text not null check (grond in (${oneOf(BEWAARPLICHT_GRONDEN)})),
    toelichting bytea,
    van timestamptz not null,
    tot date,
    gezet_door uuid not null references gebruiker,
    opgeheven_op timestamptz,
    opgeheven_door uuid references gebruiker,
    versie integer not null default 1,
    check ((opgeheven_op is null) = (opgeheven_door is null))
  );
  create index bewaarplicht_leerling on bewaarplicht (leerling_id) where opgeheven_op is null;
  comment on table bewaarplicht is 'Waarom gegevens van een leerling nu niet weg mogen, wie dat zei en tot en met welke dag';

  create index bestandsregel_leerling on bestandsregel (leerling_id) where leerling_id is not null;
  create index bestandsregel_los on bestandsregel (bestand_id, regel) where leerling_id is null;
  create index koppelvoorstel_leerling on koppelvoorstel (leerling_id);`;

const TABELLEN_VAN_LEERLING = ['vernietiging', 'bewaarplicht', 'grafsteen'] as const;
const EIGEN_OF_REGIO = `organisatie_id = (select app_org())
  or ((select app_soort()) = 'regio' and regio = any((select app_regios())::text[]))`;
const LEZEN: Readonly<Record<(typeof TABELLEN_VAN_LEERLING)[number], string>> = {
  vernietiging: EIGEN_OF_REGIO,
  bewaarplicht: EIGEN_OF_REGIO,
  grafsteen: 'false',
};

/** Wat de worker bij een vernietiging weghaalt; de API verwijdert hier nooit iets. */
const TE_VERWIJDEREN = [
  'leerling_adres',
  'leerling_feit',
  'koppelvoorstel',
  'gebruiker_leerling',
  'gebruiker_identiteit',
  'toegangsaanvraag',
  'sessie',
  'idempotentie',
];

/** Vernietigen van wat er over een leerling is: het besluit, de stappen, wie niet weg mag, en wie niet terug mag komen. */
export class Vernietiging1700000000015 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    for (const tabel of TABELLEN_VAN_LEERLING) await beveilig(q, tabel);
    await q.query(`
      grant delete on ${TE_VERWIJDEREN.join(', ')} to overstap_worker;
      grant select on sessie to overstap_worker;
      alter table proces drop constraint proces_soort_check,
        add constraint proces_soort_check check (soort ~ '^[a-z]{1,30}$');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

async function beveilig(q: QueryRunner, tabel: (typeof TABELLEN_VAN_LEERLING)[number]): Promise<void> {
  const zaak = 'leerling_id = (select app_zaak())';
  const systeem = '(select app_grondslag()) is not null';
  await q.query(`
    alter table ${tabel} enable row level security;
    alter table ${tabel} force row level security;
    create policy ${tabel}_lezen on ${tabel} for select to overstap_api using (${LEZEN[tabel]});
    create policy ${tabel}_zaak on ${tabel} for all to overstap_api using (${zaak}) with check (${zaak});
    create policy ${tabel}_systeem on ${tabel} for all to overstap_worker using (${systeem}) with check (${systeem});
  `);
}
