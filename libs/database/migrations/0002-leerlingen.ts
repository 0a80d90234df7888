import type { MigrationInterface, QueryRunner } from 'typeorm';

/** De leerling los van zijn persoonsgegevens; adressen, feiten en betrokkenheid met perioden. */
export class Leerlingen1700000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table leerling (
        id uuid primary key,
        aangemaakt_op timestamptz not null,
        samengevoegd_in uuid references leerling
      );
      create table leerling_persoon (
        leerling_id uuid primary key references leerling,
        bsn text check (bsn ~ '^[0-9]{9}$'),
        onderwijsnummer text check (onderwijsnummer ~ '^10[0-9]{7}$'),
        achternaam text not null,
        tussenvoegsel text,
        roepnaam text not null,
        geboortedatum date not null,
        bijgewerkt_op timestamptz not null
      );
      comment on table leerling_persoon is 'Persoonsgegevens, apart van de leerling zodat zij te versleutelen en te vernietigen zijn';
      create index leerling_persoon_lijkt on leerling_persoon (geboortedatum, lower(roepnaam));

      create table leerling_sleutel (
        doel text not null,
        hash text not null,
        leerling_id uuid not null references leerling,
        primary key (doel, hash)
      );
      comment on table leerling_sleutel is 'HMAC per doel of bron van BSN of onderwijsnummer, alleen om te koppelen';
      create index leerling_sleutel_leerling on leerling_sleutel (leerling_id);

      create table leerling_adres (
        id uuid primary key,
        leerling_id uuid not null references leerling,
        van date not null,
        gemeente text check (gemeente ~ '^[0-9]{4}$'),
        buiten text check (buiten in ('buitenland', 'onbekend')),
        postcode text,
        huisnummer text,
        geheim boolean not null default false,
        ontvangen_op timestamptz not null,
        bestand_id uuid,
        vervallen_op timestamptz,
        check ((gemeente is null) <> (buiten is null))
      );
      create unique index leerling_adres_een_per_dag on leerling_adres (leerling_id, van) where vervallen_op is null;

      create table leerling_feit (
        id uuid primary key,
        leerling_id uuid not null references leerling,
        soort text not null check (soort in ('startkwalificatie', 'pro_diploma', 'vso_arbeid', 'vrijstelling', 'overleden')),
        van date not null,
        tot date,
        ontvangen_op timestamptz not null,
        bestand_id uuid,
        vervallen_op timestamptz
      );
      create unique index leerling_feit_een on leerling_feit (leerling_id, soort, van) where vervallen_op is null;

      create table deelname (
        organisatie_id uuid not null references organisatie,
        leerling_id uuid not null references leerling,
        rol text not null,
        klasse text not null default 'overstap',
        grondslag text not null,
        van timestamptz not null,
        tot timestamptz,
        primary key (organisatie_id, leerling_id, rol, klasse, van)
      );
      create index deelname_leerling on deelname (leerling_id);
      create unique index deelname_lopend on deelname (organisatie_id, leerling_id, rol, klasse) where tot is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
