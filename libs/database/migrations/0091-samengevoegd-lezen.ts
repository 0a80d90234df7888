import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wat bij een traject blijft dat in een ander opging, en daar meetelt. */
const TELT_MEE = ['traject_melding', 'verzuimmelding', 'verzuimregel', 'traject_instrument'];
const GEEN_BEHEERDER = "(select app_rol()) is distinct from 'beheerder'";

/**
 * In een open zaak is ook te lezen wat bleef bij een traject dat in dat van de zaak opging: een mens stelde vast dat het dezelfde jongere is.
 * Schrijven kan alleen over de leerling van de zaak.
 */
export class SamengevoegdLezen1700000000091 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table traject add column samengevoegd_leerling_id uuid references leerling;
      update traject t set samengevoegd_leerling_id = b.leerling_id from traject b where b.id = t.samengevoegd_in_id;
      alter table traject add check ((samengevoegd_in_id is null) = (samengevoegd_leerling_id is null));
      create index traject_samengevoegd_leerling on traject (samengevoegd_leerling_id) where samengevoegd_leerling_id is not null;
      comment on column traject.samengevoegd_leerling_id is 'De leerling van het traject waarin dit opging';
      create policy traject_samen on traject for select to overstap_api
        using (${GEEN_BEHEERDER} and traject.samengevoegd_leerling_id = (select app_zaak()));
      create function app_samen() returns uuid[] language sql stable parallel safe as $$
        select array(select s.leerling_id from traject s where s.samengevoegd_leerling_id = app_zaak()) $$;
    `);
    for (const tabel of TELT_MEE)
      await q.query(`
        create policy ${tabel}_samen on ${tabel} for select to overstap_api
          using (${GEEN_BEHEERDER} and ${tabel}.leerling_id = any((select app_samen())::uuid[]));
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
