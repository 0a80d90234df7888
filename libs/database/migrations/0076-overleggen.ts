import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = '(select app_org())';

/** Een bericht met een afspraak voor de agenda, en de sleutel waarmee wie bij een overleg hoort zijn stukken leest. */
export class Overleggen1700000000076 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table bericht add column agenda text, add column agenda_methode text
        check (agenda_methode in ('REQUEST', 'CANCEL')), add check ((agenda is null) = (agenda_methode is null));
      comment on column bericht.agenda is 'Een afspraak als iCalendar, zonder naam of onderwerp';
      alter table traject_mdo add column lp_id uuid references organisatie;
      update traject_mdo m set lp_id = t.lp_id from traject t where t.id = m.traject_id;
      alter table traject_mdo alter column lp_id set not null;
      comment on column traject_mdo.lp_id is 'Wie het overleg belegde';
      create policy dek_mdo on sleutels.dek for select to overstap_api
        using (klasse = 'verzuim' and (select app_rol()) is distinct from 'beheerder' and exists (select 1 from traject_mdo_deelnemer d
          where d.leerling_id = dek.subject and d.organisatie_id = ${ORG}));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
