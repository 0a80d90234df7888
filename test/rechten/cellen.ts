import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { rechtenAlsTekst, type Rechten } from '#libs/database/rechten.ts';
import {
  anOverdracht,
  anOverstap,
  aTaak,
  createWereld,
  type Organisatienaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { testDatabase } from '#test/kit/servers.ts';

/** Elke tabel met persoonsgegevens en de kolom waaraan haar rijen te herkennen zijn. */
export const TABELLEN = {
  leerling: 'id',
  leerling_persoon: 'leerling_id',
  leerling_adres: 'leerling_id',
  leerling_feit: 'leerling_id',
  leerling_sleutel: 'leerling_id',
  leerling_zoekwoord: 'leerling_id',
  deelname: 'leerling_id',
  noodtoegang: 'leerling_id',
  vernietiging: 'leerling_id',
  grafsteen: 'leerling_id',
  bewaarplicht: 'leerling_id',
  bewaarvoorstel_leerling: 'leerling_id',
  inzageverzoek: 'leerling_id',
  inzagetekst: 'leerling_id',
  ouderlink: 'leerling_id',
  paspoort_vraag: 'leerling_id',
  overstap: 'leerling_id',
  aanmelding: 'overstap_id',
  statusbericht: 'overstap_id',
  intake: 'overstap_id',
  behandeling: 'overstap_id',
  dagpakketregel: 'leerling_id',
  bestemming: 'overstap_id',
  overdracht: 'overstap_id',
  tijdlijn: 'overstap_id',
  taak: 'overstap_id',
  bestand: 'id',
  bestand_inhoud: 'bestand_id',
  bestandsregel: 'bestand_id',
  koppelvoorstel: 'bestand_id',
  verzuimregel: 'leerling_id',
  verzuimmelding: 'leerling_id',
  verzuimgebeurtenis: 'leerling_id',
} as const;
export type Tabel = keyof typeof TABELLEN;

/** De tabellen van het Paspoort; wie daar wat ziet staat in `paspoort.db.test.ts`. */
export const PASPOORTTABELLEN = [
  'paspoort',
  'paspoort_versie',
  'paspoort_inhoud',
  'paspoort_wijziging',
  'paspoort_deling',
  'paspoort_gebeurtenis',
  'paspoort_uitnodiging',
  'paspoort_toestemming',
  'paspoort_gesprek',
  'paspoort_bijlage',
  'paspoort_oproep',
  'paspoort_code',
] as const;

export interface Leerlingrijen {
  readonly leerlingId: string;
  readonly overstapId: string;
  readonly bestandId: string;
}

/** Twee leerlingen met in elke tabel een rij: de eigen van `school`, en een van `andereSchool`. */
export interface Proef {
  readonly wereld: Wereld;
  readonly beheer: DataSource;
  readonly eigen: Leerlingrijen;
  readonly ander: Leerlingrijen;
  readonly sluit: () => Promise<void>;
}

const TOEN = '2026-11-01T08:00:00.000Z';

/** Van de noodtoegang van elke leerling: een uur vanaf dit ogenblik. */
export const NOOD_OP = '2027-01-15T12:00:00.000Z';

async function vul(
  db: DataSource,
  wereld: Wereld,
  wie: {
    school: Organisatienaam;
    mbo: Organisatienaam;
    ontvanger: Organisatienaam;
    bevestiger: Organisatienaam;
  },
): Promise<Leerlingrijen> {
  const overstapId = await anOverstap(db, wereld, { school: wie.school, mbos: [wie.mbo] });
  await anOverdracht(db, wereld, { overstapId, naar: wie.ontvanger });
  await aTaak(db, wereld, { organisatie: wie.school, rol: 'decaan', overstapId });
  const [{ leerling_id: leerlingId }] = await db.query<[{ leerling_id: string }]>(
    'select leerling_id from overstap where id = $1',
    [overstapId],
  );
  const bestandId = randomUUID();
  const school = wereld.org[wie.school];
  const opdrachten: readonly (readonly [string, unknown[]])[] = [
    [
      "insert into leerling_adres (id, leerling_id, van, gemeente, ontvangen_op) values ($1, $2, '2020-01-01', '0193', $3)",
      [randomUUID(), leerlingId, TOEN],
    ],
    [
      "insert into leerling_feit (id, leerling_id, soort, van, ontvangen_op) values ($1, $2, 'pro_diploma', '2027-06-01', $3)",
      [randomUUID(), leerlingId, TOEN],
    ],
    [
      `with v as (insert into inzageverzoek (id, leerling_id, overstap_id, gevraagd_door, rol, op, uiterlijk)
         values (gen_random_uuid(), $1, $2, $3, 'jongere', $4, $4::timestamptz + interval '1 month') returning id)
       insert into inzagetekst (id, verzoek_id, leerling_id, soort, bron_id, organisatie_id, rol, geschreven_op)
       select gen_random_uuid(), v.id, $1, 'bewijs', gen_random_uuid(), $5, 'decaan', $4 from v`,
      [leerlingId, overstapId, wereld.gebruiker.decaan.gebruikerId, TOEN, school],
    ],
    [
      `with r as (
         insert into verzuimregel (id, overstap_id, leerling_id, school_id, dag, reden, lesuren, hele_dag, ontvangen_op)
         values (gen_random_uuid(), $1, $2, $3, '2026-11-02', 'ongeoorloofd', 8, true, $5) returning id
       ), m as (
         insert into verzuimmelding (id, overstap_id, leerling_id, school_id, regio, soort, begindatum, einddatum, meldbaar_op,
           uiterlijk, verplicht, meerderjarig, minuten, regels, toestand, voorgesteld_op, besloten_op, duo_status, behandelaar_id)
         select gen_random_uuid(), $1, $2, $3, '010', 'V3', '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-09', true, false, 960,
                array[r.id], 'BEVESTIGD', $5, $5, 'R', $4 from r returning id
       )
       insert into verzuimgebeurtenis (melding_id, leerling_id, soort, op) select id, $2, 'verzuimmelding_bevestigd', $5 from m`,
      [overstapId, leerlingId, school, wereld.org[wie.ontvanger], TOEN],
    ],
    [
      'insert into paspoort_vraag (overstap_id, organisatie_id, leerling_id, gevraagd_door, op) values ($1, $2, $3, $4, $5)',
      [overstapId, wereld.org[wie.mbo], leerlingId, wereld.gebruiker.intaker.gebruikerId, TOEN],
    ],
    [
      `insert into ouderlink (id, leerling_id, gebruiker_id, organisatie_id, doel, gezagsgrond, link_hash, gemaakt_door,
         gemaakt_op, verloopt_op)
       values (gen_random_uuid(), $1, $2, $3, 'paspoort', 'onbekend', decode(md5(random()::text) || md5(random()::text), 'hex'), $2, $4,
         $4::timestamptz + interval '14 days')`,
      [leerlingId, wereld.gebruiker.decaan.gebruikerId, school, TOEN],
    ],
    [
      "insert into leerling_sleutel (doel, hash, leerling_id) values ('register', $1, $2)",
      [randomUUID(), leerlingId],
    ],
    [
      "insert into statusbericht (id, overstap_id, bron, sleutel, status, geldig_op, ontvangen_op, effect) values ($1, $2, 'hand', gen_random_uuid()::text, 'AANGEMELD', $3, $3, 'toegepast')",
      [randomUUID(), overstapId, TOEN],
    ],
    [
      `insert into intake (id, aanmelding_id, overstap_id, op, stand, gepland_op)
       select $1, id, overstap_id, $3, 'GEPLAND', $3 from aanmelding where overstap_id = $2 limit 1`,
      [randomUUID(), overstapId, TOEN],
    ],
    [
      `insert into behandeling (id, overdracht_id, overstap_id, organisatie_id, soort, op, vastgelegd_op)
       select $1, id, overstap_id, naar_id, 'GESPREK', $3, $3 from overdracht where overstap_id = $2 limit 1`,
      [randomUUID(), overstapId, TOEN],
    ],
    [
      `insert into dagpakket (id, organisatie_id, regio, dag, gemaakt_op, aantal)
       select $1, naar_id, '010', $3::date, $3, 1 from overdracht where overstap_id = $2 limit 1 on conflict do nothing`,
      [randomUUID(), overstapId, TOEN],
    ],
    [
      `insert into dagpakketregel (id, dagpakket_id, organisatie_id, dag, overdracht_id, leerling_id, volgorde, bytes)
       select $1, x.id, x.organisatie_id, x.dag, d.id, o.leerling_id, 0, '\\x00' from overdracht d
       join overstap o on o.id = d.overstap_id join dagpakket x on x.organisatie_id = d.naar_id where d.overstap_id = $2 limit 1`,
      [randomUUID(), overstapId],
    ],
    [
      "insert into bestemming (id, overstap_id, soort, vastgelegd_op, vastgelegd_door, bevestiger_id, uiterlijk) values ($1, $2, 'havo', $3, $4, $5, $3)",
      [randomUUID(), overstapId, TOEN, school, wereld.org[wie.bevestiger]],
    ],
    [
      "insert into tijdlijn (id, overstap_id, soort, op, geregistreerd_op) values ($1, $2, 'geladen', $3, $3)",
      [randomUUID(), overstapId, TOEN],
    ],
    [
      "insert into bestand (id, soort, organisatie_id, regio, seizoen, naam, hash, omvang, status, ingeleverd_op, afspraak_id) values ($1, 'cohort', $2, '010', '2026-2027', 'c.csv', 'x', 1, 'GECONTROLEERD', $3, $4)",
      [bestandId, school, TOEN, wereld.afspraakId],
    ],
    ["insert into bestand_inhoud (bestand_id, inhoud) values ($1, 'x')", [bestandId]],
    ["insert into bestandsregel (bestand_id, regel, oordeel) values ($1, 2, 'nieuw')", [bestandId]],
    [
      `insert into noodtoegang (id, leerling_id, overstap_id, gebruiker_id, organisatie_id, rol, reden, op, tot, meelezer_id,
         meelezer_rol, beoordelaar_id, beoordelaar_rol, beoordelen_uiterlijk, afspraak_id)
       values ($1, $2, $3, $4, $5, 'beheerder', '\\x00', $6, $6::timestamptz + interval '1 hour', $5, 'coordinator', $5,
         'projectleider', $6, $7)`,
      [
        randomUUID(),
        leerlingId,
        overstapId,
        wereld.gebruiker.beheerder.gebruikerId,
        wereld.org.regio,
        NOOD_OP,
        wereld.afspraakId,
      ],
    ],
    [
      `with v as (
         insert into vernietiging (id, leerling_id, klassen, grond, regio, organisatie_id, gevraagd_op, status, besloten_op)
         values ($1, $2, '{overstap}', 'verzoek', '010', $3, $4, 'AFGEWEZEN', $4) returning id
       )
       insert into bewaarplicht (id, leerling_id, regio, organisatie_id, grond, van, gezet_door)
       select $1, $2, '010', $3, 'klacht', $4, $5 from v`,
      [randomUUID(), leerlingId, wereld.org.regio, TOEN, wereld.gebruiker.beheerder.gebruikerId],
    ],
    [
      `with b as (
         insert into bewaarvoorstel (id, regio, dag, op, aantal, telling, akkoord_nodig, status)
         values ($1, gen_random_uuid()::text, '2027-01-01', $3, 1, '{}', 1, 'VOORGESTELD') returning id
       )
       insert into bewaarvoorstel_leerling (voorstel_id, leerling_id, klassen) select id, $2, '{overstap}' from b`,
      [randomUUID(), leerlingId, TOEN],
    ],
    [
      `insert into grafsteen (doel, hash, leerling_id, vernietiging_id, op)
       select 'nummer', decode(md5(id::text), 'hex'), leerling_id, id, gevraagd_op from vernietiging where leerling_id = $1`,
      [leerlingId],
    ],
    [
      "insert into koppelvoorstel (id, bestand_id, regel, leerling_id, grond) values ($1, $2, 2, $3, 'x')",
      [randomUUID(), bestandId, leerlingId],
    ],
  ];
  for (const [sql, waarden] of opdrachten) await db.query(sql, waarden);
  return { leerlingId, overstapId, bestandId };
}

export async function startProef(): Promise<Proef> {
  const database = await testDatabase();
  const beheer = await openDatabase({ url: database.url, pool: 2, naam: 'test-rechten' });
  const wereld = await createWereld(beheer);
  const eigen = await vul(beheer, wereld, {
    school: 'school',
    mbo: 'mbo',
    ontvanger: 'gemeente',
    bevestiger: 'andereSchool',
  });
  const ander = await vul(beheer, wereld, {
    school: 'andereSchool',
    mbo: 'anderMbo',
    ontvanger: 'andereGemeente',
    bevestiger: 'regio',
  });
  return {
    wereld,
    beheer,
    eigen,
    ander,
    sluit: async () => {
      await beheer.destroy();
      await database.dispose();
    },
  };
}

/** De waarde waaraan de rij van een leerling in een tabel te herkennen is. */
export function sleutelVan(tabel: Tabel, wie: Leerlingrijen): string {
  const kolom = TABELLEN[tabel];
  if (tabel === 'bestand' || kolom === 'bestand_id') return wie.bestandId;
  return kolom === 'overstap_id' ? wie.overstapId : wie.leerlingId;
}

export interface Als {
  readonly databaserol: 'overstap_api' | 'overstap_worker';
  readonly rechten: Partial<Rechten>;
  readonly zaak?: string;
}

export type Uitkomst = number | 'geweigerd' | 'andere-regel';

/** Doet een opdracht in een rol en met rechten, en draait haar terug. Een fout van rijbeveiliging of rechten is `geweigerd`. */
export async function doeAls(
  db: DataSource,
  als: Als,
  opdracht: { readonly sql: string; readonly waarden: unknown[] },
): Promise<Uitkomst> {
  const runner = db.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(`set local role ${als.databaserol}`);
    const leeg = {
      organisatieId: null,
      organisatieSoort: null,
      rol: null,
      gebruikerId: null,
      regios: [],
      leerlingIds: [],
      noodOp: null,
      boa: false,
      grondslag: null,
      namens: null,
    };
    await runner.query(rechtenAlsTekst({ ...leeg, ...als.rechten }));
    if (als.zaak) await runner.query("select set_config('app.zaak', $1, true)", [als.zaak]);
    const { affected } = (await runner.query(opdracht.sql, opdracht.waarden, true)) as { affected?: number };
    return affected ?? 0;
  } catch (error) {
    return (error as { code?: string }).code === '42501' ? 'geweigerd' : 'andere-regel';
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
