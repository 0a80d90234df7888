import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Een mandaat noemt de klassen waarvoor het geldt; een mentor ziet alleen die. `*` is elke klas, niets is geen enkele. */
export class Klassen1700000000028 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table mandaat add column klassen text[] not null default '{*}';
      comment on column mandaat.klassen is 'De klassen van een mentor; * is elke klas van de school, leeg is geen enkele';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
