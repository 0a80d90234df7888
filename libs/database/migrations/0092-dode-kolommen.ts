import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kolommen die niets ooit vulde: wie de regie heeft zegt de bal, en waarom een partner teruggaf staat versleuteld bij de teksten. */
export class DodeKolommen1700000000092 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table traject drop column regisseur_id;
      alter table traject_taak drop column teruggave_reden;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
