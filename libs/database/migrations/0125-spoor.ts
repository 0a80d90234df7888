import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Elk bericht draagt het spoor van de transactie die het klaarzette (W3C `traceparent`), als er een is: zo is een verzoek te volgen tot
 * in het proces dat het wekte. De transactie zegt zelf welk spoor; wie een rij klaarzet, hoeft er niets van te weten.
 */
export class Spoor1700000000125 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table outbox add column spoor text default nullif(current_setting('app.spoor', true), '');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
