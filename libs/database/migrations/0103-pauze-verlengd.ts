import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Een pauze van Halt is te verlengen, zo vaak als is afgesproken. */
export class PauzeVerlengd1700000000103 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table traject_route add column verlengd integer not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
