import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = '(select app_org())';
const GEBRUIKER = "(select nullif(current_setting('app.gebruiker', true), ''))::uuid";
const eigen = (tabel: string): string => `${tabel}.leerling_id = any((select app_leerlingen())::uuid[])`;

/** Wie van het traject is: de leerplicht die het heeft of aangeboden kreeg. */
const vanTraject = (tabel: string): string =>
  `exists (select 1 from traject t where t.id = ${tabel}.traject_id and (t.lp_id = ${ORG} or t.aangeboden_aan_id = ${ORG}))`;
/** Straf ziet alleen wie op de autorisatielijst van dit traject staat. */
const geautoriseerd = (tabel: string): string =>
  `exists (select 1 from traject_autorisatie a where a.traject_id = ${tabel}.traject_id and a.gebruiker_id = ${GEBRUIKER}
     and a.organisatie_id = ${ORG} and a.tot is null)`;
const straf = (tabel: string): string => `(${tabel}.klasse <> 'wpg_straf' or ${geautoriseerd(tabel)})`;

/** Wie wat leest zonder dat er een zaak open is. Een partner leest alleen zijn taak en wat hij schreef of kreeg. */
const LEZEN: Readonly<Record<string, string>> = {
  traject: `traject.lp_id = ${ORG} or traject.aangeboden_aan_id = ${ORG} or ${eigen('traject')}`,
  traject_autorisatie: `traject_autorisatie.gebruiker_id = ${GEBRUIKER}`,
  traject_route: `(traject_route.lp_id = ${ORG} and (traject_route.route <> 'R4' or ${geautoriseerd('traject_route')}))
    or ${eigen('traject_route')}`,
  traject_route_feit: 'exists (select 1 from traject_route r where r.id = traject_route_feit.route_id)',
  traject_stap: 'false',
  traject_gebeurtenis: `(${vanTraject('traject_gebeurtenis')} and ${straf('traject_gebeurtenis')}) or ${eigen('traject_gebeurtenis')}`,
  traject_tekst: `((traject_tekst.organisatie_id = ${ORG} or ${ORG} = any(traject_tekst.vrij_voor))
      and (traject_tekst.klasse <> 'wpg_straf' or (select app_soort()) <> 'gemeente' or ${geautoriseerd('traject_tekst')}))
    or (traject_tekst.vrij_voor_gezin and ${eigen('traject_tekst')})`,
  traject_horing: `${vanTraject('traject_horing')} or ${eigen('traject_horing')}`,
  traject_instrument: `${vanTraject('traject_instrument')} or ${eigen('traject_instrument')}`,
  traject_toestemming: `${vanTraject('traject_toestemming')} or ${eigen('traject_toestemming')}`,
  traject_taak: `traject_taak.organisatie_id = ${ORG} or (${vanTraject('traject_taak')} and ${straf('traject_taak')}) or ${eigen('traject_taak')}`,
  traject_mdo: `${vanTraject('traject_mdo')} or ${eigen('traject_mdo')}
    or exists (select 1 from traject_mdo_deelnemer d where d.mdo_id = traject_mdo.id and d.organisatie_id = ${ORG})`,
  traject_mdo_deelnemer: `traject_mdo_deelnemer.organisatie_id = ${ORG} or ${eigen('traject_mdo_deelnemer')}`,
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
        create policy ${tabel}_lezen on ${tabel} for select to overstap_api using (${waar});
        create policy ${tabel}_zaak on ${tabel} for all to overstap_api using (${zaak}) with check (${zaak});
        create policy ${tabel}_systeem on ${tabel} for all to overstap_worker using (${systeem}) with check (${systeem});
        grant delete on ${tabel} to overstap_worker;
      `);
    }
    await q.query(`revoke update on ${ALLEEN_ERBIJ.join(', ')} from overstap_api`);
    await consult(q);
    await sleutels(q);
  }

  async down(): Promise<void> {
    throw new Error('Migraties gaan alleen vooruit.');
  }
}

/** Een consult is van de twee die overleggen; het kan zonder leerling. */
async function consult(q: QueryRunner): Promise<void> {
  const beide = `consult.vrager_id = ${ORG} or consult.lp_id = ${ORG}`;
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

/** Wie een traject of een taak heeft, krijgt de sleutel van de klasse die daarbij hoort en geen andere. */
async function sleutels(q: QueryRunner): Promise<void> {
  const lp = `exists (select 1 from traject t where t.leerling_id = dek.subject and (t.lp_id = ${ORG} or t.aangeboden_aan_id = ${ORG}))`;
  const taak = `exists (select 1 from traject_taak w where w.leerling_id = dek.subject and w.organisatie_id = ${ORG} and w.klasse = dek.klasse)`;
  const lijst = `exists (select 1 from traject_autorisatie a where a.leerling_id = dek.subject and a.gebruiker_id = ${GEBRUIKER} and a.tot is null)`;
  const zelf = 'subject = any((select app_leerlingen())::uuid[]) or subject = (select app_zaak())';
  await q.query(`
    create policy dek_traject on sleutels.dek for select to overstap_api
      using (klasse in ('overstap', 'verzuim', 'zorg', 'halt', 'wpg_straf') and (${lp} or ${taak}));
    create policy dek_gesloten on sleutels.dek as restrictive for select to overstap_api
      using (klasse not in ('zorg', 'halt', 'wpg_straf') or ${zelf}
        or (klasse <> 'wpg_straf' and ${lp}) or ${taak} or (klasse = 'wpg_straf' and ${lijst}));
    create policy dek_consult on sleutels.dek for select to overstap_api
      using (exists (select 1 from consult c where c.id = dek.subject and (c.vrager_id = ${ORG} or c.lp_id = ${ORG})));
    create policy dek_consult_nieuw on sleutels.dek for insert to overstap_api
      with check (exists (select 1 from consult c where c.id = dek.subject and (c.vrager_id = ${ORG} or c.lp_id = ${ORG})));
    create policy leerling_persoon_traject on leerling_persoon for select to overstap_api
      using (exists (select 1 from traject t where t.leerling_id = leerling_persoon.leerling_id and (t.lp_id = ${ORG} or t.aangeboden_aan_id = ${ORG})));
    create policy leerling_adres_traject on leerling_adres for select to overstap_api
      using (exists (select 1 from traject t where t.leerling_id = leerling_adres.leerling_id and t.lp_id = ${ORG}));
    create policy leerling_feit_traject on leerling_feit for select to overstap_api
      using (exists (select 1 from traject t where t.leerling_id = leerling_feit.leerling_id and t.lp_id = ${ORG}));
  `);
}
