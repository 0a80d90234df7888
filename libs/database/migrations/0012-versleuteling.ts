import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEEM = '(select app_grondslag()) is not null';
const BETROKKEN = (leerling: string): string =>
  `exists (select 1 from deelname d where d.leerling_id = ${leerling} and d.organisatie_id = (select app_org()) and d.tot is null)`;
const EIGEN_BESTAND =
  'exists (select 1 from bestand b where b.id = dek.subject and b.organisatie_id = (select app_org()))';

/**
 * Persoonsgegevens alleen versleuteld, met een sleutel per leerling. Wat blijft staan is wat het proces nodig heeft en wie het is
 * niet zegt: geboortedatum en gemeente (wie bevoegd is), en blinde waarden om te vergelijken en te zoeken.
 */
export class Versleuteling1700000000012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await weigerKlareTekst(q);
    await q.query(`
      create schema sleutels;
      create table sleutels.dek (
        subject uuid not null,
        klasse text not null,
        versie integer not null,
        wrapped bytea not null,
        kek_id text not null,
        gemaakt_op timestamptz not null default now(),
        vernietigd_op timestamptz,
        primary key (subject, klasse)
      );
      comment on table sleutels.dek is 'Verpakte sleutels; een vernietigde is leeg en komt nooit terug';

      alter table leerling_persoon
        drop column bsn, drop column onderwijsnummer, drop column achternaam, drop column tussenvoegsel, drop column roepnaam,
        add column versleuteld bytea not null,
        add column naam_vinger bytea not null,
        add column lijkt_vinger bytea not null;
      create index leerling_persoon_lijkt on leerling_persoon (lijkt_vinger);

      create table leerling_zoekwoord (
        hash bytea not null,
        leerling_id uuid not null references leerling,
        primary key (hash, leerling_id)
      );
      create index leerling_zoekwoord_leerling on leerling_zoekwoord (leerling_id);

      alter table leerling_adres
        drop column postcode, drop column huisnummer,
        add column versleuteld bytea,
        add column vinger bytea;

      alter table bestandsregel drop column waarden;
      alter table bestandsregel add column waarden bytea, add column vergelijk jsonb not null default '{}';
    `);
    await beveilig(q);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

/** Versleutelen kan niet in SQL: een database met leerlingen van voor deze versie wordt geweigerd in plaats van geleegd. */
async function weigerKlareTekst(q: QueryRunner): Promise<void> {
  const [gevuld] = (await q.query('select 1 from leerling_persoon limit 1')) as unknown[];
  if (gevuld)
    throw new Error(
      'Deze database is van een versie zonder versleuteling. Begin opnieuw met "npm start -- --fresh" en lees de leerlingen opnieuw in.',
    );
}

async function beveilig(q: QueryRunner): Promise<void> {
  const zaak = (kolom: string): string => `${kolom} = (select app_zaak())`;
  await q.query(`
    grant usage on schema sleutels to overstap_api, overstap_worker;
    grant select, insert, update on sleutels.dek to overstap_api, overstap_worker;
    grant delete on leerling_zoekwoord to overstap_api, overstap_worker;
    alter table sleutels.dek enable row level security;
    alter table sleutels.dek force row level security;
    create policy dek_lezen on sleutels.dek for select to overstap_api
      using (${BETROKKEN('dek.subject')} or ${EIGEN_BESTAND} or ${zaak('subject')});
    create policy dek_zaak on sleutels.dek for insert to overstap_api with check (${zaak('subject')} or ${EIGEN_BESTAND});
    create policy dek_systeem on sleutels.dek for all to overstap_worker using (${SYSTEEM}) with check (${SYSTEEM});
    alter table leerling_zoekwoord enable row level security;
    alter table leerling_zoekwoord force row level security;
    create policy leerling_zoekwoord_lezen on leerling_zoekwoord for select to overstap_api
      using (${BETROKKEN('leerling_zoekwoord.leerling_id')});
    create policy leerling_zoekwoord_zaak on leerling_zoekwoord for all to overstap_api
      using (${zaak('leerling_id')}) with check (${zaak('leerling_id')});
    create policy leerling_zoekwoord_systeem on leerling_zoekwoord for all to overstap_worker
      using (${SYSTEEM}) with check (${SYSTEEM});
  `);
}
