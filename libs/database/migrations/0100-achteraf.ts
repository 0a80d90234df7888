import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waarom een besluit over een overdracht later is vastgelegd dan het gebeurde; versleuteld, per besluit. */
export class Achteraf1700000000100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table overdracht add column acceptatie_achteraf bytea, add column eerste_actie_achteraf bytea,
        add column afsluiting_achteraf bytea;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
