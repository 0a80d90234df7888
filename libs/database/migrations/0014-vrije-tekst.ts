import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vrije tekst van mensen over leerlingen staat alleen versleuteld. */
export class VrijeTekst1700000000014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const [tabel, kolom] of [
      ['bestemming', 'bewijs'],
      ['overdracht', 'toelichting'],
      ['taak', 'uitkomst'],
    ])
      await q.query(`alter table ${tabel} drop column ${kolom}, add column ${kolom} bytea`);
    await q.query(`
      create policy dek_taak on sleutels.dek for insert to overstap_api with check (
        exists (select 1 from taak t where t.id = dek.subject and t.organisatie_id = (select app_org())));
      create policy dek_taak_lezen on sleutels.dek for select to overstap_api using (
        exists (select 1 from taak t where t.id = dek.subject and t.organisatie_id = (select app_org())));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
