import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ingeleverde bestanden, hun regels en voorstellen om een regel aan een leerling te koppelen. */
export class Bestanden1700000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table bestand (
        id uuid primary key,
        soort text not null check (soort in ('cohort', 'weekcheck', 'koppelpunt')),
        organisatie_id uuid not null references organisatie,
        regio text not null,
        seizoen text not null,
        naam text not null,
        hash text not null,
        omvang integer not null,
        status text not null check (status in ('ONTVANGEN', 'GECONTROLEERD', 'AFGEKEURD', 'VERWERKEN', 'VERWERKT', 'TERUGDRAAIEN', 'TERUGGEDRAAID', 'INGETROKKEN')),
        opties jsonb not null default '{}',
        herkend jsonb,
        fouten jsonb not null default '[]',
        waarschuwingen jsonb not null default '[]',
        telling jsonb not null default '{}',
        peildatum date,
        ingeleverd_door uuid references gebruiker,
        ingeleverd_op timestamptz not null,
        gecontroleerd_op timestamptz,
        verwerking_gevraagd_op timestamptz,
        verwerking_gevraagd_door uuid references gebruiker,
        verwerkt_op timestamptz,
        ongedaan_tot timestamptz,
        terugdraaiing_gevraagd_op timestamptz,
        teruggedraaid_op timestamptz,
        afspraak_id uuid not null references afspraak_versie,
        versie integer not null default 1
      );
      create index bestand_organisatie on bestand (organisatie_id, ingeleverd_op desc);
      create index bestand_hash on bestand (organisatie_id, soort, hash);

      create table bestand_inhoud (
        bestand_id uuid primary key references bestand,
        inhoud bytea not null
      );

      create table bestandsregel (
        bestand_id uuid not null references bestand,
        regel integer not null,
        waarden jsonb,
        oordeel text not null check (oordeel in ('nieuw', 'gewijzigd', 'ongewijzigd', 'zonder_effect', 'conflict', 'afgewezen', 'niet_gekoppeld')),
        meldingen jsonb not null default '[]',
        effect jsonb not null default '{}',
        leerling_id uuid,
        overstap_id uuid,
        aanmelding_id uuid,
        toegepast_op timestamptz,
        teruggedraaid_op timestamptz,
        ongedaan jsonb,
        primary key (bestand_id, regel)
      );
      create index bestandsregel_te_doen on bestandsregel (bestand_id, regel) where toegepast_op is null;

      create table koppelvoorstel (
        id uuid primary key,
        bestand_id uuid not null references bestand,
        regel integer not null,
        leerling_id uuid not null references leerling,
        grond text not null,
        status text not null default 'OPEN' check (status in ('OPEN', 'AANVAARD', 'VERWORPEN')),
        besloten_op timestamptz,
        besloten_door uuid references gebruiker,
        unique (bestand_id, regel, leerling_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
