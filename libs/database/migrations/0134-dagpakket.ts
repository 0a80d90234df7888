import type { MigrationInterface, QueryRunner } from 'typeorm';

const EIGEN = '(select app_org())';
const SYSTEEM = '(select app_grondslag()) is not null';
const BURGER = 'leerling_id = any((select app_leerlingen())::uuid[])';
const ZAAK = 'leerling_id = (select app_zaak())';

/**
 * De lijst van een ontvanger zoals zij 's ochtends was: een pakket per organisatie en dag, met per zaak een versleutelde regel onder de
 * sleutel van de leerling. Alleen de eigen organisatie ziet haar; wie de zaak niet meer heeft, krijgt de sleutel niet.
 */
export class Dagpakket1700000000134 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table dagpakket (
        id uuid primary key,
        organisatie_id uuid not null references organisatie,
        regio text not null,
        dag date not null,
        gemaakt_op timestamptz not null,
        aantal integer not null check (aantal >= 0),
        unique (organisatie_id, dag)
      );
      create index dagpakket_gemaakt on dagpakket (gemaakt_op);
      create table dagpakketregel (
        id uuid primary key,
        dagpakket_id uuid not null references dagpakket on delete cascade,
        organisatie_id uuid not null references organisatie,
        dag date not null,
        overdracht_id uuid not null references overdracht,
        leerling_id uuid not null references leerling,
        volgorde integer not null,
        bytes bytea not null
      );
      create index dagpakketregel_pakket on dagpakketregel (dagpakket_id, volgorde);
      create index dagpakketregel_leerling on dagpakketregel (leerling_id);
      create index dagpakketregel_overdracht on dagpakketregel (overdracht_id);

      alter table dagpakket enable row level security;
      alter table dagpakket force row level security;
      grant delete on dagpakket, dagpakketregel to overstap_worker;
      create policy dagpakket_lezen on dagpakket for select to overstap_api using (organisatie_id = ${EIGEN});
      create policy dagpakket_systeem on dagpakket for all to overstap_worker using (${SYSTEEM}) with check (${SYSTEEM});

      alter table dagpakketregel enable row level security;
      alter table dagpakketregel force row level security;
      create policy dagpakketregel_lezen on dagpakketregel for select to overstap_api 
        using (organisatie_id = ${EIGEN} or ${BURGER});
      create policy dagpakketregel_zaak on dagpakketregel for all to overstap_api using (${ZAAK}) with check (${ZAAK});
      create policy dagpakketregel_systeem on dagpakketregel for all to overstap_worker using (${SYSTEEM}) with check (${SYSTEEM});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
