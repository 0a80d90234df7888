import type { MigrationInterface, QueryRunner } from 'typeorm';

const EIGEN = (leerling: string): string => `${leerling} = any((select app_leerlingen())::uuid[])`;
const EIGEN_OVERSTAP = (tabel: string): string =>
  `exists (select 1 from overstap z where z.id = ${tabel}.overstap_id and ${EIGEN('z.leerling_id')})`;

/** Wat een jongere, of zijn ouder, van zijn eigen dossier mag lezen. */
const LEZEN: Readonly<Record<string, string>> = {
  leerling: EIGEN('id'),
  leerling_persoon: EIGEN('leerling_id'),
  leerling_adres: EIGEN('leerling_id'),
  overstap: EIGEN('leerling_id'),
  ...Object.fromEntries(
    ['aanmelding', 'bestemming', 'overdracht', 'tijdlijn'].map((tabel) => [tabel, EIGEN_OVERSTAP(tabel)]),
  ),
};

/** De jongere zelf en zijn ouder als gebruiker: wie bij welk dossier hoort, met gezag en perioden. */
export class Burgers1700000000013 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table gebruiker_leerling (
        gebruiker_id uuid not null references gebruiker,
        leerling_id uuid not null references leerling,
        relatie text not null check (relatie in ('zelf', 'ouder')),
        gezag boolean not null default false,
        van date not null,
        tot date,
        primary key (gebruiker_id, leerling_id)
      );
      create unique index gebruiker_leerling_zelf on gebruiker_leerling (leerling_id) where relatie = 'zelf' and tot is null;
      comment on table gebruiker_leerling is 'Wie de jongere zelf is en wie zijn ouder; een gebruiker zonder rij is een medewerker';
    `);
    for (const [tabel, waar] of Object.entries(LEZEN))
      await q.query(`create policy ${tabel}_zelf on ${tabel} for select to overstap_api using (${waar})`);
    await q.query(`
      create policy dek_zelf on sleutels.dek for select to overstap_api using (${EIGEN('subject')});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
