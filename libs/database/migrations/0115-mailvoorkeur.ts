import type { MigrationInterface, QueryRunner } from 'typeorm';

const EIGEN = 'organisatie_id = (select app_org())';
const SYSTEEM = '(select app_grondslag()) is not null';

/** Wat een postvak over zijn mail koos, en berichten die wachten, bij elkaar gaan of niet gewild zijn. */
export class Mailvoorkeur1700000000115 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table mailvoorkeur (
        organisatie_id uuid primary key references organisatie,
        verzamel_om text not null check (verzamel_om ~ '^([01][0-9]|2[0-3]):00$'),
        soorten jsonb not null default '{}' check (jsonb_typeof(soorten) = 'object'),
        gewijzigd_op timestamptz not null,
        gewijzigd_door uuid references gebruiker
      );
      comment on table mailvoorkeur is 'Welke berichten een postvak direct, bij elkaar of niet wil; zonder gegevens van leerlingen';
      comment on column mailvoorkeur.gewijzigd_door is 'Leeg na afmelden met de link in een mail';
      alter table mailvoorkeur enable row level security;
      alter table mailvoorkeur force row level security;
      create policy mailvoorkeur_lezen on mailvoorkeur for select to overstap_api using (${EIGEN});
      create policy mailvoorkeur_nieuw on mailvoorkeur for insert to overstap_api with check (${EIGEN});
      create policy mailvoorkeur_wijzigen on mailvoorkeur for update to overstap_api using (${EIGEN}) with check (${EIGEN});
      create policy mailvoorkeur_systeem on mailvoorkeur for all to overstap_worker using (${SYSTEEM}) with check (${SYSTEEM});

      alter table bericht
        add column wacht_tot timestamptz,
        add column verzamel boolean not null default false,
        add column verzameld_in uuid references bericht on delete set null,
        add column niet_gewild boolean not null default false;
      comment on column bericht.wacht_tot is 'Buiten de uren van de regio, of tot de verzamelmail; leeg als het weg mag of weg is';
      create index bericht_wacht on bericht (wacht_tot) where wacht_tot is not null;
      create index bericht_verzameld_in on bericht (verzameld_in) where verzameld_in is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
