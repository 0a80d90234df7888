import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEHEERDER = "(select app_rol()) = 'beheerder'";
const MET_NOOD = (leerling: string): string => `${leerling} = any((select app_noodleerlingen())::uuid[])`;
const EIGEN_BESTAND =
  'exists (select 1 from bestand b where b.id = dek.subject and b.organisatie_id = (select app_org()))';

/** Wat een beheerder van een tabel over leerlingen leest; `false` is niets, ook niet met de noodknop. */
const VOOR_BEHEERDER: Readonly<Record<string, string>> = {
  leerling: MET_NOOD('leerling.id'),
  leerling_persoon: MET_NOOD('leerling_persoon.leerling_id'),
  overstap: `${MET_NOOD('overstap.leerling_id')} or overstap.id = (select app_noodvraag())`,
  leerling_adres: 'false',
  leerling_feit: 'false',
  leerling_zoekwoord: 'false',
  deelname: 'false',
  ...Object.fromEntries(
    ['aanmelding', 'statusbericht', 'bestemming', 'overdracht', 'tijdlijn'].map((tabel) => [
      tabel,
      `app_ziet_overstap(${tabel}.overstap_id)`,
    ]),
  ),
};

/**
 * Dezelfde vloer als 0018, zonder dat anderen ervoor betalen: geen beperkende regels op elke tabel, maar een tak in de regel om te
 * lezen. Een andere rol komt niet langs die tak, en de vraag hoeft er niet voor te worden uitgewerkt.
 */
export class Noodvloer1700000000030 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Met een eigen zoekpad wordt de functie niet in elke vraag uitgeschreven.
    await q.query(`
      create function app_ziet_overstap(overstap_id uuid) returns boolean language sql stable
        set search_path = public, pg_temp as $$ select exists (select 1 from overstap z where z.id = $1) $$;
    `);
    for (const [tabel, nood] of Object.entries(VOOR_BEHEERDER)) {
      await q.query(`drop policy ${tabel}_beheerder on ${tabel}`);
      await q.query(`drop policy if exists ${tabel}_nood on ${tabel}`);
      await vertak(q, { tabel, regel: `${tabel}_lezen`, nood });
    }
    await q.query('drop policy dek_nood on sleutels.dek');
    await vertak(q, {
      tabel: 'sleutels.dek',
      regel: 'dek_lezen',
      nood: `(${MET_NOOD('dek.subject')} and dek.klasse = 'overstap') or dek.subject = (select app_zaak()) or ${EIGEN_BESTAND}`,
    });
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

/** Zet een tak voor de beheerder voor de regel die er al is. */
async function vertak(
  q: QueryRunner,
  { tabel, regel, nood }: { readonly tabel: string; readonly regel: string; readonly nood: string },
): Promise<void> {
  const [oud] = (await q.query(
    'select pg_get_expr(polqual, polrelid) as wie from pg_policy where polrelid = $1::regclass and polname = $2',
    [tabel, regel],
  )) as { wie: string }[];
  if (!oud) throw new Error(`De regel ${regel} van ${tabel} bestaat niet.`);
  await q.query(
    `alter policy ${regel} on ${tabel} using (case when ${BEHEERDER} then ${nood} else ${oud.wie} end)`,
  );
}
