import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ABONNEMENT_STATUSSEN, SLEUTELRICHTINGEN } from '../../domain/webhook/abonnement.ts';

const oneOf = (waarden: readonly string[]): string => waarden.map((waarde) => `'${waarde}'`).join(', ');

const TABELLEN = `
  create table abonnement (
    id uuid primary key,
    organisatie_id uuid not null references organisatie,
    adres text not null check (adres ~ '^https://' and length(adres) <= 500),
    soorten text[] not null check (cardinality(soorten) > 0),
    status text not null default 'AANGEVRAAGD' check (status in (${oneOf(ABONNEMENT_STATUSSEN)})),
    gevraagd_door uuid not null references gebruiker,
    gevraagd_op timestamptz not null,
    goedgekeurd_door uuid references gebruiker check (goedgekeurd_door <> gevraagd_door),
    goedgekeurd_op timestamptz,
    beeindigd_door uuid references gebruiker,
    beeindigd_op timestamptz,
    check ((goedgekeurd_op is null) = (goedgekeurd_door is null)),
    check ((beeindigd_op is null) = (beeindigd_door is null)),
    check ((status = 'BEEINDIGD') = (beeindigd_op is not null)),
    check (status <> 'ACTIEF' or goedgekeurd_op is not null),
    check (status <> 'AANGEVRAAGD' or goedgekeurd_op is null)
  );
  create index abonnement_organisatie on abonnement (organisatie_id, gevraagd_op desc);
  create index abonnement_actief on abonnement (organisatie_id) where status = 'ACTIEF';
  comment on table abonnement is 'Een systeem van een organisatie dat hoort wat haar aangaat, en zelf meldt; twee mensen beslissen over het adres';

  create table webhooksleutel (
    id uuid primary key,
    abonnement_id uuid not null references abonnement,
    richting text not null check (richting in (${oneOf(SLEUTELRICHTINGEN)})),
    geheim bytea not null,
    gemaakt_door uuid not null references gebruiker,
    gemaakt_op timestamptz not null,
    ingetrokken_door uuid references gebruiker,
    ingetrokken_op timestamptz,
    check ((ingetrokken_op is null) = (ingetrokken_door is null))
  );
  create index webhooksleutel_geldig on webhooksleutel (abonnement_id, richting, gemaakt_op) where ingetrokken_op is null;
  comment on table webhooksleutel is 'Waarmee een bericht is ondertekend, per richting een ander geheim; alleen versleuteld';

  create table partnerbericht (
    abonnement_id uuid not null references abonnement,
    bericht_id text not null check (bericht_id ~ '^[A-Za-z0-9._:-]{1,100}$'),
    inhoud_hash bytea not null check (octet_length(inhoud_hash) = 32),
    soort text not null check (soort ~ '^[a-z][a-z0-9.-]{1,100}$'),
    gestuurd_op timestamptz not null,
    ontvangen_op timestamptz not null,
    primary key (abonnement_id, bericht_id)
  );
  create index partnerbericht_ontvangen on partnerbericht (ontvangen_op);
  comment on table partnerbericht is 'Welke berichten van andere systemen zijn verwerkt: elk een keer';
  comment on column partnerbericht.gestuurd_op is 'Het laatste ondertekende tijdstip: wie een bericht afluistert en herhaalt, heeft geen later';`;

const EIGEN = `klasse = 'beheer' and exists (select 1 from abonnement a where a.id = dek.subject
  and a.organisatie_id = (select app_org()))`;

/** Koppelen met andere systemen: wie waarvan hoort, de sleutels, en wat terugkwam. Over een jongere staat hier niets. */
export class Webhooks1700000000060 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    await voegKanaalToe(q);
    await q.query(`
      create index outbox_webhook_dood on outbox (id) where kanaal = 'webhook' and dood_op is not null;
      create policy dek_abonnement on sleutels.dek for select to overstap_api using (${EIGEN});
      create policy dek_abonnement_nieuw on sleutels.dek for insert to overstap_api with check (${EIGEN});
      revoke insert, update on abonnement, webhooksleutel, partnerbericht from overstap_worker;
      grant delete on partnerbericht to overstap_worker;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

/** Een kanaal erbij, bij de kanalen die er al zijn. */
async function voegKanaalToe(q: QueryRunner): Promise<void> {
  const [regel] = (await q.query(
    "select pg_get_constraintdef(oid) as tekst from pg_constraint where conname = 'outbox_kanaal_check'",
  )) as { tekst: string }[];
  const kanalen = [...regel!.tekst.matchAll(/'([a-z]+)'/g)].map(([, kanaal = '']) => kanaal);
  await q.query(`
    alter table outbox drop constraint outbox_kanaal_check;
    alter table outbox add constraint outbox_kanaal_check check (kanaal in (${oneOf([...kanalen, 'webhook'])}));
  `);
}
