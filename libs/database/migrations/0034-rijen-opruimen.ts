import type { MigrationInterface, QueryRunner } from 'typeorm';

/** De worker ruimt op wat over geen leerling gaat, als de termijn voorbij is. */
export class RijenOpruimen1700000000034 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      'grant delete on bericht, idempotentie, toegangsaanvraag, sessie, aanmeldpoging, client_assertie, limiet to overstap_worker',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
