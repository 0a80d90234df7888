import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wie van een organisatie nu welke zaak open heeft: een minuut, zonder dat het ergens blijft staan. */
export class Aanwezig1700000000096 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create unlogged table aanwezig (
        organisatie_id uuid not null references organisatie,
        gebruiker_id uuid not null references gebruiker,
        soort text not null,
        object_id uuid not null,
        sinds timestamptz not null default now(),
        gezien_op timestamptz not null default now(),
        primary key (gebruiker_id, organisatie_id, soort, object_id)
      );
      create index aanwezig_zaak on aanwezig (organisatie_id, object_id);
      create index aanwezig_gezien on aanwezig (gezien_op);
      comment on table aanwezig is 'Wie van een organisatie nu welke zaak open heeft; mag na een crash leeg zijn';
      grant select, insert, update, delete on aanwezig to overstap_api;
      grant select, delete on aanwezig to overstap_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
