import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEEM = '(select app_grondslag()) is not null';

/**
 * Hoeveel leerlingen er van welke school naar een ontvanger zouden gaan, per reden en tussen welke dagen. Alleen aantallen: wie het zijn,
 * weet de ontvanger pas als er iemand is overgedragen.
 */
export class Verwachting1700000000135 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table verwachting (
        regio text not null,
        seizoen text not null,
        ontvanger_id uuid not null references organisatie,
        school_id uuid not null references organisatie,
        reden text not null,
        van date not null,
        tot date,
        aantal integer not null check (aantal > 0),
        kleinste_aantal integer not null,
        geteld_op timestamptz not null,
        check (tot is null or tot > van)
      );
      create index verwachting_ontvanger on verwachting (ontvanger_id, van);
      create index verwachting_seizoen on verwachting (regio, seizoen);
      comment on column verwachting.kleinste_aantal is 'Wat kleiner is dan dit, gaat niet naar een ontvanger';
      alter table verwachting enable row level security;
      alter table verwachting force row level security;
      revoke insert, update on verwachting from overstap_api;
      grant delete on verwachting to overstap_worker;
      create policy verwachting_lezen on verwachting for select to overstap_api using (ontvanger_id = (select app_org()));
      create policy verwachting_systeem on verwachting for all to overstap_worker using (${SYSTEEM}) with check (${SYSTEEM});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
