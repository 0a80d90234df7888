import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Processen, outbox, treden van ladders, mail, idempotentie, demoklok en kerncijfers. */
export class Processen1700000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table proces (
        workflow_id text primary key,
        soort text not null check (soort in ('overstap', 'overdracht', 'weekcheck', 'seizoen', 'bestand', 'taak')),
        onderwerp text not null,
        regio text not null,
        status text not null default 'LOOPT' check (status in ('LOOPT', 'KLAAR')),
        volgend_moment timestamptz,
        gewapend_op timestamptz,
        gewekt_op timestamptz,
        gewekt_keer integer not null default 0,
        gestart_op timestamptz not null,
        klaar_op timestamptz
      );
      comment on table proces is 'Welke processen moeten lopen: hieruit is de engine te herbouwen';
      create index proces_moment on proces (volgend_moment) where status = 'LOOPT' and volgend_moment is not null;
      create unique index proces_onderwerp on proces (soort, onderwerp);

      create table trede_gedaan (
        workflow_id text not null,
        trede text not null,
        op timestamptz not null,
        primary key (workflow_id, trede)
      );

      create table outbox (
        id bigint generated always as identity primary key,
        kanaal text not null check (kanaal in ('engine', 'mail')),
        onderwerp text not null,
        op timestamptz not null,
        inhoud jsonb not null default '{}',
        aangemaakt_op timestamptz not null default now(),
        beschikbaar_op timestamptz not null default now(),
        pogingen integer not null default 0,
        laatste_fout text,
        dood_op timestamptz
      );
      create index outbox_klaar on outbox (kanaal, beschikbaar_op, id) where dood_op is null;
      create index outbox_onderwerp on outbox (onderwerp, kanaal, id);

      create function outbox_meld() returns trigger language plpgsql as $$
      begin
        perform pg_notify('outbox', '');
        return null;
      end $$;
      create trigger outbox_meld after insert on outbox for each statement execute function outbox_meld();

      create table bericht (
        id uuid primary key,
        sleutel text not null unique,
        soort text not null,
        organisatie_id uuid not null references organisatie,
        rol text not null,
        adres text not null,
        onderwerp text not null,
        tekst text not null,
        message_id text not null unique,
        aangemaakt_op timestamptz not null,
        verstuurd_op timestamptz,
        fout text
      );

      create table idempotentie (
        actor text not null,
        sleutel text not null,
        verzoek_hash text not null,
        status integer,
        antwoord jsonb,
        op timestamptz not null,
        primary key (actor, sleutel)
      );

      create table demo_klok (
        id integer primary key check (id = 1),
        verschil_ms bigint not null
      );

      create table kpi_opname (
        regio text not null,
        seizoen text not null,
        naam text not null,
        op timestamptz not null,
        cijfers jsonb not null,
        primary key (regio, seizoen, naam)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
