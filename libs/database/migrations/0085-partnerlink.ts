import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABEL = `
  create table partnerlink (
    id uuid primary key,
    taak_id uuid not null references traject_taak on delete cascade,
    traject_id uuid not null references traject,
    leerling_id uuid not null references leerling,
    organisatie_id uuid not null references organisatie,
    gebruiker_id uuid not null unique references gebruiker,
    klasse text not null check (klasse in ('verzuim', 'zorg', 'halt')),
    link_hash bytea not null unique check (octet_length(link_hash) = 32),
    pogingen integer not null default 0,
    naam bytea,
    gemaakt_door uuid not null references gebruiker,
    gemaakt_op timestamptz not null,
    verloopt_op timestamptz not null check (verloopt_op > gemaakt_op),
    gebruikt_op timestamptz,
    ingetrokken_op timestamptz
  );
  create unique index partnerlink_taak on partnerlink (taak_id) where ingetrokken_op is null;
  create index partnerlink_traject on partnerlink (traject_id, gemaakt_op desc);
  create index partnerlink_leerling on partnerlink (leerling_id);
  comment on table partnerlink is 'Een link met een code voor een kleine partner zonder inlogdienst: een taak, tot zij klaar is. Van de link staat hier alleen de hash, van de code niets; nooit voor een strafzaak';
  insert into sessieregel (rol, rust_minuten, hoogstens_minuten) values ('partnerlink', 15, 60);`;

// De sleutel van de taak, zoals een partner met een inlogdienst haar krijgt, en pas als de zaak open is. Wat andere migraties over
// gesloten klassen zeggen, blijft staan: hier komt er een mogelijkheid bij.
const SLEUTEL = `
  do $$
  declare
    met_link constant text := $q$subject = app_zaak() and exists (
      select 1 from partnerlink l join traject_taak w on w.id = l.taak_id
      where l.gebruiker_id = app_gebruiker() and l.ingetrokken_op is null and l.leerling_id = dek.subject
        and (w.klasse = dek.klasse or (dek.klasse = 'zorg' and 'deskundige-adviezen' = any(w.velden)))
        and w.status in ('AANGEBODEN', 'AANGENOMEN', 'GEDAAN') and w.klasse <> 'wpg_straf')$q$;
    gesloten constant text := (select pg_get_expr(polqual, polrelid) from pg_policy
      where polname = 'dek_gesloten' and polrelid = 'sleutels.dek'::regclass);
  begin
    execute format('create policy dek_link on sleutels.dek for select to overstap_api using (%s)', met_link);
    execute format('alter policy dek_gesloten on sleutels.dek using ((%s) or (%s))', gesloten, met_link);
  end $$`;

/**
 * Een kleine partner met een link en een code. Wie daarmee kwam, is geen organisatie: de database laat hem zijn ene taak zien zolang de
 * link niet is ingetrokken, en verder niets.
 */
export class Partnerlink1700000000085 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABEL);
    const metLink = "link_hash = decode(nullif(current_setting('app.link', true), ''), 'hex')";
    const zaak = 'leerling_id = (select app_zaak())';
    const systeem = '(select app_grondslag()) is not null';
    const eigenTraject =
      'exists (select 1 from traject t where t.id = partnerlink.traject_id and t.lp_id = (select app_org()))';
    await q.query(`
      alter table partnerlink enable row level security;
      alter table partnerlink force row level security;
      create policy partnerlink_lezen on partnerlink for select to overstap_api
        using (gebruiker_id = (select app_gebruiker()) or ${eigenTraject});
      create policy partnerlink_met_link on partnerlink for select to overstap_api using (${metLink});
      create policy partnerlink_inwisselen on partnerlink for update to overstap_api using (${metLink}) with check (${metLink});
      create policy partnerlink_zaak on partnerlink for all to overstap_api using (${zaak}) with check (${zaak});
      create policy partnerlink_systeem on partnerlink for all to overstap_worker using (${systeem}) with check (${systeem});
      grant delete on partnerlink to overstap_worker;
      create policy traject_taak_link on traject_taak for select to overstap_api using (traject_taak.id in (
        select l.taak_id from partnerlink l where l.gebruiker_id = (select app_gebruiker()) and l.ingetrokken_op is null));
    `);
    await q.query(SLEUTEL);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
