import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Een jongere ziet wat een ander vond van wie met de noodknop bij zijn gegevens kwam. */
export class NoodoordeelTeZien1700000000036 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `create policy noodtoegang_eigen on noodtoegang for select to overstap_api
         using (leerling_id = any((select app_leerlingen())::uuid[]))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
