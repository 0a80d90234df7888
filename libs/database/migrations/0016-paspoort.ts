import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DELING_DOELEN, DELING_STATUSSEN, PASPOORT_STATUSSEN } from '../../domain/paspoort/paspoort.ts';
import { PASPOORTDELEN, PASPOORTVARIANTEN } from '../../domain/paspoort/vragen.ts';

const oneOf = (waarden: readonly string[]): string => waarden.map((waarde) => `'${waarde}'`).join(', ');

const TABELLEN = `
  create table paspoort (
    id uuid primary key,
    leerling_id uuid not null references leerling,
    variant text not null check (variant in (${oneOf(PASPOORTVARIANTEN)})),
    vragenversie integer not null,
    regio text not null,
    school_id uuid not null references organisatie,
    afspraak_id uuid not null references afspraak_versie,
    begonnen_op timestamptz not null,
    laatst_gebruikt_op timestamptz not null,
    verlopen_op timestamptz,
    vernietigd_op timestamptz
  );
  create unique index paspoort_een on paspoort (leerling_id) where vernietigd_op is null;
  create index paspoort_school on paspoort (school_id);
  comment on table paspoort is 'Het Paspoort voor Succes: van de jongere zelf. De inhoud staat in paspoort_inhoud, alleen versleuteld';

  create table paspoort_versie (
    paspoort_id uuid not null references paspoort,
    leerling_id uuid not null references leerling,
    nummer integer not null check (nummer > 0),
    status text not null check (status in (${oneOf(PASPOORT_STATUSSEN)})),
    status_sinds timestamptz not null,
    ondertekend_op timestamptz,
    ondertekend_door uuid references gebruiker,
    ondertekend_rol text,
    primary key (paspoort_id, nummer),
    check ((ondertekend_op is null) = (ondertekend_door is null))
  );

  create table paspoort_inhoud (
    paspoort_id uuid not null,
    nummer integer not null,
    leerling_id uuid not null references leerling,
    deel text not null check (deel in (${oneOf(PASPOORTDELEN)})),
    bytes bytea not null,
    bijgewerkt_op timestamptz not null,
    primary key (paspoort_id, nummer, deel),
    foreign key (paspoort_id, nummer) references paspoort_versie
  );

  create table paspoort_wijziging (
    paspoort_id uuid not null references paspoort,
    id text not null check (id ~ '^[A-Za-z0-9-]{1,64}$'),
    leerling_id uuid not null references leerling,
    nummer integer not null,
    deel text not null check (deel in (${oneOf(PASPOORTDELEN)})),
    door uuid not null references gebruiker,
    op timestamptz not null,
    bytes bytea not null,
    primary key (paspoort_id, id)
  );
  comment on table paspoort_wijziging is 'Elke verwerkte wijziging, alleen erbij: wat nog eens komt doet niets, en wat er stond blijft te zien';

  create table paspoort_deling (
    id uuid primary key,
    paspoort_id uuid not null references paspoort,
    leerling_id uuid not null references leerling,
    versie integer not null,
    ontvanger_id uuid not null references organisatie,
    doel text not null check (doel in (${oneOf(DELING_DOELEN)})),
    vragen text[] not null,
    status text not null check (status in (${oneOf(DELING_STATUSSEN)})),
    besluit_op timestamptz not null,
    geopend_op timestamptz,
    eindigt_op timestamptz not null,
    voorgelegd_op timestamptz,
    ingezien_op timestamptz,
    besproken_op timestamptz,
    verwerkt_op timestamptz,
    ingetrokken_op timestamptz,
    aangemaakt_op timestamptz not null
  );
  create index paspoort_deling_paspoort on paspoort_deling (paspoort_id);
  create index paspoort_deling_ontvanger on paspoort_deling (ontvanger_id, status);
  create index paspoort_deling_leerling on paspoort_deling (leerling_id);

  create table paspoort_gebeurtenis (
    id bigint generated always as identity primary key,
    paspoort_id uuid not null references paspoort,
    leerling_id uuid not null references leerling,
    deling_id uuid references paspoort_deling,
    soort text not null check (soort ~ '^[a-z-]{1,40}$'),
    op timestamptz not null,
    gebruiker_id uuid references gebruiker,
    organisatie_id uuid references organisatie,
    rol text
  );
  create index paspoort_gebeurtenis_paspoort on paspoort_gebeurtenis (paspoort_id, id);
  comment on table paspoort_gebeurtenis is 'Wat er met een Paspoort gebeurde, alleen erbij; dat en wanneer, nooit wat erin staat';

  create table paspoort_uitnodiging (
    paspoort_id uuid not null references paspoort,
    volgnummer integer not null,
    leerling_id uuid not null references leerling,
    soort text not null check (soort in ('ouder', 'mentor')),
    gebruiker_id uuid not null references gebruiker,
    gevoelig boolean not null,
    besluit_op timestamptz not null,
    beeindigd_op timestamptz,
    primary key (paspoort_id, volgnummer)
  );
  create index paspoort_uitnodiging_gebruiker on paspoort_uitnodiging (gebruiker_id, leerling_id);

  create table paspoort_toestemming (
    id uuid primary key,
    leerling_id uuid not null references leerling,
    ouder_id uuid not null references gebruiker,
    naam bytea not null,
    ontvanger_id uuid not null references organisatie,
    doel text not null check (doel in (${oneOf(DELING_DOELEN)})),
    besluit text not null check (besluit in ('ja', 'nee')),
    op timestamptz not null,
    bewijs_soort text check (bewijs_soort in ('ingelogd', 'formulier', 'gesprek')),
    kenmerk bytea,
    check ((bewijs_soort is null) = (kenmerk is null))
  );
  create index paspoort_toestemming_leerling on paspoort_toestemming (leerling_id, op);
  comment on table paspoort_toestemming is 'Wat een ouder besloot over delen, alleen erbij: intrekken is een nieuw besluit';

  create table paspoort_gesprek (
    id uuid primary key,
    paspoort_id uuid not null references paspoort,
    leerling_id uuid not null references leerling,
    soort text not null check (soort in ('mentor', 'intake', 'exit', 'rmc')),
    op date not null,
    besproken boolean not null,
    door uuid not null references gebruiker,
    organisatie_id uuid not null references organisatie,
    vastgelegd_op timestamptz not null
  );
  create index paspoort_gesprek_paspoort on paspoort_gesprek (paspoort_id);

  create table paspoort_bijlage (
    id uuid primary key,
    paspoort_id uuid not null references paspoort,
    leerling_id uuid not null references leerling,
    soort text not null check (soort in ('image/jpeg', 'image/png', 'image/webp')),
    breedte integer not null,
    hoogte integer not null,
    omvang integer not null,
    bytes bytea not null,
    door uuid not null references gebruiker,
    op timestamptz not null
  );
  create index paspoort_bijlage_paspoort on paspoort_bijlage (paspoort_id);

  create table paspoort_oproep (
    leerling_id uuid primary key references leerling,
    overstap_id uuid not null references overstap,
    uitgenodigd_op timestamptz,
    herinnerd_op timestamptz,
    afgezien_op timestamptz
  );
  comment on table paspoort_oproep is 'Wanneer de jongere is uitgenodigd, en of hij ervan afzag: een Paspoort maken is vrijwillig';

  create table paspoort_code (
    hash bytea primary key,
    leerling_id uuid not null references leerling,
    mentor_id uuid not null references gebruiker,
    geldig_tot timestamptz not null,
    gebruikt_op timestamptz
  );
  comment on table paspoort_code is 'De code of QR waarmee een mentor een leerling laat beginnen; alleen de hash, een keer te gebruiken';
`;

