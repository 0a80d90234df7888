import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AFZEGGERS, INTAKESTANDEN } from '../../domain/aanmelding/intake.ts';
import { BEHANDELSOORTEN } from '../../domain/overdracht/behandeling.ts';

const lijst = (waarden: readonly string[]): string => waarden.map((waarde) => `'${waarde}'`).join(', ');
const ZAAK = (tabel: string): string =>
  `exists (select 1 from overstap z where z.id = ${tabel}.overstap_id and z.leerling_id = (select app_zaak()))`;

const EIGEN = (tabel: string): string =>
  `exists (select 1 from overstap z where z.id = ${tabel}.overstap_id and z.leerling_id = any((select app_leerlingen())::uuid[]))`;

/**
 * Wat mensen met de hand vastleggen: dat twee overstappen van een leerling zijn, intakegesprekken van een mbo en de behandeling door een ontvanger. Een gesprek ziet wie de overstap ziet, een ander mbo niet; een behandeling
 * alleen de ontvanger die haar deed en de jongere zelf.
 */
export class MetDeHand1700000000130 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table overstap add column samengevoegd_in uuid references overstap (id);
      alter table overstap add constraint overstap_samen check (samengevoegd_in is null or afgesloten_op is not null);
      create index overstap_samengevoegd_in on overstap (samengevoegd_in) where samengevoegd_in is not null;
      create table intake (
        id uuid primary key,
        aanmelding_id uuid not null references aanmelding (id),
        overstap_id uuid not null references overstap (id),
        op timestamptz not null,
        stand text not null check (stand in (${lijst(INTAKESTANDEN)})),
        gepland_op timestamptz not null,
        besloten_op timestamptz,
        afzegger text check (afzegger in (${lijst(AFZEGGERS)})),
        versie integer not null default 1,
        check ((stand = 'GEPLAND') = (besloten_op is null)),
        check ((stand = 'AFGEZEGD') = (afzegger is not null))
      );
      create unique index intake_een_open on intake (aanmelding_id) where stand = 'GEPLAND';
      create index intake_overstap on intake (overstap_id);
      create table behandeling (
        id uuid primary key,
        overdracht_id uuid not null references overdracht (id),
        overstap_id uuid not null references overstap (id),
        organisatie_id uuid not null references organisatie (id),
        soort text not null check (soort in (${lijst(BEHANDELSOORTEN)})),
        op timestamptz not null,
        vastgelegd_op timestamptz not null,
        vastgelegd_door uuid references gebruiker (id),
        achteraf bytea,
        check (op <= vastgelegd_op)
      );
      create index behandeling_overdracht on behandeling (overdracht_id, op);
      create index behandeling_overstap on behandeling (overstap_id);
    `);
    await beveilig(
      q,
      'intake',
      `((select app_soort()) <> 'mbo' and exists (select 1 from overstap z where z.id = intake.overstap_id))
        or exists (select 1 from aanmelding a where a.id = intake.aanmelding_id and a.mbo_id = (select app_org()))`,
    );
    await beveilig(q, 'behandeling', `organisatie_id = (select app_org()) or ${EIGEN('behandeling')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

async function beveilig(q: QueryRunner, tabel: string, lezen: string): Promise<void> {
  const systeem = '(select app_grondslag()) is not null';
  await q.query(`
    alter table ${tabel} enable row level security;
    alter table ${tabel} force row level security;
    grant delete on ${tabel} to overstap_worker;
    create policy ${tabel}_lezen on ${tabel} for select to overstap_api using (${lezen});
    create policy ${tabel}_zaak on ${tabel} for all to overstap_api using (${ZAAK(tabel)}) with check (${ZAAK(tabel)});
    create policy ${tabel}_systeem on ${tabel} for all to overstap_worker using (${systeem}) with check (${systeem});
  `);
}
