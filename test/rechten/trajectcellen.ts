import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#libs/database/data-source.ts';
import { createPartners, vulTraject, type Trajectrijen } from '#test/builders/traject.ts';
import { PARTNERS, type Trajectbasis } from '#test/builders/trajectrij.ts';
import { anOverstap, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { testDatabase } from '#test/kit/servers.ts';
import type { Als } from './cellen.ts';

/** De tabellen van een traject, met de kolom waaraan de rijen van een leerling te herkennen zijn. */
export const TRAJECTTABELLEN = [
  'consult',
  'traject',
  'traject_autorisatie',
  'traject_checkin',
  'traject_consult',
  'traject_gebeurtenis',
  'traject_horing',
  'traject_instrument',
  'traject_mdo',
  'traject_mdo_deelnemer',
  'traject_melding',
  'traject_route',
  'traject_route_feit',
  'traject_samenvoeging',
  'traject_schoolbeeld',
  'traject_stap',
  'traject_taak',
  'traject_tekst',
  'traject_toestemming',
  'vrijstelling',
] as const;
export type Trajecttabel = (typeof TRAJECTTABELLEN)[number];

/** Iedereen die bij een traject kan willen kijken. */
export const KIJKERS = [
  'lp',
  'boa',
  'exBoa',
  'lpBeheerder',
  'andereLp',
  'nieuweLp',
  'oudeLp',
  'school',
  'schoolBeheerder',
  'andereSchool',
  'mbo',
  'rmc',
  'andereRmc',
  ...PARTNERS,
  'haltZonderTaak',
  'omZonderTaak',
  'coordinator',
  'projectleider',
  'beheerder',
  'jongere',
  'ouder',
  'andereJongere',
  'niemand',
] as const;
export type Kijker = (typeof KIJKERS)[number];

const TOEN = '2026-11-01T08:00:00.000Z';

export interface Trajectproef {
  readonly db: DataSource;
  readonly wereld: Wereld;
  readonly eigen: Trajectrijen;
  readonly ander: Trajectrijen;
  readonly als: (wie: Kijker, zaak?: string) => Als;
  readonly sluit: () => Promise<void>;
}

const organisatie = async (db: DataSource, soort: string): Promise<string> => {
  const id = randomUUID();
  await db.query('insert into organisatie (id, soort, naam) values ($1, $2, $2)', [id, soort]);
  return id;
};

/** Een leerplichtambtenaar; `boa` is of hij nog opsporingsambtenaar is. */
async function ambtenaar(db: DataSource, organisatieId: string, boa: boolean): Promise<string> {
  const id = randomUUID();
  await db.query("insert into gebruiker (id, naam) values ($1, 'ambtenaar')", [id]);
  await db.query(
    "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van, boa) values ($1, $2, $3, 'lpa', '2020-01-01', $4)",
    [randomUUID(), id, organisatieId, boa],
  );
  return id;
}

async function melding(
  db: DataSource,
  overstapId: string,
  schoolId: string,
): Promise<{ id: string; leerlingId: string }> {
  const id = randomUUID();
  const [{ leerling_id: leerlingId }] = await db.query<[{ leerling_id: string }]>(
    'select leerling_id from overstap where id = $1',
    [overstapId],
  );
  await db.query(
    `insert into verzuimmelding (id, overstap_id, leerling_id, school_id, regio, soort, begindatum, einddatum, meldbaar_op,
       uiterlijk, verplicht, meerderjarig, minuten, regels, toestand, voorgesteld_op, besloten_op, duo_status)
     values ($1, $2, $3, $4, '010', 'V3', '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-09', true, false, 960, '{}',
       'BEVESTIGD', $5, $5, 'R')`,
    [id, overstapId, leerlingId, schoolId, TOEN],
  );
  return { id, leerlingId };
}

/** De sleutels van elke klasse; wat erin staat, doet er voor de rechten niet toe. */
const sleutels = (db: DataSource, subject: string) =>
  db.query(
    `insert into sleutels.dek (subject, klasse, versie, wrapped, kek_id)
     select $1, klasse, 1, '\\x00', 'proef' from unnest(array['verzuim', 'zorg', 'halt', 'wpg_straf']) as klasse on conflict do nothing`,
    [subject],
  );

/** Een leerling van een school met een vol traject, en de sleutels van elke klasse. */
async function metTraject(
  db: DataSource,
  wereld: Wereld,
  van: {
    readonly school: 'school' | 'andereSchool';
    readonly partners: Trajectrijen['partners'];
    readonly basis: Omit<Trajectbasis, 'leerlingId' | 'overstapId' | 'schoolId' | 'meldingId'>;
  },
): Promise<Trajectrijen> {
  const schoolId = wereld.org[van.school];
  const mbo = van.school === 'school' ? 'mbo' : 'anderMbo';
  const overstapId = await anOverstap(db, wereld, { school: van.school, mbos: [mbo] });
  const { id: meldingId, leerlingId } = await melding(db, overstapId, schoolId);
  const rijen = await vulTraject(
    db,
    { ...van.basis, leerlingId, overstapId, schoolId, meldingId },
    van.partners,
  );
  await sleutels(db, leerlingId);
  return rijen;
}

/** Twee leerlingen met elk een vol traject bij een eigen leerplicht; dat van de eerste is aangeboden aan een nieuwe gemeente. */
export async function startTrajectproef(): Promise<Trajectproef> {
  const database = await testDatabase();
  const db = await openDatabase({ url: database.url, pool: 2, naam: 'test-traject' });
  const wereld = await createWereld(db);
  const { org } = wereld;
  const partners = await createPartners(db);
  const soorten = {
    nieuweLp: 'gemeente',
    oudeLp: 'gemeente',
    andereRmc: 'rmc',
    haltZonderTaak: 'halt',
    omZonderTaak: 'om',
  };
  const extra: Record<string, string> = {};
  for (const [naam, soort] of Object.entries(soorten)) extra[naam] = await organisatie(db, soort);
  const boaId = await ambtenaar(db, org.gemeente, true);
  const exBoaId = await ambtenaar(db, org.gemeente, false);
  const { afspraakId } = wereld;
  const eigen = await metTraject(db, wereld, {
    school: 'school',
    partners,
    basis: { lpId: org.gemeente, rmcId: org.rmc, boaId, op: TOEN, afspraakId },
  });
  const ander = await metTraject(db, wereld, {
    school: 'andereSchool',
    partners: await createPartners(db),
    basis: {
      lpId: org.andereGemeente,
      rmcId: extra['andereRmc']!,
      boaId: await ambtenaar(db, org.andereGemeente, true),
      op: TOEN,
      afspraakId,
    },
  });
  await db.query(
    "update traject set status = 'OVERDRACHT_GEMEENTE', aangeboden_aan_id = $2, aangeboden_op = $3 where id = $1",
    [eigen.trajectId, extra['nieuweLp'], TOEN],
  );
  await db.query(
    'insert into traject_autorisatie (traject_id, leerling_id, gebruiker_id, organisatie_id, van) values ($1, $2, $3, $4, $5)',
    [eigen.trajectId, eigen.leerlingId, exBoaId, org.gemeente, TOEN],
  );
  return {
    db,
    wereld,
    eigen,
    ander,
    als: kijkersVan({ org, partners, extra, boaId, exBoaId, eigen, ander }),
    sluit: async () => {
      await db.destroy();
      await database.dispose();
    },
  };
}

interface Mensen {
  readonly org: Wereld['org'];
  readonly partners: Trajectrijen['partners'];
  readonly extra: Readonly<Record<string, string>>;
  readonly boaId: string;
  readonly exBoaId: string;
  readonly eigen: Trajectrijen;
  readonly ander: Trajectrijen;
}

/** Met welke rechten elke kijker op de database komt. */
function kijkersVan({ org, partners, extra, boaId, exBoaId, eigen, ander }: Mensen) {
  const bij = (
    organisatieId: string | undefined,
    organisatieSoort: string,
    rol: string,
    gebruikerId: string = randomUUID(),
  ) => ({
    organisatieId: organisatieId ?? null,
    organisatieSoort,
    rol,
    gebruikerId,
    regios: ['010'],
  });
  const burger = (rol: string, leerlingId: string) => ({
    rol,
    gebruikerId: randomUUID(),
    leerlingIds: [leerlingId],
  });
  const rechten: Readonly<Record<Kijker, Als['rechten']>> = {
    lp: bij(org.gemeente, 'gemeente', 'lpa'),
    boa: bij(org.gemeente, 'gemeente', 'lpa', boaId),
    exBoa: bij(org.gemeente, 'gemeente', 'lpa', exBoaId),
    lpBeheerder: bij(org.gemeente, 'gemeente', 'beheerder', boaId),
    andereLp: bij(org.andereGemeente, 'gemeente', 'lpa'),
    nieuweLp: bij(extra['nieuweLp'], 'gemeente', 'lpa'),
    oudeLp: bij(extra['oudeLp'], 'gemeente', 'lpa'),
    school: bij(org.school, 'vo', 'decaan'),
    schoolBeheerder: bij(org.school, 'vo', 'beheerder'),
    andereSchool: bij(org.andereSchool, 'vo', 'decaan'),
    mbo: bij(org.mbo, 'mbo', 'mbo_intaker'),
    rmc: bij(org.rmc, 'rmc', 'rmc'),
    andereRmc: bij(extra['andereRmc'], 'rmc', 'rmc'),
    halt: bij(partners.halt, 'halt', 'halt'),
    rvdk: bij(partners.rvdk, 'rvdk', 'rvdk'),
    om: bij(partners.om, 'om', 'om'),
    hulpverlener: bij(partners.hulpverlener, 'hulp', 'hulpverlener'),
    jeugdarts: bij(partners.jeugdarts, 'jgz', 'jeugdarts'),
    gi: bij(partners.gi, 'gi', 'gi'),
    haltZonderTaak: bij(extra['haltZonderTaak'], 'halt', 'halt'),
    omZonderTaak: bij(extra['omZonderTaak'], 'om', 'om'),
    coordinator: bij(org.regio, 'regio', 'coordinator'),
    projectleider: bij(org.regio, 'regio', 'projectleider'),
    beheerder: bij(org.regio, 'regio', 'beheerder'),
    jongere: burger('jongere', eigen.leerlingId),
    ouder: burger('ouder', eigen.leerlingId),
    andereJongere: burger('jongere', ander.leerlingId),
    niemand: {},
  };
  return (wie: Kijker, zaak?: string): Als => ({
    databaserol: 'overstap_api',
    rechten: rechten[wie],
    ...(zaak ? { zaak } : {}),
  });
}
