import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Een bladzijde begint bij wie eerst moet handelen. Met deze index leest zij de rijen die zij toont, en niet alle leerlingen van een
 * school om ze te sorteren. De uitdrukking is letter voor letter die van `volgordeVoor` in de API.
 */
export class Lijstvolgorde1700000000035 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `create index overstap_werkvolgorde on overstap (school_id, seizoen,
         (coalesce(bal_uiterlijk, '9999-12-31T00:00:00.000Z'::timestamptz)), id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
