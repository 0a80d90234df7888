import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hoe lang een bericht al weg had gekund, ook als elke mislukte poging het weer vooruitschuift. */
export class OutboxSinds1700000000138 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table outbox add column sinds timestamptz;
      comment on column outbox.sinds is 'Vanaf wanneer het weg had gekund; leeg zolang er geen poging is mislukt';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
