import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Organisatienaam } from '#test/builders/wereld.ts';
import {
  doeAls,
  PASPOORTTABELLEN,
  sleutelVan,
  startProef,
  TABELLEN,
  type Als,
  type Proef,
  type Tabel,
  type Uitkomst,
} from './cellen.ts';
import { TRAJECTTABELLEN } from './trajectcellen.ts';

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
});
afterAll(() => proef.sluit());

const NAMEN = Object.keys(TABELLEN) as Tabel[];
const ORGANISATIES = {
  school: 'vo',
  andereSchool: 'vo',
  mbo: 'mbo',
  anderMbo: 'mbo',
  gemeente: 'gemeente',
  andereGemeente: 'gemeente',
  rmc: 'rmc',
  regio: 'regio',
} as const satisfies Partial<Record<Organisatienaam, string>>;
const WIE = Object.keys(ORGANISATIES) as (keyof typeof ORGANISATIES)[];

/**
 * Met de hand geschreven: welke organisaties de rij van de eigen leerling zien (die van `school`, met een aanmelding bij
 * `mbo`, een overdracht aan `gemeente` en een bestemming die `andereSchool` bevestigt).
 */
const ZIET: Readonly<Record<Tabel, readonly (keyof typeof ORGANISATIES)[]>> = {
  leerling: ['school', 'mbo', 'gemeente'],
  leerling_persoon: ['school', 'mbo', 'gemeente'],
  leerling_adres: ['school', 'mbo', 'gemeente'],
  leerling_feit: ['school', 'mbo', 'gemeente'],
  leerling_sleutel: [],
  leerling_zoekwoord: ['school', 'mbo', 'gemeente'],
  deelname: ['school', 'mbo', 'gemeente'],
  // Wie haar opende, wie meekijkt en wie oordeelt: hier alle drie bij de regio.
  noodtoegang: ['regio'],
  vernietiging: ['regio'],
  bewaarplicht: ['regio'],
  grafsteen: [],
  bewaarvoorstel_leerling: [],
  // Alleen wie er zelf iets over schreef; de jongere zelf staat bij de burgers.
  inzageverzoek: ['school'],
  inzagetekst: ['school'],
  ouderlink: ['school'],
  paspoort_vraag: ['mbo'],
  overstap: ['school', 'mbo', 'gemeente', 'regio'],
  aanmelding: ['school', 'mbo', 'gemeente', 'regio'],
  statusbericht: ['school', 'gemeente', 'regio'],
  intake: ['school', 'mbo', 'gemeente', 'regio'],
  behandeling: ['gemeente'],
  dagpakketregel: ['gemeente'],
  bestemming: ['school', 'gemeente', 'regio', 'andereSchool'],
  overdracht: ['school', 'gemeente', 'regio'],
  tijdlijn: ['school', 'gemeente', 'regio'],
  taak: ['school'],
  bestand: ['school'],
  bestand_inhoud: ['school'],
  bestandsregel: ['school'],
  koppelvoorstel: ['school'],
  // De gemeente behandelt de melding; een mbo, het Doorstroompunt en de regio weten er niet van.
  verzuimregel: ['school', 'gemeente'],
  verzuimmelding: ['school', 'gemeente'],
  verzuimgebeurtenis: ['school', 'gemeente'],
};

const alsOrganisatie = (wie: keyof typeof ORGANISATIES, zaak?: string): Als => ({
  databaserol: 'overstap_api',
  rechten: {
    organisatieId: proef.wereld.org[wie],
    organisatieSoort: ORGANISATIES[wie],
    gebruikerId: randomUUID(),
    regios: ['010'],
  },
  ...(zaak ? { zaak } : {}),
});
const worker = (grondslag: string | null): Als => ({
  databaserol: 'overstap_worker',
  rechten: { grondslag },
});
const api: Als = { databaserol: 'overstap_api', rechten: {} };

const rijVan = (tabel: Tabel, wie: 'eigen' | 'ander') => sleutelVan(tabel, proef[wie]);
const lees = (tabel: Tabel, wie: 'eigen' | 'ander', als: Als): Promise<Uitkomst> =>
  doeAls(proef.beheer, als, {
    sql: `select 1 from ${tabel} where ${TABELLEN[tabel]} = $1`,
    waarden: [rijVan(tabel, wie)],
  });
const wijzig = (tabel: Tabel, wie: 'eigen' | 'ander', als: Als): Promise<Uitkomst> =>
  doeAls(proef.beheer, als, {
    sql: `update ${tabel} set ${TABELLEN[tabel]} = ${TABELLEN[tabel]} where ${TABELLEN[tabel]} = $1`,
    waarden: [rijVan(tabel, wie)],
  });