const EIGEN = (tabel: string): string => `${tabel}.leerling_id = any((select app_leerlingen())::uuid[])`;
const GENODIGD = (
  tabel: string,
): string => `exists (select 1 from paspoort_uitnodiging u where u.leerling_id = ${tabel}
  and u.gebruiker_id = (select nullif(current_setting('app.gebruiker', true), ''))::uuid and u.beeindigd_op is null)`;
const DEELT = (
  leerling: string,
  meer = '',
): string => `exists (select 1 from paspoort_deling g where g.leerling_id = ${leerling}
  and g.ontvanger_id = (select app_org()) and g.status in ('ACTIEF', 'INGEZIEN')${meer})`;
/** Een organisatie uit de keten weet dat er een Paspoort is, haar beheerder niet; een mbo alleen als er met hem gedeeld is. */
const WEET_ERVAN = (tabel: string): string => `(${EIGEN(tabel)} or ${GENODIGD(`${tabel}.leerling_id`)}
  or ((select app_soort()) in ('vo', 'gemeente', 'rmc') and (select coalesce(current_setting('app.rol', true), '')) <> 'beheerder' and exists (select 1 from deelname d
    where d.leerling_id = ${tabel}.leerling_id and d.organisatie_id = (select app_org()) and d.tot is null))
  or exists (select 1 from paspoort_deling g where g.leerling_id = ${tabel}.leerling_id and g.ontvanger_id = (select app_org())
    and g.geopend_op is not null))`;

