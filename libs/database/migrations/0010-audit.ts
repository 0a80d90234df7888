import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEEM = '(select app_grondslag()) is not null';
const ROLLEN = 'overstap_api, overstap_worker';

/** Alleen codes: een naam, een zin of een BSN past in geen enkele kolom. */
const CODE = (kolom: string): string => `${kolom} ~ '^[a-z][A-Za-z0-9._-]{0,79}$'`;

const TABELLEN = `
  create table audit (
    seq bigint generated always as identity primary key,
    op timestamptz not null,
    actor uuid,
    namens text check (namens ~ '^[a-z][A-Za-z0-9/._:-]{0,199}$'),
    organisatie_id uuid,
    rol text check (${CODE('rol')}),
    handeling text not null check (${CODE('handeling')}),
    object_soort text check (${CODE('object_soort')}),
    object_id uuid,
    leerling_id uuid,
    klasse text not null check (${CODE('klasse')}),
    grondslag text check (${CODE('grondslag')}),
    uitkomst text not null check (uitkomst in ('gelukt', 'geweigerd', 'mislukt')),
    reden text check (${CODE('reden')}),
    noodknop boolean not null default false,
    verzoek_id text not null check (verzoek_id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'),
    detail bytea,
    xid xid8 not null default pg_current_xact_id()
  );
  comment on table audit is 'Alleen toevoegen: wie deed of las wat, waarom, met welke uitkomst. Zonder namen, BSN of vrije tekst';
  comment on column audit.xid is 'De transactie van de regel: nummers zijn geen volgorde van vastleggen';
  comment on column audit.detail is 'Alleen versleutelde bytes';
  create index audit_te_ketenen on audit (xid, seq);
  create index audit_leerling on audit (leerling_id, op) where leerling_id is not null;
  create index audit_op on audit using brin (op);

  create table audit_keten (
    seq bigint primary key references audit,
    plek bigint not null unique check (plek > 0),
    hash bytea not null check (octet_length(hash) = 32)
  );
  comment on table audit_keten is 'De hash van elke regel over de vorige heen; plek is de volgorde van ketenen, zonder gaten';

  create table audit_anker (
    id bigint generated always as identity primary key,
    seq bigint not null references audit,
    hash bytea not null check (octet_length(hash) = 32),
    handtekening bytea not null,
    op timestamptz not null
  );
  comment on table audit_anker is 'Afschrift van de ankers; die buiten de database tellen';

  create table audit_uitvoer (
    naam text primary key,
    plek bigint not null default 0,
    pogingen integer not null default 0,
    beschikbaar_op timestamptz not null default now(),
    laatste_fout text
  );
  comment on table audit_uitvoer is 'Tot welke plek van de keten een ontvanger alles heeft';`;

const SLOT = `
  create function audit_blijft() returns trigger language plpgsql as $$
  begin
    raise exception 'De audit verandert nooit.' using errcode = 'insufficient_privilege';
  end $$;`;

/**
 * De audit: een regel per handeling, per gelezen leerling en per weigering, in de transactie zelf. De rollen van het product voegen
 * toe en lezen; een ander slot weigert ook de eigenaar wijzigen en verwijderen.
 */
export class Audit1700000000010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    await q.query(SLOT);
    for (const tabel of ['audit', 'audit_keten', 'audit_anker']) await sluitAf(q, tabel);
    await q.query(`
      create function app_leerlingen() returns uuid[] language sql stable parallel safe as $$
        select string_to_array(nullif(current_setting('app.leerlingen', true), ''), ',')::uuid[]
      $$;
      grant select on audit to ${ROLLEN};
      grant insert (op, actor, namens, organisatie_id, rol, handeling, object_soort, object_id, leerling_id, klasse, grondslag,
                    uitkomst, reden, noodknop, verzoek_id, detail) on audit to ${ROLLEN};
      create policy audit_schrijven on audit for insert to overstap_api with check (true);
      create policy audit_zelf on audit for select to overstap_api
        using (leerling_id = any ((select app_leerlingen())::uuid[]));
      grant select, insert on audit_keten, audit_anker to overstap_worker;
      revoke all on audit_uitvoer from overstap_api, public;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

/** Geen rechten dan wat hierna komt, rijbeveiliging ook voor de eigenaar, en een slot op alles behalve toevoegen. */
async function sluitAf(q: QueryRunner, tabel: string): Promise<void> {
  await q.query(`
    revoke all on ${tabel} from ${ROLLEN}, public;
    alter table ${tabel} enable row level security;
    alter table ${tabel} force row level security;
    create policy ${tabel}_systeem on ${tabel} for select to overstap_worker using (${SYSTEEM});
    create policy ${tabel}_systeem_schrijft on ${tabel} for insert to overstap_worker with check (${SYSTEEM});
    create trigger ${tabel}_blijft before update or delete or truncate on ${tabel}
      for each statement execute function audit_blijft();
  `);
}
