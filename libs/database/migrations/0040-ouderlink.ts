import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABEL = `
  alter table gebruiker_leerling add column doel text check (doel in ('paspoort', 'overstap'));
  comment on column gebruiker_leerling.doel is 'Alleen hiervoor; leeg voor wie zich bij een inlogdienst meldt';

  create table ouderlink (
    id uuid primary key,
    leerling_id uuid not null references leerling,
    gebruiker_id uuid not null references gebruiker,
    organisatie_id uuid not null references organisatie,
    doel text not null check (doel in ('paspoort', 'overstap')),
    gezagsgrond text not null check (gezagsgrond in ('gezagsregister', 'schooladministratie', 'onbekend')),
    link_hash bytea not null unique check (octet_length(link_hash) = 32),
    pogingen integer not null default 0,
    gemaakt_door uuid not null references gebruiker,
    gemaakt_op timestamptz not null,
    verloopt_op timestamptz not null check (verloopt_op > gemaakt_op),
    gebruikt_op timestamptz,
    ingetrokken_op timestamptz
  );
  create index ouderlink_leerling on ouderlink (leerling_id);
  create index ouderlink_organisatie on ouderlink (organisatie_id, gemaakt_op desc);
  comment on table ouderlink is 'Een link met een code voor een ouder zonder inlogdienst: een dossier, een doel, een keer. Van de link staat hier alleen de hash, van de code niets';
  insert into sessieregel (rol, rust_minuten, hoogstens_minuten) values ('ouderlink', 15, 60);`;

/** Een ouder zonder inlogdienst: link en code. Wie de link heeft, vindt alleen die ene rij. */
export class Ouderlink1700000000040 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABEL);
    const metLink = "link_hash = decode(nullif(current_setting('app.link', true), ''), 'hex')";
    const zaak = 'leerling_id = (select app_zaak())';
    const systeem = '(select app_grondslag()) is not null';
    await q.query(`
      alter table ouderlink enable row level security;
      alter table ouderlink force row level security;
      create policy ouderlink_lezen on ouderlink for select to overstap_api
        using (organisatie_id = (select app_org()) or leerling_id = any((select app_leerlingen())::uuid[]));
      create policy ouderlink_met_link on ouderlink for select to overstap_api using (${metLink});
      create policy ouderlink_inwisselen on ouderlink for update to overstap_api using (${metLink}) with check (${metLink});
      create policy ouderlink_zaak on ouderlink for all to overstap_api using (${zaak}) with check (${zaak});
      create policy ouderlink_systeem on ouderlink for all to overstap_worker using (${systeem}) with check (${systeem});
      grant delete on ouderlink to overstap_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
