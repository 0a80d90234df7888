import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Wie zijn Paspoort kwijt is aan een vernietiging, kan een nieuw beginnen: met een nieuwe sleutel, in zijn eigen zaak. De vernietigde
 * komt nooit terug.
 */
export class PaspoortOpnieuw1700000000038 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const eigen = "klasse = 'paspoort' and subject = (select app_zaak())";
    await q.query(`
      create policy dek_opnieuw on sleutels.dek for update to overstap_api
        using (${eigen} and vernietigd_op is not null) with check (${eigen} and vernietigd_op is null);
      comment on table sleutels.dek is 'Verpakte sleutels; een vernietigde is leeg en komt nooit terug, op haar plaats kan een nieuwe komen';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
