import type { MigrationInterface, QueryRunner } from 'typeorm';

const GEEN_BEHEERDER = "app_rol() is distinct from 'beheerder'";
const LOPEND = "('AANGEBODEN', 'AANGENOMEN', 'GEDAAN')";

const HEEFT = 'exists (select 1 from traject t where t.leerling_id = sleutel_van and t.lp_id = eigen_org)';
const KRIJGT =
  'exists (select 1 from traject t where t.leerling_id = sleutel_van and t.aangeboden_aan_id = eigen_org)';
const KLASSE_VAN_TAAK =
  "(w.klasse = sleutel_klasse or (sleutel_klasse = 'zorg' and 'deskundige-adviezen' = any(w.velden)))";
const TAAK = `exists (select 1 from traject_taak w where w.leerling_id = sleutel_van and w.organisatie_id = eigen_org
    and ${KLASSE_VAN_TAAK} and w.status in ${LOPEND})`;
const LIJST = `exists (select 1 from traject_autorisatie a where a.leerling_id = sleutel_van and a.gebruiker_id = ikzelf
    and a.organisatie_id = eigen_org and a.tot is null and exists (select 1 from mandaat m
      where m.gebruiker_id = a.gebruiker_id and m.organisatie_id = a.organisatie_id and m.rol = 'lpa' and m.boa))`;
const LINK = `exists (select 1 from partnerlink l join traject_taak w on w.id = l.taak_id
    where l.gebruiker_id = ikzelf and l.ingetrokken_op is null and l.leerling_id = sleutel_van
      and ${KLASSE_VAN_TAAK} and w.status in ${LOPEND} and w.klasse <> 'wpg_straf')`;
const GEDEELD = `exists (select 1 from paspoort_deling g
    where g.leerling_id = sleutel_van and g.ontvanger_id = eigen_org and g.status in ('ACTIEF', 'INGEZIEN'))`;
const GENODIGD = `exists (select 1 from paspoort_uitnodiging u
    where u.leerling_id = sleutel_van and u.gebruiker_id = ikzelf and u.beeindigd_op is null)`;
const CONSULT =
  'exists (select 1 from consult c where c.id = sleutel_van and (c.vrager_id = eigen_org or c.lp_id = eigen_org))';
const MDO = `exists (select 1 from traject_mdo_deelnemer d join traject_mdo m on m.id = d.mdo_id
    where d.leerling_id = sleutel_van and d.organisatie_id = eigen_org and d.af_op is null
      and (m.status = 'GEPLAND' or d.vrijgegeven_op is not null))`;
const ABONNEMENT =
  'exists (select 1 from abonnement a where a.id = sleutel_van and a.organisatie_id = eigen_org)';
const EIGEN_TAAK = 'exists (select 1 from taak t where t.id = sleutel_van and t.organisatie_id = eigen_org)';

/** Een reeks vragen, elk op zich: de eerste die waar is, telt, en wat daarna komt kost niets. */
const vragen = (regels: readonly (readonly [als: string, vraag: string])[]): string =>
  regels.map(([als, vraag]) => `if ${als} then if ${vraag} then return true; end if; end if;`).join('\n    ');

const functie = (naam: string, regels: Parameters<typeof vragen>[0]): string => `
  create function ${naam}(sleutel_van uuid, sleutel_klasse text) returns boolean language plpgsql stable
    set search_path = public, pg_temp as $$
  declare
    eigen_org constant uuid := app_org();
    ikzelf constant uuid := app_gebruiker();
  begin
    ${vragen(regels)}
    return false;
  end $$;`;

// Wat 0014, 0016, 0051, 0060, 0085 en 0093 elk in een eigen regel zeiden.
const VERDER = functie('app_sleutel_verder', [
  [`sleutel_klasse in ('overstap', 'verzuim', 'zorg', 'halt') and ${GEEN_BEHEERDER}`, HEEFT],
  [`sleutel_klasse in ('overstap', 'verzuim') and ${GEEN_BEHEERDER}`, KRIJGT],
  ["sleutel_klasse in ('overstap', 'paspoort')", GEDEELD],
  ["sleutel_klasse in ('overstap', 'paspoort')", GENODIGD],
  [`sleutel_klasse in ('verzuim', 'zorg', 'halt', 'wpg_straf') and ${GEEN_BEHEERDER}`, TAAK],
  [`sleutel_klasse = 'wpg_straf' and ${GEEN_BEHEERDER}`, LIJST],
  [`sleutel_klasse = 'verzuim' and ${GEEN_BEHEERDER}`, MDO],
  ["sleutel_klasse = 'beheer'", ABONNEMENT],
  [GEEN_BEHEERDER, CONSULT],
  ['sleutel_van = app_zaak()', LINK],
  ['true', EIGEN_TAAK],
]);

const GESLOTEN = functie('app_sleutel_gesloten', [
  [`sleutel_klasse <> 'wpg_straf' and ${GEEN_BEHEERDER}`, HEEFT],
  [GEEN_BEHEERDER, TAAK],
  [`sleutel_klasse = 'wpg_straf' and ${GEEN_BEHEERDER}`, LIJST],
  ['sleutel_van = app_zaak()', LINK],
]);

const WEG = ['abonnement', 'consult', 'gedeeld', 'link', 'mdo', 'taak_lezen', 'traject'];

/**
 * Wie een sleutel leest, liet de database bij elke vraag alle redenen opzetten waarom iemand een sleutel mag: honderden deelvragen, ook
 * voor wie gewoon bij de leerling hoort. De zeldzame redenen staan nu in een functie, die pas draait als de gewone niet gelden. Zij draait
 * met de rechten van wie vraagt: rijbeveiliging geldt ook daarin. Wie wat mag, is hetzelfde. PostgreSQL toetst regels van achteren naar voren
 * in het alfabet: wat zelden geldt, heet daarom zo dat het na `dek_lezen` komt.
 */
export class SleutelsGoedkoop1700000000094 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(VERDER);
    await q.query(GESLOTEN);
    for (const regel of WEG) await q.query(`drop policy dek_${regel} on sleutels.dek`);
    await q.query(`
      create policy dek_anders on sleutels.dek for select to overstap_api using (app_sleutel_verder(subject, klasse));
      alter policy dek_gesloten on sleutels.dek using (klasse not in ('zorg', 'halt', 'wpg_straf')
        or subject = any((select app_leerlingen())::uuid[]) or app_sleutel_gesloten(subject, klasse));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}
