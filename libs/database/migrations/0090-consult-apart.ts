import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = '(select app_org())';

/**
 * Bij welk traject een consult hoort, los van het consult, want dat leest de school die het vroeg. De woorden van een consult staan bij een
 * inzageverzoek, en een consult over niemand gaat vanzelf weg, met zijn sleutel.
 */
export class ConsultApart1700000000090 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const zaak = 'traject_consult.leerling_id = (select app_zaak())';
    const systeem = '(select app_grondslag()) is not null';
    await q.query(`
      create table traject_consult (
        consult_id uuid primary key references consult on delete cascade,
        leerling_id uuid not null references leerling,
        traject_id uuid not null references traject
      );
      create index traject_consult_traject on traject_consult (traject_id);
      create index traject_consult_leerling on traject_consult (leerling_id);
      comment on table traject_consult is 'Welk traject uit een consult begon; los van het consult, want dat leest de school';
      insert into traject_consult (consult_id, leerling_id, traject_id)
        select id, leerling_id, traject_id from consult where traject_id is not null and leerling_id is not null;
      alter table consult drop column traject_id;

      alter table traject_consult enable row level security;
      alter table traject_consult force row level security;
      create policy traject_consult_lezen on traject_consult for select to overstap_api using (
        (select app_rol()) is distinct from 'beheerder' and (
          exists (select 1 from traject t where t.id = traject_consult.traject_id and t.lp_id = ${ORG})
          or traject_consult.leerling_id = any((select app_leerlingen())::uuid[])));
      create policy traject_consult_zaak on traject_consult for all to overstap_api using (${zaak}) with check (${zaak});
      create policy traject_consult_systeem on traject_consult for all to overstap_worker using (${systeem}) with check (${systeem});
      grant delete on traject_consult to overstap_worker;

      alter table inzagetekst drop constraint inzagetekst_soort_check;
      alter table inzagetekst add constraint inzagetekst_soort_check check (soort in
        ('toelichting', 'bewijs', 'uitkomst', 'melding', 'traject', 'consultvraag', 'consultantwoord'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
