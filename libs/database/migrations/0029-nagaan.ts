import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wie bij een noodtoegang meekijkt of oordeelt, ziet in de audit wat er met de noodknop is bekeken; verder niets. */
export class Nagaan1700000000029 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create policy audit_nood on audit for select to overstap_api using (
        noodknop and exists (
          select 1 from noodtoegang n
          where n.leerling_id = audit.leerling_id and n.gebruiker_id = audit.actor
            and (select app_org()) in (n.meelezer_id, n.beoordelaar_id)
            and audit.op >= n.op and audit.op < n.tot));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
