import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Een mbo vraagt bij de aanmelding om een Paspoort; de jongere ziet wie het vroeg en beslist zelf. */
export class PaspoortGevraagd1700000000041 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table paspoort_vraag (
        overstap_id uuid not null references overstap,
        organisatie_id uuid not null references organisatie,
        leerling_id uuid not null references leerling,
        gevraagd_door uuid not null references gebruiker,
        op timestamptz not null,
        primary key (overstap_id, organisatie_id)
      );
      create index paspoort_vraag_leerling on paspoort_vraag (leerling_id);
      comment on table paspoort_vraag is 'Welk mbo bij de aanmelding om een Paspoort vroeg; zegt niet of er een is';
      alter table paspoort_vraag enable row level security;
      alter table paspoort_vraag force row level security;
      create policy paspoort_vraag_lezen on paspoort_vraag for select to overstap_api
        using (organisatie_id = (select app_org()) or leerling_id = any((select app_leerlingen())::uuid[]));
      create policy paspoort_vraag_zaak on paspoort_vraag for all to overstap_api
        using (leerling_id = (select app_zaak())) with check (leerling_id = (select app_zaak()));
      create policy paspoort_vraag_systeem on paspoort_vraag for all to overstap_worker
        using ((select app_grondslag()) is not null) with check ((select app_grondslag()) is not null);
      grant delete on paspoort_vraag to overstap_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
