import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wie een consult vraagt, geeft de leerplicht er een taak bij, en sluit die als hij zijn vraag intrekt. */
export class Consulttaken1700000000077 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const eigenVraag = `(taak.soort = 'consult-beantwoorden' and exists (select 1 from consult c
      where c.id::text = taak.gegevens->>'consultId' and c.vrager_id = (select app_org()) and c.lp_id = taak.organisatie_id))`;
    await q.query(
      `create policy taak_consult on taak for all to overstap_api using ${eigenVraag} with check ${eigenVraag}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
