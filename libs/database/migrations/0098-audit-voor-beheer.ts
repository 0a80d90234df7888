import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Een beheerder zoekt op wie van de eigen organisatie iets deed; bij de regio ook wat in haar organisaties met de noodknop gebeurde.
 * De noodknop laat hem geen regel meer zien dan dat.
 */
export class AuditVoorBeheer1700000000098 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create policy audit_beheer on audit for select to overstap_api using (
        (select app_rol()) = 'beheerder' and (
          organisatie_id = (select app_org())
          or (noodknop and (select app_soort()) = 'regio' and organisatie_id in (
            select r.organisatie_id from regio_organisatie r where r.regio = any ((select app_regios())::text[])))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