/** Wie wat leest als er geen zaak open is. De inhoud: de jongere, wie hij uitnodigde, en een ontvanger zolang de deling open is. */
const LEZEN: Readonly<Record<string, string>> = {
  paspoort: WEET_ERVAN('paspoort'),
  paspoort_versie: WEET_ERVAN('paspoort_versie'),
  paspoort_inhoud: `${EIGEN('paspoort_inhoud')} or ${GENODIGD('paspoort_inhoud.leerling_id')}
    or ${DEELT('paspoort_inhoud.leerling_id', ' and g.paspoort_id = paspoort_inhoud.paspoort_id and g.versie = paspoort_inhoud.nummer')}`,
  paspoort_wijziging: EIGEN('paspoort_wijziging'),
  paspoort_deling: `${EIGEN('paspoort_deling')} or (ontvanger_id = (select app_org()) and geopend_op is not null)`,
  paspoort_gebeurtenis: `${EIGEN('paspoort_gebeurtenis')} or organisatie_id = (select app_org())`,
  paspoort_uitnodiging: `${EIGEN('paspoort_uitnodiging')} or gebruiker_id = (select nullif(current_setting('app.gebruiker', true), ''))::uuid`,
  paspoort_toestemming: `${EIGEN('paspoort_toestemming')} or ontvanger_id = (select app_org())`,
  paspoort_gesprek: `${EIGEN('paspoort_gesprek')} or organisatie_id = (select app_org())`,
  paspoort_bijlage: `${EIGEN('paspoort_bijlage')} or ${GENODIGD('paspoort_bijlage.leerling_id')} or ${DEELT('paspoort_bijlage.leerling_id')}`,
  paspoort_oproep: EIGEN('paspoort_oproep'),
  paspoort_code: 'false',
};

/** Alleen erbij: wat hier staat, verandert nooit meer. */
const ALLEEN_ERBIJ = [
  'paspoort_wijziging',
  'paspoort_gebeurtenis',
  'paspoort_toestemming',
  'paspoort_gesprek',
  'paspoort_bijlage',
];

/** Het Paspoort voor Succes met zijn versies, delingen, toestemmingen en gesprekken. */
export class Paspoort1700000000016 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    for (const [tabel, waar] of Object.entries(LEZEN)) await beveilig(q, tabel, waar);
    await q.query(`revoke update on ${ALLEEN_ERBIJ.join(', ')} from overstap_api, overstap_worker`);
    await q.query(
      'grant delete on paspoort_inhoud, paspoort_wijziging, paspoort_bijlage to overstap_api, overstap_worker',
    );
    await q.query(
      'grant delete on paspoort_toestemming, paspoort_uitnodiging, paspoort_code, paspoort_oproep to overstap_worker',
    );
    await sleutelsVanPaspoort(q);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

async function beveilig(q: QueryRunner, tabel: string, lezen: string): Promise<void> {
  const zaak = `${tabel}.leerling_id = (select app_zaak())`;
  const systeem = '(select app_grondslag()) is not null';
  await q.query(`
    alter table ${tabel} enable row level security;
    alter table ${tabel} force row level security;
    create policy ${tabel}_lezen on ${tabel} for select to overstap_api using (${lezen});
    create policy ${tabel}_zaak on ${tabel} for all to overstap_api using (${zaak}) with check (${zaak});
    create policy ${tabel}_systeem on ${tabel} for all to overstap_worker using (${systeem}) with check (${systeem});
  `);
}

/**
 * De sleutel van de inhoud krijgt alleen wie haar mag lezen: betrokken zijn bij de overstap is niet genoeg. Wie een deling
 * ontving, mag weten van wie zij is.
 */
async function sleutelsVanPaspoort(q: QueryRunner): Promise<void> {
  await q.query(`
    create policy dek_paspoort on sleutels.dek as restrictive for select to overstap_api using (klasse <> 'paspoort'
      or subject = any((select app_leerlingen())::uuid[]) or subject = (select app_zaak())
      or ${GENODIGD('dek.subject')} or ${DEELT('dek.subject')});
    create policy dek_gedeeld on sleutels.dek for select to overstap_api
      using (klasse in ('overstap', 'paspoort') and (${DEELT('dek.subject')} or ${GENODIGD('dek.subject')}));
    create policy leerling_persoon_gedeeld on leerling_persoon for select to overstap_api using (${DEELT('leerling_persoon.leerling_id')});
  `);
}
