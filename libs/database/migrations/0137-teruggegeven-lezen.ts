import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Wie een taak teruggaf, leest zijn eigen reden nog, en wat aan hem is vrijgegeven, zoals wie haar deed. De sleutel van een teruggegeven taak
 * is er daarom zolang er een eigen tekst bij staat, en nooit die van straf. Welke teksten er zijn, blijft aan rijbeveiliging. Het uittreksel
 * is weg.
 */
export class TeruggegevenLezen1700000000137 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create function app_sleutel_teruggegeven(sleutel_van uuid, sleutel_klasse text) returns boolean language plpgsql stable
        set search_path = public, pg_temp as $$
      declare
        eigen_org constant uuid := app_org();
      begin
        return sleutel_klasse in ('verzuim', 'zorg', 'halt') and app_rol() is distinct from 'beheerder'
          and exists (select 1 from traject_taak w where w.leerling_id = sleutel_van and w.organisatie_id = eigen_org
            and w.klasse = sleutel_klasse and w.status = 'TERUGGEGEVEN'
            and exists (select 1 from traject_tekst x where x.bron_id = w.id and x.organisatie_id = eigen_org));
      end $$;
      create policy dek_afgestaan on sleutels.dek for select to overstap_api using (app_sleutel_teruggegeven(subject, klasse));
      alter policy dek_gesloten on sleutels.dek using (klasse not in ('zorg', 'halt', 'wpg_straf')
        or subject = any((select app_leerlingen())::uuid[]) or app_sleutel_gesloten(subject, klasse)
        or app_sleutel_teruggegeven(subject, klasse));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
