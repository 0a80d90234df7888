import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Hoe vaak een mens een bericht opnieuw liet sturen nadat het terugkwam. Het verzendboek houdt elke keer apart: wat een mens herhaalt, gaat
 * weg; wat een teruggezette database is vergeten, niet.
 */
export class BerichtHerhaald1700000000126 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table bericht add column herhaald integer not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
