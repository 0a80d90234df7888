import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = '(select app_org())';
const GEBRUIKER = "(select nullif(current_setting('app.gebruiker', true), ''))::uuid";
/** Een beheerder leest van een traject niets, ook niet als hij bij de leerplicht werkt of de noodknop gebruikt. */
const GEEN_BEHEERDER = "(select app_rol()) is distinct from 'beheerder'";
const eigen = (tabel: string): string => `${tabel}.leerling_id = any((select app_leerlingen())::uuid[])`;

/** De leerplicht die het traject heeft. Wie het kreeg aangeboden of het afstond, leest zijn inhoud niet. */
const vanTraject = (tabel: string): string =>
  `exists (select 1 from traject t where t.id = ${tabel}.traject_id and t.lp_id = ${ORG})`;
const aangeboden = (tabel: string): string =>
  `exists (select 1 from traject t where t.id = ${tabel}.traject_id and t.aangeboden_aan_id = ${ORG})`;
/** Op de lijst staat iemand namens zijn organisatie, zolang hij daar opsporingsambtenaar is. */
const OP_LIJST = `a.gebruiker_id = ${GEBRUIKER} and a.organisatie_id = ${ORG} and a.tot is null and exists (
     select 1 from mandaat m where m.gebruiker_id = a.gebruiker_id and m.organisatie_id = a.organisatie_id and m.rol = 'lpa' and m.boa)`;
/** Straf ziet alleen wie op de autorisatielijst van dit traject staat. */
const geautoriseerd = (tabel: string): string =>
  `exists (select 1 from traject_autorisatie a where a.traject_id = ${tabel}.traject_id and ${OP_LIJST})`;
/** Wat bij een strafzaak hoort, en wat de Raad in een civiele zaak doet: wie de route ziet, ziet dat. */
const straf = (tabel: string): string =>
  `(${tabel}.klasse <> 'wpg_straf' or ${geautoriseerd(tabel)}
    or exists (select 1 from traject_route r where r.id = ${tabel}.route_id and r.route <> 'R4'))`;
/** Van een strafzaak ziet een gezin wat bij een route hoort die het ziet: een zaak tegen de ouders is niet van de jongere. */
const vanGezin = (tabel: string): string =>
  `(${eigen(tabel)} and (${tabel}.klasse <> 'wpg_straf' or exists (select 1 from traject_route r where r.id = ${tabel}.route_id)))`;