const verwijder = (tabel: Tabel, als: Als): Promise<Uitkomst> =>
  doeAls(proef.beheer, als, {
    sql: `delete from ${tabel} where ${TABELLEN[tabel]} = $1`,
    waarden: [rijVan(tabel, 'eigen')],
  });

/** Schrijft een kopie van een rij; een botsing met een andere regel betekent dat de rijbeveiliging haar doorliet. */
async function voegIn(tabel: Tabel, wie: 'eigen' | 'ander', als: Als): Promise<Uitkomst> {
  const [{ rij }] = await proef.beheer.query<[{ rij: object }]>(
    `select to_jsonb(t) as rij from ${tabel} t where ${TABELLEN[tabel]} = $1 limit 1`,
    [rijVan(tabel, wie)],
  );
  return doeAls(proef.beheer, als, {
    sql: `insert into ${tabel} select * from jsonb_populate_record(null::${tabel}, $1::jsonb)`,
    waarden: [JSON.stringify(rij)],
  });
}

const lezen = NAMEN.flatMap((tabel) => WIE.map((wie) => [tabel, wie] as const));
const metBestand = (tabel: Tabel): boolean => tabel.startsWith('bestand') || tabel === 'koppelvoorstel';

describe('what an organisation reads', () => {
  it.each(lezen)('31: %s, seen by %s', async (tabel, wie) => {
    const gezien = await lees(tabel, 'eigen', alsOrganisatie(wie));
    expect(typeof gezien === 'number' && gezien > 0).toBe(ZIET[tabel].includes(wie));
  });

  it.each(lezen.filter(([, wie]) => ['school', 'mbo', 'gemeente', 'rmc'].includes(wie)))(
    '31: %s of a pupil of somebody else is not there for %s',
    async (tabel, wie) => {
      expect(await lees(tabel, 'ander', alsOrganisatie(wie))).toBe(0);
    },
  );

  it.each(NAMEN)('31: %s gives nothing without rights', async (tabel) => {
    expect(await lees(tabel, 'eigen', api)).toBe(0);
    expect(await lees(tabel, 'eigen', worker(null))).toBe(0);
    expect(await lees(tabel, 'ander', worker(null))).toBe(0);
  });

  it.each(NAMEN)('%s is there for a process that says why', async (tabel) => {
    expect(await lees(tabel, 'eigen', worker('draagOverstapOver'))).toBeGreaterThan(0);
  });
});

describe('what an organisation writes', () => {
  const leerlingtabellen = NAMEN.filter((tabel) => !metBestand(tabel));

  it.each(leerlingtabellen.flatMap((tabel) => WIE.map((wie) => [tabel, wie] as const)))(
    '%s cannot be changed by %s without an open case',
    async (tabel, wie) => {
      // Een taak van de eigen organisatie rondt men af zonder zaak.
      const verwacht = tabel === 'taak' && wie === 'school' ? 1 : 0;
      expect(await wijzig(tabel, 'eigen', alsOrganisatie(wie))).toBe(verwacht);
    },
  );

  it.each(leerlingtabellen)(
    '31: %s can be changed in the open case, and only that of this pupil',
    async (tabel) => {
      const als = alsOrganisatie('gemeente', proef.eigen.leerlingId);
      expect(await wijzig(tabel, 'eigen', als)).toBeGreaterThan(0);
      expect(await wijzig(tabel, 'ander', als)).toBe(0);
    },
  );

  it.each(leerlingtabellen)('31: a row of %s of another pupil is refused in an open case', async (tabel) => {
    const als = alsOrganisatie('gemeente', proef.eigen.leerlingId);
    expect(await voegIn(tabel, 'ander', als)).toBe('geweigerd');
    expect(await voegIn(tabel, 'eigen', als)).not.toBe('geweigerd');
  });

  it.each(leerlingtabellen.flatMap((tabel) => WIE.map((wie) => [tabel, wie] as const)))(
    'a row of %s is refused from %s without an open case',
    async (tabel, wie) => {
      const eigenTaak = tabel === 'taak' && wie === 'school';
      expect((await voegIn(tabel, 'eigen', alsOrganisatie(wie))) === 'geweigerd').toBe(!eigenTaak);
    },
  );

  it.each(NAMEN.filter(metBestand))(
    '%s of another organisation cannot be changed or added',
    async (tabel) => {
      expect(await wijzig(tabel, 'ander', alsOrganisatie('school'))).toBe(0);
      expect(await voegIn(tabel, 'ander', alsOrganisatie('school'))).toBe('geweigerd');
      expect(await wijzig(tabel, 'eigen', alsOrganisatie('school'))).toBe(1);
    },
  );

  it.each(NAMEN.filter((tabel) => !['leerling_sleutel', 'leerling_zoekwoord'].includes(tabel)))(
    '%s is never deleted by the API',
    async (tabel) => {
      expect(await verwijder(tabel, alsOrganisatie('school', proef.eigen.leerlingId))).toBe('geweigerd');
    },
  );

  it.each(NAMEN)('%s takes nothing from a process without a basis', async (tabel) => {
    expect(await wijzig(tabel, 'eigen', worker(null))).toBe(0);
    expect(await voegIn(tabel, 'eigen', worker(null))).toBe('geweigerd');
  });
});

