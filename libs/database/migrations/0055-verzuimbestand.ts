import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Verzuim van een school als bestand; wat van een school geldt, is te vinden zonder de rest van het land te lezen. */
export class Verzuimbestand1700000000055 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table bestand drop constraint bestand_soort_check;
      alter table bestand add constraint bestand_soort_check check (soort in ('cohort', 'weekcheck', 'koppelpunt', 'verzuim'));
      create index verzuimregel_school on verzuimregel (school_id, dag, id) where vervallen_op is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