/** Wie wat leest zonder dat er een zaak open is. Een partner leest alleen zijn taak en wat hij schreef of kreeg. */
const LEZEN: Readonly<Record<string, string>> = {
  traject: `traject.lp_id = ${ORG} or traject.aangeboden_aan_id = ${ORG} or ${eigen('traject')}`,
  traject_melding: `${vanTraject('traject_melding')} or ${eigen('traject_melding')}`,
  traject_autorisatie: `traject_autorisatie.gebruiker_id = ${GEBRUIKER} and traject_autorisatie.organisatie_id = ${ORG}`,
  // Een proces-verbaal dat verzonden is, blijft na een verhuizing van wie het opmaakte.
  traject_route: `(traject_route.route <> 'R4' and ${vanTraject('traject_route')})
    or (traject_route.route = 'R4' and traject_route.lp_id = ${ORG} and ${geautoriseerd('traject_route')})
    or (${eigen('traject_route')} and (traject_route.verdachte is distinct from 'ouders' or (select app_rol()) = 'ouder'))`,
  traject_route_feit: 'exists (select 1 from traject_route r where r.id = traject_route_feit.route_id)',
  traject_stap: 'false',
  traject_gebeurtenis: `(${vanTraject('traject_gebeurtenis')} and ${straf('traject_gebeurtenis')})
    or (traject_gebeurtenis.klasse = 'verzuim' and ${aangeboden('traject_gebeurtenis')}) or ${vanGezin('traject_gebeurtenis')}`,
  traject_tekst: `((traject_tekst.organisatie_id = ${ORG} or ${ORG} = any(traject_tekst.vrij_voor))
      and (traject_tekst.klasse <> 'wpg_straf' or (select app_soort()) <> 'gemeente' or ${geautoriseerd('traject_tekst')}))
    or (traject_tekst.vrij_voor_gezin and ${vanGezin('traject_tekst')})`,
  traject_horing: `${vanTraject('traject_horing')} or ${eigen('traject_horing')}`,
  traject_instrument: `${vanTraject('traject_instrument')} or ${eigen('traject_instrument')}`,
  traject_toestemming: `${vanTraject('traject_toestemming')} or ${eigen('traject_toestemming')}`,
  traject_taak: `traject_taak.organisatie_id = ${ORG} or (${vanTraject('traject_taak')} and ${straf('traject_taak')})
    or ${vanGezin('traject_taak')}`,
  traject_mdo: `${vanTraject('traject_mdo')} or ${eigen('traject_mdo')}
    or exists (select 1 from traject_mdo_deelnemer d where d.mdo_id = traject_mdo.id and d.organisatie_id = ${ORG})`,
  traject_mdo_deelnemer: `traject_mdo_deelnemer.organisatie_id = ${ORG} or ${eigen('traject_mdo_deelnemer')}
    or exists (select 1 from traject t where t.leerling_id = traject_mdo_deelnemer.leerling_id and t.lp_id = ${ORG})`,
  traject_checkin: `${vanTraject('traject_checkin')} or ${eigen('traject_checkin')}`,
  traject_schoolbeeld: `traject_schoolbeeld.school_id = ${ORG} or ${eigen('traject_schoolbeeld')}`,
  traject_samenvoeging: `traject_samenvoeging.lp_id = ${ORG}`,
};

/** Alleen erbij: wat hier staat, verandert nooit meer. */
const ALLEEN_ERBIJ = ['traject_gebeurtenis', 'traject_instrument', 'traject_toestemming', 'traject_checkin'];

/**
 * Rijbeveiliging op trajecten. Zorg, Halt en straf hebben eigen sleutels: die krijgt alleen wie een traject heeft, er een taak in
 * heeft, of het zelf is; die van straf alleen wie op de lijst staat, het OM of de Raad met een taak, en wie het betreft.
 */
export class TrajectenRechten1700000000051 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const systeem = '(select app_grondslag()) is not null';
    for (const [tabel, waar] of Object.entries(LEZEN)) {
      const zaak = `${tabel}.leerling_id = (select app_zaak())`;
      await q.query(`
        alter table ${tabel} enable row level security;
        alter table ${tabel} force row level security;
        create policy ${tabel}_lezen on ${tabel} for select to overstap_api using (${GEEN_BEHEERDER} and (${waar}));
        create policy ${tabel}_zaak on ${tabel} for all to overstap_api using (${zaak}) with check (${zaak});
        create policy ${tabel}_systeem on ${tabel} for all to overstap_worker using (${systeem}) with check (${systeem});
        grant delete on ${tabel} to overstap_worker;
      `);
    }
    await q.query(`revoke update on ${ALLEEN_ERBIJ.join(', ')} from overstap_api`);
    await consult(q);
    await taken(q);
    await sleutels(q);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

/** Een consult is van de twee die overleggen; het kan zonder leerling. */
async function consult(q: QueryRunner): Promise<void> {
  const beide = `${GEEN_BEHEERDER} and (consult.vrager_id = ${ORG} or consult.lp_id = ${ORG})`;
  const systeem = '(select app_grondslag()) is not null';
  await q.query(`
    alter table consult enable row level security;
    alter table consult force row level security;
    create policy consult_zelf on consult for all to overstap_api using (${beide}) with check (${beide});
    create policy consult_lezen on consult for select to overstap_api using (${eigen('consult')});
    create policy consult_systeem on consult for all to overstap_worker using (${systeem}) with check (${systeem});
    grant delete on consult to overstap_worker;
  `);
}

