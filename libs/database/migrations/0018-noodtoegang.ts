import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABEL = `
  create table noodtoegang (
    id uuid primary key,
    leerling_id uuid not null references leerling,
    overstap_id uuid not null references overstap,
    gebruiker_id uuid not null references gebruiker,
    organisatie_id uuid not null references organisatie,
    rol text not null,
    reden bytea not null,
    op timestamptz not null,
    tot timestamptz not null,
    beeindigd_op timestamptz,
    beeindigd_door uuid references gebruiker,
    meelezer_id uuid not null references organisatie,
    meelezer_rol text not null,
    beoordelaar_id uuid not null references organisatie,
    beoordelaar_rol text not null,
    beoordelen_uiterlijk timestamptz not null,
    oordeel text check (oordeel in ('terecht', 'onterecht')),
    toelichting bytea,
    beoordeeld_op timestamptz,
    beoordeeld_door uuid references gebruiker check (beoordeeld_door <> gebruiker_id),
    afspraak_id uuid not null references afspraak_versie,
    versie integer not null default 1,
    check (tot > op and tot <= op + interval '4 hours'),
    check ((beeindigd_op is null) = (beeindigd_door is null)),
    check ((oordeel is null) = (beoordeeld_op is null) and (oordeel is null) = (beoordeeld_door is null))
  );
  create index noodtoegang_gebruiker on noodtoegang (gebruiker_id, tot);
  create index noodtoegang_leerling on noodtoegang (leerling_id);
  create index noodtoegang_op on noodtoegang (op desc, id desc);
  comment on table noodtoegang is 'Wie met de noodknop een dossier opende, waarom, tot wanneer, en wat een ander daarvan vond';
  comment on column noodtoegang.tot is 'Voorbij op dit ogenblik zelf; verandert nooit';

  create function noodtoegang_staat_vast() returns trigger language plpgsql as $$
  begin
    if (new.leerling_id, new.overstap_id, new.gebruiker_id, new.organisatie_id, new.op, new.tot, new.reden)
        is distinct from (old.leerling_id, old.overstap_id, old.gebruiker_id, old.organisatie_id, old.op, old.tot, old.reden)
      or (old.beeindigd_op is not null and new.beeindigd_op is distinct from old.beeindigd_op)
      or (old.oordeel is not null and new.oordeel is distinct from old.oordeel) then
      raise exception 'Een noodtoegang wordt niet langer of anders.' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger noodtoegang_staat_vast before update on noodtoegang
    for each row execute function noodtoegang_staat_vast();`;

// Het ogenblik komt van het verzoek, want de klok van het product is de klok. Zonder ogenblik is er geen noodtoegang.
const FUNCTIES = `
  create function app_rol() returns text language sql stable parallel safe as $$
    select coalesce(nullif(current_setting('app.rol', true), ''), '')
  $$;
  create function app_gebruiker() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('app.gebruiker', true), '')::uuid
  $$;
  create function app_nood_op() returns timestamptz language sql stable parallel safe as $$
    select nullif(current_setting('app.nood_op', true), '')::timestamptz
  $$;
  create function app_noodvraag() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('app.noodvraag', true), '')::uuid
  $$;
  create function app_noodleerlingen() returns uuid[] language sql stable parallel safe as $$
    select case when app_nood_op() is null then array[]::uuid[] else array(
      select n.leerling_id from noodtoegang n
      where n.gebruiker_id = app_gebruiker() and n.organisatie_id = app_org()
        and n.op <= app_nood_op() and app_nood_op() < n.tot
        and (n.beeindigd_op is null or app_nood_op() < n.beeindigd_op)) end
  $$;`;

const MET_NOOD = (leerling: string): string => `${leerling} = any((select app_noodleerlingen())::uuid[])`;
const GEEN_BEHEERDER = "(select app_rol()) <> 'beheerder'";
const ZAAK = (leerling: string): string => `${leerling} = (select app_zaak())`;

