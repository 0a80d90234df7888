import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AANMELD_STATUSSEN } from '../../domain/aanmelding/aanmelding.ts';
import { BESTEMMINGEN } from '../../domain/overstap/bestemming.ts';
import { OVERDRACHT_STATUSSEN, OVERSTAP_STATUSSEN } from '../../domain/overstap/overstap.ts';
import { TAAK_STATUSSEN } from '../../domain/taak/taak.ts';
import { WEEKCHECK_STATUSSEN } from '../../domain/weekcheck/weekcheck.ts';

const oneOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Overstap, aanmelding, statusberichten, overdracht, taak, weekcheck, tijdlijn en versheid. */
export class Overstappen1700000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table overstap (
        id uuid primary key,
        leerling_id uuid not null references leerling,
        seizoen text not null,
        regio text not null,
        school_id uuid not null references organisatie,
        leerlingnummer text not null,
        klas text,
        cohort text not null,
        kwetsbaar boolean not null default false,
        afspraak_id uuid not null references afspraak_versie,
        eigenaar_id uuid not null references organisatie,
        geladen_op timestamptz not null,
        geslaagd boolean,
        paspoort_op timestamptz,
        teruggemeld_op timestamptz,
        afgesloten_op timestamptz,
        afsluit_reden text,
        status text not null check (status in (${oneOf(OVERSTAP_STATUSSEN)})),
        plaatsing text not null,
        reden text not null,
        vlaggen text[] not null default '{}',
        status_sinds timestamptz not null,
        bal_organisatie_id uuid references organisatie,
        bal_rol text,
        bal_sinds timestamptz,
        bal_uiterlijk timestamptz,
        bal_daarna text,
        waarom_sinds timestamptz not null,
        waarom_bron_soort text not null,
        waarom_bron_id uuid,
        versie integer not null default 1,
        bijgewerkt_op timestamptz not null,
        unique (leerling_id, seizoen),
        check ((afgesloten_op is null) = (afsluit_reden is null)),
        check ((bal_organisatie_id is null) = (bal_rol is null))
      );
      create index overstap_school on overstap (school_id, seizoen, status);
      create index overstap_bal on overstap (bal_organisatie_id, bal_uiterlijk) where bal_organisatie_id is not null;
      create index overstap_regio on overstap (regio, seizoen, status);
      create index overstap_leerlingnummer on overstap (school_id, seizoen, leerlingnummer);

      create table aanmelding (
        id uuid primary key,
        overstap_id uuid not null references overstap,
        mbo_id uuid not null references organisatie,
        opleidingcode text not null,
        opleiding text,
        niveau integer check (niveau between 1 and 4),
        leerweg text,
        locatie text,
        keten_id text,
        startdatum date,
        vavo boolean not null default false,
        status text not null check (status in (${oneOf(AANMELD_STATUSSEN)})),
        status_op timestamptz not null,
        aangemeld_op timestamptz not null,
        toelatingsrecht boolean not null,
        geannuleerde_intakes integer not null default 0,
        intake_niet_verschenen boolean not null default false,
        versie integer not null default 1,
        bijgewerkt_op timestamptz not null,
        unique (overstap_id, mbo_id, opleidingcode)
      );
      create index aanmelding_mbo on aanmelding (mbo_id, status);

      create table statusbericht (
        id uuid primary key,
        overstap_id uuid not null references overstap,
        aanmelding_id uuid references aanmelding,
        bron text not null,
        sleutel text not null,
        keten_id text,
        status text not null,
        geldig_op timestamptz not null,
        ontvangen_op timestamptz not null,
        effect text not null check (effect in ('toegepast', 'zonder_effect', 'teruggedraaid')),
        reden text,
        vorige_status text,
        bestand_id uuid,
        regel integer,
        unique (bron, sleutel)
      );
      comment on table statusbericht is 'Alleen toevoegen: geldige tijd en ontvangsttijd van elk bericht';
      create index statusbericht_overstap on statusbericht (overstap_id, geldig_op);
      create index statusbericht_bestand on statusbericht (bestand_id);

      create table bestemming (
        id uuid primary key,
        overstap_id uuid not null references overstap,
        soort text not null check (soort in (${oneOf(BESTEMMINGEN)})),
        vastgelegd_op timestamptz not null,
        vastgelegd_door uuid not null references organisatie,
        bewijs text,
        bevestigd_op timestamptz,
        ingetrokken_op timestamptz
      );
      create unique index bestemming_een on bestemming (overstap_id) where ingetrokken_op is null;

      create table overdracht (
        id uuid primary key,
        overstap_id uuid not null references overstap,
        nummer integer not null check (nummer > 0),
        van_id uuid not null references organisatie,
        naar_id uuid not null references organisatie,
        route text not null check (route in ('leerplicht', 'kwalificatieplicht', 'rmc')),
        gemeente text,
        aanleiding text not null,
        vangnet boolean not null default false,
        status text not null check (status in (${oneOf(OVERDRACHT_STATUSSEN)})),
        aangeboden_op timestamptz not null,
        uiterlijk timestamptz not null,
        geaccepteerd_op timestamptz,
        eerste_actie_op timestamptz,
        eerste_actie_uiterlijk timestamptz,
        zorg_sinds timestamptz,
        besloten_door uuid references gebruiker,
        weiger_reden text,
        toelichting text,
        teruggemeld_op timestamptz,
        beeindigd_op timestamptz,
        sluit_reden text,
        geescaleerd_op timestamptz,
        geescaleerd_naar text,
        afspraak_id uuid not null references afspraak_versie,
        versie integer not null default 1,
        unique (overstap_id, nummer)
      );
      create unique index overdracht_een_open on overdracht (overstap_id) where status in ('AANGEBODEN', 'GEACCEPTEERD', 'TERUGGEMELD');
      create index overdracht_naar on overdracht (naar_id, status, uiterlijk);

      create table taak (
        id uuid primary key,
        soort text not null,
        sleutel text not null unique,
        overstap_id uuid references overstap,
        overdracht_id uuid references overdracht,
        bestand_id uuid,
        organisatie_id uuid not null references organisatie,
        rol text not null,
        status text not null check (status in (${oneOf(TAAK_STATUSSEN)})),
        aangemaakt_op timestamptz not null,
        uiterlijk timestamptz,
        beeindigd_op timestamptz,
        beeindigd_door uuid references gebruiker,
        uitkomst text,
        gegevens jsonb not null default '{}',
        afspraak_id uuid references afspraak_versie,
        versie integer not null default 1
      );
      create index taak_organisatie on taak (organisatie_id, status, uiterlijk);
      create index taak_overstap on taak (overstap_id);

      create table weekcheck (
        mbo_id uuid not null references organisatie,
        regio text not null,
        seizoen text not null,
        week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
        status text not null check (status in (${oneOf(WEEKCHECK_STATUSSEN)})),
        verwacht_op timestamptz not null,
        ontvangen_op timestamptz,
        bestand_id uuid,
        vavo_aanwezig boolean,
        versie integer not null default 1,
        primary key (mbo_id, regio, seizoen, week)
      );
      create index weekcheck_regio on weekcheck (regio, seizoen, week);

      create table bron_versheid (
        organisatie_id uuid not null references organisatie,
        soort text not null check (soort in ('cohort', 'weekcheck', 'koppelpunt')),
        laatst_op timestamptz not null,
        peildatum date,
        primary key (organisatie_id, soort)
      );

      create table tijdlijn (
        id uuid primary key,
        overstap_id uuid not null references overstap,
        soort text not null,
        op timestamptz not null,
        geregistreerd_op timestamptz not null,
        organisatie_id uuid references organisatie,
        rol text,
        gebruiker_id uuid references gebruiker,
        gegevens jsonb not null default '{}'
      );
      create index tijdlijn_overstap on tijdlijn (overstap_id, op);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