/** Een taak over een strafzaak is er binnen de leerplicht alleen voor wie de strafzaak ziet: ook haar bestaan zegt iets. */
const taken = (q: QueryRunner): Promise<unknown> =>
  q.query(`
    create policy taak_straf on taak as restrictive for select to overstap_api
      using (traject_id is null or gegevens->>'routeId' is null or (select app_soort()) <> 'gemeente'
        or exists (select 1 from traject_route r where r.id = (taak.gegevens->>'routeId')::uuid));
  `);

/**
 * Wie een traject of een taak heeft, krijgt de sleutel van de klasse die daarbij hoort en geen andere. Die van zorg, Halt en straf gaat
 * ook in een open zaak alleen open voor wie haar hier krijgt: een school dus nooit.
 */
async function sleutels(q: QueryRunner): Promise<void> {
  const heeft = `exists (select 1 from traject t where t.leerling_id = dek.subject and t.lp_id = ${ORG})`;
  const krijgt = `exists (select 1 from traject t where t.leerling_id = dek.subject and t.aangeboden_aan_id = ${ORG})`;
  // Wie adviezen van deskundigen meekrijgt, kan die ook openen.
  const taak = `exists (select 1 from traject_taak w where w.leerling_id = dek.subject and w.organisatie_id = ${ORG}
    and (w.klasse = dek.klasse or (dek.klasse = 'zorg' and 'deskundige-adviezen' = any(w.velden)))
    and w.status in ('AANGEBODEN', 'AANGENOMEN', 'GEDAAN'))`;
  const lijst = `exists (select 1 from traject_autorisatie a where a.leerling_id = dek.subject and ${OP_LIJST})`;
  const zelf = 'subject = any((select app_leerlingen())::uuid[])';
  const beide = `${GEEN_BEHEERDER} and exists (select 1 from consult c where c.id = dek.subject and (c.vrager_id = ${ORG} or c.lp_id = ${ORG}))`;
  await q.query(`
    create policy dek_traject on sleutels.dek for select to overstap_api using (${GEEN_BEHEERDER} and (
      (klasse in ('overstap', 'verzuim') and (${heeft} or ${krijgt})) or (klasse in ('zorg', 'halt') and ${heeft})
      or (klasse in ('verzuim', 'zorg', 'halt', 'wpg_straf') and ${taak}) or (klasse = 'wpg_straf' and ${lijst})));
    create policy dek_gesloten on sleutels.dek as restrictive for select to overstap_api
      using (klasse not in ('zorg', 'halt', 'wpg_straf') or ${zelf} or (${GEEN_BEHEERDER} and (
        (klasse <> 'wpg_straf' and ${heeft}) or ${taak} or (klasse = 'wpg_straf' and ${lijst}))));
    create policy dek_consult on sleutels.dek for select to overstap_api using (${beide});
    create policy dek_consult_nieuw on sleutels.dek for insert to overstap_api with check (${beide});
    create policy leerling_persoon_traject on leerling_persoon for select to overstap_api
      using (${GEEN_BEHEERDER} and exists (select 1 from traject t
        where t.leerling_id = leerling_persoon.leerling_id and (t.lp_id = ${ORG} or t.aangeboden_aan_id = ${ORG})));
    create policy leerling_adres_traject on leerling_adres for select to overstap_api
      using (${GEEN_BEHEERDER} and exists (select 1 from traject t where t.leerling_id = leerling_adres.leerling_id and t.lp_id = ${ORG}));
    create policy leerling_feit_traject on leerling_feit for select to overstap_api
      using (${GEEN_BEHEERDER} and exists (select 1 from traject t where t.leerling_id = leerling_feit.leerling_id and t.lp_id = ${ORG}));
  `);
}
