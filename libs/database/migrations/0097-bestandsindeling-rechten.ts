import type { MigrationInterface, QueryRunner } from 'typeorm';

const EIGEN = 'organisatie_id = (select app_org())';
const SYSTEEM = '(select app_grondslag()) is not null';

/** Lezen, schrijven en het werk van het systeem hebben elk hun eigen regel, zoals bij elke tabel. */
export class BestandsindelingRechten1700000000097 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop policy bestandsindeling_eigen on bestandsindeling;
      create policy bestandsindeling_lezen on bestandsindeling for select to overstap_api using (${EIGEN});
      create policy bestandsindeling_nieuw on bestandsindeling for insert to overstap_api with check (${EIGEN});
      create policy bestandsindeling_wijzigen on bestandsindeling for update to overstap_api
        using (${EIGEN}) with check (${EIGEN});
      create policy bestandsindeling_systeem on bestandsindeling for all to overstap_worker
        using (${SYSTEEM}) with check (${SYSTEEM});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
