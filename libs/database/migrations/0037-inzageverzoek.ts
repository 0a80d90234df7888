import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABELLEN = `
  create table inzageverzoek (
    id uuid primary key,
    leerling_id uuid not null references leerling,
    overstap_id uuid not null references overstap,
    gevraagd_door uuid not null references gebruiker,
    rol text not null check (rol in ('jongere', 'ouder')),
    op timestamptz not null,
    uiterlijk timestamptz not null check (uiterlijk > op),
    versie integer not null default 1
  );
  create index inzageverzoek_leerling on inzageverzoek (leerling_id, op desc);
  comment on table inzageverzoek is 'Dat iemand zijn gegevens vroeg (AVG art. 15); de gegevens zelf worden bij het ophalen gelezen en nergens bewaard';

  create table inzagetekst (
    id uuid primary key,
    verzoek_id uuid not null references inzageverzoek,
    leerling_id uuid not null references leerling,
    soort text not null check (soort in ('toelichting', 'bewijs', 'uitkomst')),
    bron_id uuid not null,
    organisatie_id uuid not null references organisatie,
    rol text not null,
    geschreven_op timestamptz not null,
    oordeel text check (oordeel in ('vrij', 'noemt-ander')),
    tekst bytea,
    besloten_op timestamptz,
    besloten_door uuid references gebruiker,
    unique (verzoek_id, soort, bron_id),
    check ((oordeel is null) = (besloten_op is null) and (oordeel is null) = (besloten_door is null)),
    check ((tekst is not null) = (oordeel is not distinct from 'vrij'))
  );
  create index inzagetekst_organisatie on inzagetekst (organisatie_id) where oordeel is null;
  create index inzagetekst_leerling on inzagetekst (leerling_id);
  comment on table inzagetekst is 'Vrije tekst van een organisatie over een jongere die om inzage vroeg; pas te lezen als die organisatie zag dat er niets over een ander in staat';`;

const EIGEN = (leerling: string): string => `${leerling} = any((select app_leerlingen())::uuid[])`;
const EIGEN_OVERSTAP = (tabel: string): string =>
  `exists (select 1 from overstap z where z.id = ${tabel}.overstap_id and ${EIGEN('z.leerling_id')})`;

/** Wat een jongere verder van zichzelf leest als hij om inzage vraagt. */
const OOK_VAN_JEZELF: Readonly<Record<string, string>> = {
  leerling_feit: EIGEN('leerling_id'),
  deelname: EIGEN('leerling_id'),
  bewaarplicht: EIGEN('leerling_id'),
  statusbericht: EIGEN_OVERSTAP('statusbericht'),
  taak: EIGEN_OVERSTAP('taak'),
};

/** Het inzageverzoek, met de teksten die een organisatie eerst naleest. */
export class Inzageverzoek1700000000037 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    for (const [tabel, waar] of Object.entries(OOK_VAN_JEZELF))
      await q.query(`create policy ${tabel}_zelf on ${tabel} for select to overstap_api using (${waar})`);
    const org = `organisatie_id = (select app_org())`;
    const lezen: Readonly<Record<string, string>> = {
      inzageverzoek: `${EIGEN('leerling_id')} or exists (select 1 from inzagetekst t where t.verzoek_id = inzageverzoek.id and t.${org})`,
      inzagetekst: `${EIGEN('leerling_id')} or ${org}`,
    };
    const zaak = 'leerling_id = (select app_zaak())';
    const systeem = '(select app_grondslag()) is not null';
    for (const [tabel, waar] of Object.entries(lezen))
      await q.query(`
        alter table ${tabel} enable row level security;
        alter table ${tabel} force row level security;
        create policy ${tabel}_lezen on ${tabel} for select to overstap_api using (${waar});
        create policy ${tabel}_zaak on ${tabel} for all to overstap_api using (${zaak}) with check (${zaak});
        create policy ${tabel}_systeem on ${tabel} for all to overstap_worker using (${systeem}) with check (${systeem});
        grant delete on ${tabel} to overstap_worker;
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