/** Wat het systeem schrijft en de API alleen leest. */
const ALLEEN_LEZEN = ['dagpakket', 'verwachting'];

/** Tabellen zonder gegevens van leerlingen: afspraken, register, mensen van organisaties, techniek. */
const ZONDER_LEERLING = [
  'aanmeldpoging',
  'aanwezig',
  'abonnement',
  'afspraak_versie',
  'audit_uitvoer',
  'bericht',
  'bewaarakkoord',
  'bewaarregel',
  'bewaarvoorstel',
  'bron_versheid',
  'client',
  'client_assertie',
  'demo_klok',
  'gebruiker',
  'gebruiker_identiteit',
  'gebruiker_leerling',
  'gemeente',
  'kpi_opname',
  'limiet',
  'mandaat',
  'migratie',
  'organisatie',
  'outbox',
  'partnerbericht',
  'proces',
  'regio_organisatie',
  'sessie',
  'sessieregel',
  'taaktoewijzing',
  'toegangsaanvraag',
  'trede_gedaan',
  'vervanging',
  'webhooksleutel',
  'weekcheck',
];

/** Tabellen waaraan alleen wordt toegevoegd; hun rechten staan in `audit.db.test.ts`. */
const ALLEEN_TOEVOEGEN = ['audit', 'audit_anker', 'audit_keten'];

describe('the database', () => {
  it('31: has row security, also for the owner, on every table that is not known to be without pupils', async () => {
    const gevonden = await proef.beheer.query<{ naam: string; aan: boolean; regels: number }[]>(
      `select c.relname as naam, c.relrowsecurity and c.relforcerowsecurity as aan,
              (select count(*)::int from pg_policy p where p.polrelid = c.oid) as regels
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    const zonder = gevonden.filter((t) => !t.aan).map((t) => t.naam);
    expect(zonder).toEqual(ZONDER_LEERLING);
    const minstens = (naam: string): number =>
      [...ALLEEN_TOEVOEGEN, ...ALLEEN_LEZEN].includes(naam) ? 2 : 3;
    expect(gevonden.filter((t) => t.aan && t.regels < minstens(t.naam))).toEqual([]);
    expect(
      gevonden
        .filter((t) => t.aan)
        .map((t) => t.naam)
        .sort(),
    ).toEqual(
      [
        ...NAMEN,
        ...ALLEEN_TOEVOEGEN,
        ...PASPOORTTABELLEN,
        ...TRAJECTTABELLEN,
        'partnerlink',
        'bestandsindeling',
        'dagpakket',
        'mailvoorkeur',
        'stuitpost',
        'verwachting',
        'idempotentie',
      ].sort(),
    );
  });

  it('31: gives the roles of the product no way around it', async () => {
    const rollen = await proef.beheer.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'overstap\\_%' order by 1`,
    );
    const niets = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(rollen).toEqual([
      { rolname: 'overstap_api', ...niets },
      { rolname: 'overstap_worker', ...niets },
    ]);
    const eigendom = await proef.beheer.query(
      "select 1 from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'overstap\\_%'",
    );
    expect(eigendom).toEqual([]);
    const kijken = await proef.beheer.query("select 1 from pg_views where schemaname = 'public'");
    expect(kijken).toEqual([]);
  });

  it('forgets the rights at the end of a transaction', async () => {
    await lees('overstap', 'eigen', alsOrganisatie('school'));
    const [over] = await proef.beheer.query<{ org: string | null }[]>(
      "select nullif(current_setting('app.org', true), '') as org",
    );
    expect(over).toEqual({ org: null });
  });
});
