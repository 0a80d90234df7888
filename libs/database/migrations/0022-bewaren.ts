import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BEWAARBEGINNEN } from '../../domain/bewaren/bewaarregel.ts';
import { VERNIETIGBARE_KLASSEN } from '../../domain/vernietiging/vernietiging.ts';

const oneOf = (waarden: readonly string[]): string => waarden.map((waarde) => `'${waarde}'`).join(', ');

const TABELLEN = `
  create table bewaarregel (
    code text not null,
    regio text,
    klasse text not null check (klasse in (${oneOf(VERNIETIGBARE_KLASSEN)})),
    begin text not null check (begin in (${oneOf(BEWAARBEGINNEN)})),
    jaren integer not null check (jaren between 0 and 100),
    grondslag text not null,
    van date not null,
    tot date,
    unique nulls not distinct (code, regio, van),
    check (tot is null or tot >= van)
  );
  comment on table bewaarregel is 'Hoe lang gegevens van een klasse blijven, met begin, grondslag en de dagen waarop de regel geldt';

  create table bewaarvoorstel (
    id uuid primary key,
    regio text not null,
    dag date not null,
    op timestamptz not null,
    aantal integer not null,
    telling jsonb not null,
    akkoord_nodig integer not null check (akkoord_nodig in (1, 2)),
    status text not null check (status in ('VOORGESTELD', 'GOEDGEKEURD', 'AFGEWEZEN', 'UITGEVOERD')),
    besloten_op timestamptz,
    uitgevoerd_op timestamptz,
    verslag jsonb,
    versie integer not null default 1,
    unique (regio, dag)
  );
  comment on table bewaarvoorstel is 'Van hoeveel leerlingen van een regio op een dag de bewaartermijn voorbij was; er gaat niets weg zonder akkoord';

  create table bewaarakkoord (
    voorstel_id uuid not null references bewaarvoorstel,
    gebruiker_id uuid not null,
    rol text not null,
    op timestamptz not null,
    primary key (voorstel_id, gebruiker_id)
  );
  comment on table bewaarakkoord is 'Wie een voorstel goedkeurde; dezelfde mens telt eenmaal';

  create table bewaarvoorstel_leerling (
    voorstel_id uuid not null references bewaarvoorstel,
    leerling_id uuid not null,
    klassen text[] not null,
    vernietiging_id uuid references vernietiging,
    overgeslagen text check (overgeslagen in ('niet-meer-vervallen', 'loopt-al')),
    primary key (voorstel_id, leerling_id)
  );
  create index bewaarvoorstel_leerling_leerling on bewaarvoorstel_leerling (leerling_id);
  create index bewaarvoorstel_te_doen on bewaarvoorstel_leerling (voorstel_id) where vernietiging_id is null and overgeslagen is null;`;

/** Bewaartermijnen als tabel, en voorstellen om te vernietigen wat erover is. */
export class Bewaren1700000000022 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const zaak = 'leerling_id = (select app_zaak())';
    const systeem = '(select app_grondslag()) is not null';
    await q.query(TABELLEN);
    await q.query(`
      revoke insert, update on bewaarregel from overstap_api;
      grant delete on bewaarregel to overstap_worker;
      alter table bewaarvoorstel_leerling enable row level security;
      alter table bewaarvoorstel_leerling force row level security;
      create policy bewaarvoorstel_leerling_lezen on bewaarvoorstel_leerling for select to overstap_api using (false);
      create policy bewaarvoorstel_leerling_zaak on bewaarvoorstel_leerling for all to overstap_api using (${zaak}) with check (${zaak});
      create policy bewaarvoorstel_leerling_systeem on bewaarvoorstel_leerling for all to overstap_worker
        using (${systeem}) with check (${systeem});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
