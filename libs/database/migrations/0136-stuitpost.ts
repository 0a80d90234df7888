import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEEM = '(select app_grondslag()) is not null';

/**
 * Meldingen van een mailserver die over HTTP binnenkomen, tot de worker ze verwerkt; en wat een systeem mag dat geen mandaat heeft. De melding
 * is al ontleed: van de mail zelf blijft niets.
 */
export class Stuitpost1700000000136 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table client add column scopes text[] not null default '{}';
      comment on column client.scopes is 'Wat dit systeem mag zonder mandaat; leeg: niets';
      create table stuitpost (
        id uuid primary key,
        vinger bytea not null unique,
        client_id text not null references client,
        melding jsonb not null,
        ontvangen_op timestamptz not null,
        verwerkt_op timestamptz,
        uitkomst text,
        check ((verwerkt_op is null) = (uitkomst is null))
      );
      comment on table stuitpost is 'Wat een mailserver over onze mail meldde: het kenmerk van de mail en het postvak van een organisatie';
      create index stuitpost_wacht on stuitpost (ontvangen_op) where verwerkt_op is null;
      alter table stuitpost enable row level security;
      alter table stuitpost force row level security;
      revoke select, update on stuitpost from overstap_api;
      grant select (id, vinger) on stuitpost to overstap_api;
      grant delete on stuitpost to overstap_worker;
      create policy stuitpost_nieuw on stuitpost for insert to overstap_api with check (verwerkt_op is null);
      create policy stuitpost_eerder on stuitpost for select to overstap_api using (true);
      create policy stuitpost_systeem on stuitpost for all to overstap_worker using (${SYSTEEM}) with check (${SYSTEEM});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
