import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Een regio telt leerlingen per woongemeente. Adressen zijn voor haar dicht; alleen wie met de grondslag kerncijfer telt, en alleen voor
 * overstappen die zij zelf ziet, krijgt ze te lezen. Buiten het tellen blijft er niets van te zien.
 */
export class TellenPerGemeente1700000000101 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create policy leerling_adres_tellen on leerling_adres for select to overstap_api
        using ((select app_grondslag()) = 'kerncijfer' and (select app_soort()) = 'regio'
          and exists (select 1 from overstap z where z.leerling_id = leerling_adres.leerling_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
