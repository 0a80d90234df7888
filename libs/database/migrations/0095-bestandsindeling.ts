import type { MigrationInterface, QueryRunner } from 'typeorm';

const EIGEN = 'organisatie_id = (select app_org())';

/** Hoe een organisatie haar kolommen en codes noemt: koppen en woorden, nooit een regel uit een bestand. */
export class Bestandsindeling1700000000095 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table bestandsindeling (
        organisatie_id uuid not null references organisatie,
        soort text not null check (soort in ('cohort', 'weekcheck', 'koppelpunt', 'verzuim')),
        kolommen jsonb not null check (jsonb_typeof(kolommen) = 'object'),
        waarden jsonb not null check (jsonb_typeof(waarden) = 'object'),
        gewijzigd_op timestamptz not null,
        gewijzigd_door uuid references gebruiker,
        versie integer not null default 1,
        primary key (organisatie_id, soort)
      );
      comment on table bestandsindeling is 'Welk veld een kolom is en wat een eigen code betekent; bevat geen gegevens van leerlingen';
      alter table bestandsindeling enable row level security;
      alter table bestandsindeling force row level security;
      create policy bestandsindeling_eigen on bestandsindeling for all to overstap_api using (${EIGEN}) with check (${EIGEN});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