/** Wat met de noodknop te lezen is; wat onder de overstap hangt, is met haar te zien. */
const OPENT: Readonly<Record<string, string>> = {
  leerling: 'leerling.id',
  leerling_persoon: 'leerling_persoon.leerling_id',
  overstap: 'overstap.leerling_id',
};

/** Alles over een leerling: een beheerder ziet er zonder noodtoegang niets van, wat zijn organisatie ook mag. */
const VAN_LEERLING: Readonly<Record<string, string>> = {
  ...OPENT,
  leerling_adres: 'leerling_adres.leerling_id',
  leerling_feit: 'leerling_feit.leerling_id',
  leerling_zoekwoord: 'leerling_zoekwoord.leerling_id',
  deelname: 'deelname.leerling_id',
};
const VAN_OVERSTAP = ['aanmelding', 'statusbericht', 'bestemming', 'overdracht', 'tijdlijn'];

const BETREFT = ['organisatie_id', 'meelezer_id', 'beoordelaar_id'];

/**
 * De noodknop. Een noodtoegang is een rij met een begin en een einde; rijbeveiliging kijkt zelf naar die rij, zodat zij op haar
 * einde ophoudt zonder dat iets haar sluit. Zij opent alleen lezen. Zonder noodtoegang ziet een beheerder van geen leerling iets.
 */
export class Noodtoegang1700000000018 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABEL);
    await q.query(FUNCTIES);
    await beveilig(q);
    for (const [tabel, leerling] of Object.entries(OPENT))
      await q.query(
        `create policy ${tabel}_nood on ${tabel} for select to overstap_api using (${MET_NOOD(leerling)})`,
      );
    await q.query(
      `create policy dek_nood on sleutels.dek for select to overstap_api using (${MET_NOOD('subject')} and klasse = 'overstap')`,
    );
    for (const [tabel, leerling] of Object.entries(VAN_LEERLING)) {
      const vraag = tabel === 'overstap' ? ' or overstap.id = (select app_noodvraag())' : '';
      await sluitVoorBeheerder(q, tabel, `${MET_NOOD(leerling)} or ${ZAAK(leerling)}${vraag}`);
    }
    for (const tabel of VAN_OVERSTAP)
      await sluitVoorBeheerder(
        q,
        tabel,
        `exists (select 1 from overstap z where z.id = ${tabel}.overstap_id)`,
      );
    await meldWijzigingen(q);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

const sluitVoorBeheerder = (q: QueryRunner, tabel: string, behalve: string): Promise<unknown> =>
  q.query(
    `create policy ${tabel}_beheerder on ${tabel} as restrictive for select to overstap_api
     using (${GEEN_BEHEERDER} or ${behalve})`,
  );

async function beveilig(q: QueryRunner): Promise<void> {
  const lezen = BETREFT.map((kolom) => `${kolom} = (select app_org())`).join(' or ');
  const systeem = '(select app_grondslag()) is not null';
  await q.query(`
    alter table noodtoegang enable row level security;
    alter table noodtoegang force row level security;
    create policy noodtoegang_lezen on noodtoegang for select to overstap_api using (${lezen});
    create policy noodtoegang_zaak on noodtoegang for all to overstap_api
      using (${ZAAK('leerling_id')}) with check (${ZAAK('leerling_id')});
    create policy noodtoegang_systeem on noodtoegang for all to overstap_worker using (${systeem}) with check (${systeem});
  `);
}

async function meldWijzigingen(q: QueryRunner): Promise<void> {
  await q.query(`
    create function meld_noodtoegang() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
    begin
      perform pg_notify('gebeurtenis', jsonb_build_object('soort', 'noodtoegang', 'id', n.id, 'organisaties',
        jsonb_build_array(${BETREFT.map((kolom) => `n.${kolom}`).join(', ')}))::text) from nieuw n;
      return null;
    end $$;
    create trigger meld_noodtoegang_nieuw after insert on noodtoegang
      referencing new table as nieuw for each statement execute function meld_noodtoegang();
    create trigger meld_noodtoegang_anders after update on noodtoegang
      referencing new table as nieuw for each statement execute function meld_noodtoegang();
  `);
}
