import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisaties, gemeenten en hun samenvoegingen, taaktoewijzing, gebruikers en mandaten, afspraken. */
export class Organisaties1700000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table afspraak_versie (
        id uuid primary key,
        regio text not null,
        schooljaar text not null,
        versie integer not null check (versie > 0),
        inhoud jsonb not null,
        hash text not null,
        geladen_op timestamptz not null,
        unique (regio, schooljaar, versie)
      );
      comment on table afspraak_versie is 'Regionale afspraken: onveranderlijk, een lopende zaak houdt haar versie';

      create table organisatie (
        id uuid primary key,
        soort text not null check (soort in ('vo', 'mbo', 'gemeente', 'rmc', 'regio')),
        naam text not null,
        brin text unique check (brin ~ '^[0-9]{2}[A-Z0-9]{2}$'),
        oin text unique check (oin ~ '^[0-9]{20}$'),
        gemeente text check (gemeente ~ '^[0-9]{4}$'),
        mail text,
        aangesloten boolean not null default true
      );

      create table regio_organisatie (
        regio text not null,
        sleutel text not null,
        organisatie_id uuid not null references organisatie,
        weekcheck boolean not null default false,
        vavo boolean not null default false,
        primary key (regio, sleutel)
      );
      create index regio_organisatie_org on regio_organisatie (organisatie_id);

      create table gemeente (
        code text not null check (code ~ '^[0-9]{4}$'),
        naam text not null,
        van date not null,
        tot date,
        opgegaan_in text check (opgegaan_in ~ '^[0-9]{4}$'),
        primary key (code, van)
      );

      create table taaktoewijzing (
        regio text not null,
        gemeente text not null check (gemeente ~ '^[0-9]{4}$'),
        route text not null check (route in ('leerplicht', 'kwalificatieplicht', 'rmc')),
        organisatie_id uuid not null references organisatie,
        van date not null,
        tot date,
        primary key (regio, gemeente, route, van)
      );

      create table gebruiker (
        id uuid primary key,
        naam text not null,
        persona text unique
      );
      create table mandaat (
        id uuid primary key,
        gebruiker_id uuid not null references gebruiker,
        organisatie_id uuid not null references organisatie,
        rol text not null,
        van date not null,
        tot date,
        unique (gebruiker_id, organisatie_id, rol, van)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
