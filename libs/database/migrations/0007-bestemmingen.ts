import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wie een andere bestemming bevestigt, tot wanneer, en waarom zij eventueel weer is ingetrokken. */
export class Bestemmingen1700000000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table bestemming
        add column bevestiger_id uuid references organisatie,
        add column bevestiger_rol text,
        add column uiterlijk timestamptz,
        add column intrek_reden text check (intrek_reden in ('INGETROKKEN', 'AFGEWEZEN', 'NIET_BEVESTIGD')),
        add column versie integer not null default 1,
        add check ((bevestiger_id is null) = (uiterlijk is null));
      create index bestemming_bevestiger on bestemming (bevestiger_id) where bevestiger_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
