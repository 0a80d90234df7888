import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * De akte van een opsporingsambtenaar, met haar dagen. Wie er een heeft, ziet zijn regel op de lijst van een strafzaak alleen als de API zegt
 * dat zij vandaag geldt: al het andere van een strafzaak hangt aan die regel. Zonder akte en dagen geldt wat er gold.
 */
export class Opsporingsakte1700000000131 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table mandaat add column boa_akte text check (length(boa_akte) between 3 and 40),
        add column boa_van date,
        add column boa_tot date,
        add constraint mandaat_boa_akte check (num_nonnulls(boa_akte, boa_van, boa_tot) in (0, 3) and boa_van <= boa_tot);
      comment on column mandaat.boa_akte is 'Het nummer van de akte; na het intrekken blijft staan welke het was';
      comment on column mandaat.boa_tot is 'De laatste dag van de akte';
      create function app_boa() returns boolean language sql stable parallel safe as $$
        select current_setting('app.boa', true) = 'ja'
      $$;
      create policy traject_autorisatie_akte on traject_autorisatie as restrictive for select to overstap_api
        using (gebruiker_id is distinct from (select app_gebruiker()) or (select coalesce(app_boa(), false)) or not exists (
          select 1 from mandaat m where m.gebruiker_id = traject_autorisatie.gebruiker_id
            and m.organisatie_id = traject_autorisatie.organisatie_id and m.boa and m.boa_akte is not null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
