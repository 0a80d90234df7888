import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wie rijen opruimt, moet kunnen zien welke er over hun termijn zijn. */
export class RijenZien1700000000042 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      'grant select on bericht, idempotentie, toegangsaanvraag, sessie, aanmeldpoging, client_assertie, limiet to overstap_worker',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
