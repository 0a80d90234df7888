import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = '(select app_org())';
const GEEN_BEHEERDER = "(select app_rol()) is distinct from 'beheerder'";
const eigen = (tabel: string): string => `${tabel}.leerling_id = any((select app_leerlingen())::uuid[])`;

/**
 * Wie van een overleg gaat, ziet er meteen niets meer van. De sleutel is er voor wie erbij hoort zolang het nog komt, en daarna voor wie de
 * samenvatting kreeg; van een overleg dat niet doorging, voor niemand.
 */
export class OverlegVerlaten1700000000093 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table traject_mdo_deelnemer add column af_op timestamptz;
      comment on column traject_mdo_deelnemer.af_op is 'Sinds wanneer hij er niet meer bij hoort; null: hij hoort erbij';
      drop index traject_mdo_deelnemer_een;
      create unique index traject_mdo_deelnemer_een on traject_mdo_deelnemer (mdo_id, coalesce(organisatie_id, mdo_id), rol)
        where af_op is null;
      alter policy traject_mdo_deelnemer_lezen on traject_mdo_deelnemer using (${GEEN_BEHEERDER} and (
        (traject_mdo_deelnemer.organisatie_id = ${ORG} and traject_mdo_deelnemer.af_op is null) or ${eigen('traject_mdo_deelnemer')}
        or exists (select 1 from traject t where t.leerling_id = traject_mdo_deelnemer.leerling_id and t.lp_id = ${ORG})));
      alter policy traject_mdo_lezen on traject_mdo using (${GEEN_BEHEERDER} and (
        exists (select 1 from traject t where t.id = traject_mdo.traject_id and t.lp_id = ${ORG}) or ${eigen('traject_mdo')}
        or exists (select 1 from traject_mdo_deelnemer d
          where d.mdo_id = traject_mdo.id and d.organisatie_id = ${ORG} and d.af_op is null)));
      drop policy dek_mdo on sleutels.dek;
      create policy dek_mdo on sleutels.dek for select to overstap_api
        using (klasse = 'verzuim' and ${GEEN_BEHEERDER} and exists (
          select 1 from traject_mdo_deelnemer d join traject_mdo m on m.id = d.mdo_id
          where d.leerling_id = dek.subject and d.organisatie_id = ${ORG} and d.af_op is null
            and (m.status = 'GEPLAND' or d.vrijgegeven_op is not null)));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
