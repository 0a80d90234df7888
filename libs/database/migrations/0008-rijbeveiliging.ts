import type { MigrationInterface, QueryRunner } from 'typeorm';

/** De leerling van een rij: de kolom zelf, of de leerling van haar overstap. */
const VAN_LEERLING = ['leerling_persoon', 'leerling_sleutel', 'leerling_adres', 'leerling_feit'];
const VAN_OVERSTAP = ['aanmelding', 'statusbericht', 'bestemming', 'overdracht', 'tijdlijn'];
const VAN_BESTAND = ['bestand_inhoud', 'bestandsregel', 'koppelvoorstel'];

const EIGEN = 'organisatie_id = (select app_org())';
const BETROKKEN = (leerling: string): string =>
  `exists (select 1 from deelname d where d.leerling_id = ${leerling} and d.organisatie_id = (select app_org()) and d.tot is null)`;
const ZAAK = (leerling: string): string => `${leerling} = (select app_zaak())`;
const OVERSTAP_ZAAK = (tabel: string): string =>
  `exists (select 1 from overstap z where z.id = ${tabel}.overstap_id and ${ZAAK('z.leerling_id')})`;
/** De overstap van de rij is voor deze organisatie te zien; een mbo ziet van anderen niets. */
const OVERSTAP_TE_ZIEN = (tabel: string): string =>
  `((select app_soort()) <> 'mbo' and exists (select 1 from overstap z where z.id = ${tabel}.overstap_id))`;

/** Wie wat mag lezen zonder dat er een zaak open is. */
const LEZEN: Readonly<Record<string, string>> = {
  leerling: BETROKKEN('leerling.id'),
  leerling_persoon: BETROKKEN('leerling_persoon.leerling_id'),
  leerling_adres: BETROKKEN('leerling_adres.leerling_id'),
  leerling_feit: BETROKKEN('leerling_feit.leerling_id'),
  leerling_sleutel: 'false',
  deelname: EIGEN,
  overstap: `school_id = (select app_org()) or ((select app_soort()) = 'regio' and regio = any((select app_regios())::text[]))
    or ${BETROKKEN('overstap.leerling_id')}`,
  aanmelding: `mbo_id = (select app_org()) or ${OVERSTAP_TE_ZIEN('aanmelding')}`,
  statusbericht: OVERSTAP_TE_ZIEN('statusbericht'),
  bestemming: `bevestiger_id = (select app_org()) or ${OVERSTAP_TE_ZIEN('bestemming')}`,
  overdracht: `naar_id = (select app_org()) or van_id = (select app_org()) or ${OVERSTAP_TE_ZIEN('overdracht')}`,
  tijdlijn: OVERSTAP_TE_ZIEN('tijdlijn'),
  taak: EIGEN,
  bestand: EIGEN,
  idempotentie:
    "actor = (select current_setting('app.gebruiker', true) || '/' || current_setting('app.org', true))",
};

/** Wat binnen een open zaak gelezen en geschreven mag worden: alleen van die ene leerling. */
const SCHRIJVEN: Readonly<Record<string, string>> = {
  leerling: ZAAK('leerling.id'),
  ...Object.fromEntries(VAN_LEERLING.map((tabel) => [tabel, ZAAK(`${tabel}.leerling_id`)])),
  deelname: ZAAK('deelname.leerling_id'),
  overstap: ZAAK('overstap.leerling_id'),
  ...Object.fromEntries(VAN_OVERSTAP.map((tabel) => [tabel, OVERSTAP_ZAAK(tabel)])),
  taak: `${EIGEN} or ${OVERSTAP_ZAAK('taak')}`,
  bestand: EIGEN,
  ...Object.fromEntries(
    VAN_BESTAND.map((tabel) => [
      tabel,
      `exists (select 1 from bestand b where b.id = ${tabel}.bestand_id and b.${EIGEN})`,
    ]),
  ),
  idempotentie: LEZEN['idempotentie']!,
};

const ROLLEN = ['overstap_api', 'overstap_worker'] as const;

/** Alleen lezen voor de API: afspraken, register en wie wat mag. */
const ALLEEN_LEZEN = ['afspraak_versie', 'organisatie', 'regio_organisatie', 'gemeente', 'taaktoewijzing'];

/**
 * Rijbeveiliging op elke tabel met persoonsgegevens, ook voor de eigenaar. De API ziet wat van de eigen organisatie is of
 * waarbij zij betrokken is, en schrijft alleen in een open zaak; de worker werkt alleen met een grondslag.
 */
export class Rijbeveiliging1700000000008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const rol of ROLLEN) await maakRol(q, rol);
    await maakFuncties(q);
    for (const [tabel, waar] of Object.entries({ ...SCHRIJVEN, ...LEZEN })) await beveilig(q, tabel, waar);
    for (const naam of ['overstap', 'overdracht', 'taak', 'bestand', 'weekcheck'])
      await q.query(`alter function meld_${naam}() security definer set search_path = public, pg_temp`);
    await q.query(
      "create policy bestand_toezicht on bestand for select to overstap_api using ((select app_grondslag()) = 'toezicht')",
    );
    await q.query(`revoke insert, update on ${ALLEEN_LEZEN.join(', ')} from overstap_api`);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

/** Rollen gelden voor de hele server; een andere database kan haar net gemaakt hebben. */
async function maakRol(q: QueryRunner, rol: string): Promise<void> {
  await q.query(`
    do $$ begin
      create role ${rol} nologin nobypassrls noinherit;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      execute format('grant ${rol} to %I', current_user);
    exception when others then
      if not pg_has_role(current_user, '${rol}', 'member') then raise; end if;
    end $$;
    grant usage on schema public to ${rol};
    grant select, insert, update on all tables in schema public to ${rol};
    alter default privileges in schema public grant select, insert, update on tables to ${rol};
    grant delete on leerling_sleutel to ${rol};
  `);
  if (rol === 'overstap_worker')
    await q.query(`grant delete on outbox, bestandsregel, bestand_inhoud to ${rol}`);
}

async function maakFuncties(q: QueryRunner): Promise<void> {
  const instelling = (naam: string): string => `nullif(current_setting('app.${naam}', true), '')`;
  const functie = (naam: string, soort: string, uitdrukking: string): string =>
    `create function ${naam}() returns ${soort} language sql stable parallel safe as $$ select ${uitdrukking} $$;`;
  await q.query(
    [
      functie('app_org', 'uuid', `${instelling('org')}::uuid`),
      functie('app_zaak', 'uuid', `${instelling('zaak')}::uuid`),
      functie('app_soort', 'text', `coalesce(${instelling('soort')}, '')`),
      functie('app_regios', 'text[]', `string_to_array(coalesce(${instelling('regios')}, ''), ',')`),
      functie('app_grondslag', 'text', instelling('grondslag')),
    ].join('\n'),
  );
}

async function beveilig(q: QueryRunner, tabel: string, lezen: string): Promise<void> {
  const schrijven = SCHRIJVEN[tabel]!;
  const systeem = '(select app_grondslag()) is not null';
  await q.query(`
    alter table ${tabel} enable row level security;
    alter table ${tabel} force row level security;
    create policy ${tabel}_lezen on ${tabel} for select to overstap_api using (${lezen});
    create policy ${tabel}_zaak on ${tabel} for all to overstap_api using (${schrijven}) with check (${schrijven});
    create policy ${tabel}_systeem on ${tabel} for all to overstap_worker using (${systeem}) with check (${systeem});
  `);
}
