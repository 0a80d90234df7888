import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GEZETTE_STATUSSEN } from '../../domain/leerling/vrijstelling-machine.ts';

const STATUSSEN = GEZETTE_STATUSSEN.map((status) => `'${status}'`).join(', ');
const ORG = '(select app_org())';

/**
 * Vrijstellingen: de periode en wat ervan werd staan leesbaar, de grond en de verklaring alleen versleuteld onder de sleutel van zorg. Alleen
 * de leerplicht die het traject heeft, ziet haar, en wie het zelf is; wie een traject aangeboden kreeg nog niet.
 */
export class Vrijstelling1700000000087 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const zaak = 'vrijstelling.leerling_id = (select app_zaak())';
    const systeem = '(select app_grondslag()) is not null';
    await q.query(`
      create table vrijstelling (
        id uuid primary key,
        traject_id uuid not null references traject,
        leerling_id uuid not null references leerling,
        status text not null check (status in (${STATUSSEN})),
        ingediend_op date not null,
        van date not null,
        tot date not null check (tot >= van),
        inhoud bytea,
        vastgelegd_op timestamptz not null,
        vastgelegd_door uuid not null references gebruiker,
        besloten_op timestamptz,
        besloten_door uuid references gebruiker,
        beeindigd_per date check (beeindigd_per > van and beeindigd_per <= tot),
        beeindigd_op timestamptz,
        beeindigd_door uuid references gebruiker,
        versie integer not null default 1,
        check ((status = 'INGEDIEND') = (besloten_op is null)),
        check ((status = 'BEEINDIGD') = (beeindigd_per is not null) and (status = 'BEEINDIGD') = (beeindigd_op is not null))
      );
      create index vrijstelling_traject on vrijstelling (traject_id);
      create index vrijstelling_leerling on vrijstelling (leerling_id);
      comment on table vrijstelling is 'Een beroep op een vrijstelling, en wat de leerplicht ervan vond';
      comment on column vrijstelling.inhoud is 'Grond en verklaring: bijzondere gegevens over gezondheid of geloof; null: gewist';

      alter table vrijstelling enable row level security;
      alter table vrijstelling force row level security;
      create policy vrijstelling_lezen on vrijstelling for select to overstap_api using (
        exists (select 1 from traject t where t.id = vrijstelling.traject_id and t.lp_id = ${ORG})
        or vrijstelling.leerling_id = any((select app_leerlingen())::uuid[]));
      create policy vrijstelling_zaak on vrijstelling for all to overstap_api using (${zaak}) with check (${zaak});
      create policy vrijstelling_systeem on vrijstelling for all to overstap_worker using (${systeem}) with check (${systeem});
      grant delete on vrijstelling to overstap_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
