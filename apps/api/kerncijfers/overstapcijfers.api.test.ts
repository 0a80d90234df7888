import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAfspraken } from '#test/builders/afspraken.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Organisatienaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
const NU = '2027-05-10T09:00:00.000Z';
const MAART = '2027-03-10T09:00:00.000Z';
const MEI = '2027-05-03T09:00:00.000Z';

type Waarde = { soort: string; teller?: number; noemer?: number; percentage?: number; volledigheid?: number };
interface Cijfer {
  kengetal: string;
  uitsplitsing: string;
  organisatie: { id: string; naam: string } | null;
  gemeente: { code: string; naam: string } | null;
  waarde: Waarde;
  waarom: string | null;
}
interface Peiling {
  naam: string;
  op: string;
  bronnen: { vers: number; verwacht: number };
  normen: Record<string, number | null>;
  cijfers: Cijfer[];
}
interface Naar {
  soort: string;
  mbo: { naam: string } | null;
  aantal: number | null;
  school?: { naam: string };
  gemeente?: { code: string } | null;
}

const vraag = async <T>(pad: string, wie: Gebruikersnaam = 'coordinator', accept = 'application/json') =>
  api.vraag<T>(pad, { token: await api.token(wereld.gebruiker[wie]), headers: { Accept: accept } });
const peilingen = async (zoek = '') =>
  (await vraag<{ items: Peiling[] }>(`/v1/kerncijfers/overstap${zoek}`)).json.items;
const zoek = ({ cijfers }: Peiling, kengetal: string, uitsplitsing = 'regio', naam?: string) =>
  cijfers.find(
    (c) =>
      c.kengetal === kengetal &&
      c.uitsplitsing === uitsplitsing &&
      (naam === undefined || c.organisatie?.naam === naam || c.gemeente?.code === naam),
  )!;

/** Wat een mbo op een dag over een leerling meldde. */
async function meldde(overstapId: string, status: string, op: string, startdatum: string | null = null) {
  await api.dataSource.query(
    'update aanmelding set status = $2, status_op = $3, startdatum = $4 where overstap_id = $1',
    [overstapId, status, op, startdatum],
  );
  await api.dataSource.query(
    `insert into statusbericht (id, overstap_id, aanmelding_id, bron, sleutel, status, geldig_op, ontvangen_op, effect)
     select $1, a.overstap_id, a.id, 'weekcheck', $2, $4, $5, $5, 'toegepast' from aanmelding a where a.overstap_id = $3`,
    [randomUUID(), randomUUID(), overstapId, status, op],
  );
}
const woont = (overstapId: string, gemeente: string) =>
  api.dataSource.query(
    `insert into leerling_adres (id, leerling_id, van, gemeente, ontvangen_op)
     select $1, leerling_id, '2020-01-01', $3, geladen_op from overstap where id = $2`,
    [randomUUID(), overstapId, gemeente],
  );
const week = (
  mbo: Organisatienaam,
  nummer: string,
  verwacht: string,
  ontvangen: string | null,
  vavo = false,
) =>
  api.dataSource.query(
    `insert into weekcheck (mbo_id, regio, seizoen, week, status, verwacht_op, ontvangen_op, vavo_aanwezig)
     values ($1, '010', '2026-2027', $2, $3, $4, $5::timestamptz, case when $5::timestamptz is null then null else $6::boolean end)`,
    [wereld.org[mbo], nummer, ontvangen ? 'ONTVANGEN' : 'GEESCALEERD', verwacht, ontvangen, vavo],
  );

async function leerling(school: Organisatienaam, gemeente: string, mbo?: Organisatienaam): Promise<string> {
  const id = await anOverstap(api.dataSource, wereld, { school, ...(mbo ? { mbos: [mbo] } : {}) });
  await woont(id, gemeente);
  return id;
}
const maal = async <T>(keer: number, doe: () => Promise<T>): Promise<T[]> => {
  const uit: T[] = [];
  for (let i = 0; i < keer; i += 1) uit.push(await doe());
  return uit;
};

/**
 * 12 op school, 6 op de andere; na 1 mei 9 definitief bij mbo, 3 nog aangemeld, 6 zonder iets en daarvan 5 overgedragen, waarvan een
 * aangenomen met een eerste actie.
 */
async function bouw(): Promise<void> {
  await api.dataSource.query(`update afspraak_versie set inhoud = $1::jsonb`, [
    JSON.stringify(
      anAfspraken({
        normen: { K1: 85, K6: 3 },
        momenten: {
          ...anAfspraken().momenten,
          kpiDagen: [{ naam: 'aanmelddatum', dag: '2027-04-01' as never }],
        },
      }),
    ),
  ]);
  for (const id of await maal(9, () => leerling('school', '0193', 'mbo'))) {
    await meldde(id, 'AANGEMELD', MAART);
    await meldde(id, 'DEFINITIEF', MEI);
  }
  for (const id of await maal(3, () => leerling('school', '0193', 'mbo'))) await meldde(id, 'AANGEMELD', MEI);
  const zonder = await maal(6, () => leerling('andereSchool', '0166'));
  for (const overstapId of zonder.slice(0, 5))
    await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente' });
  await api.dataSource.query(
    `update overdracht set aangeboden_op = $1::timestamptz, geaccepteerd_op = case when overstap_id = $2 then $1::timestamptz end,
       eerste_actie_op = case when overstap_id = $2 then $1::timestamptz end`,
    [MEI, zonder[0]],
  );
  await api.dataSource.query("update regio_organisatie set vavo = true where sleutel = 'mbo'");
  await week('mbo', '2027-W12', '2027-03-26T16:00:00Z', '2027-03-25T09:00:00Z', true);
  await week('mbo', '2027-W18', '2027-05-07T15:00:00Z', '2027-05-07T09:00:00Z', false);
  await week('anderMbo', '2027-W12', '2027-03-26T16:00:00Z', '2027-03-25T09:00:00Z');
  await week('anderMbo', '2027-W18', '2027-05-07T15:00:00Z', '2027-05-06T09:00:00Z');
}

beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  api.zetKlok(NU);
  await bouw();
});
afterAll(() => api.stop());

describe('GET /v1/kerncijfers/overstap', () => {
  it('counts the eight figures of the region now and as they were known on every reference date', async () => {
    const [nu, april] = await peilingen();
    expect([nu!.naam, april!.naam]).toEqual(['nu', 'aanmelddatum']);
    expect(zoek(nu!, 'K1').waarde).toMatchObject({
      teller: 12,
      noemer: 18,
      percentage: 67,
      volledigheid: 100,
    });
    expect(zoek(april!, 'K1').waarde).toMatchObject({ teller: 9, noemer: 18, percentage: 50 });
    // Maar een mbo heeft aanmeldingen, en 3 daarvan staan niet vast: het totaal zou dat mbo verraden.
    expect(zoek(nu!, 'K2').waarde).toEqual({ soort: 'te-weinig' });
    expect(zoek(april!, 'K2').waarde).toMatchObject({ teller: 0, noemer: 18 });
    expect(zoek(nu!, 'K3').waarde).toMatchObject({ teller: 4, noemer: 4, percentage: 100 });
    expect(zoek(nu!, 'K4').waarde).toMatchObject({ teller: 1, noemer: 2, percentage: 50 });
    expect(zoek(nu!, 'K5').waarde).toMatchObject({ teller: 0, noemer: 5 });
    // Alleen van een school is er overgedragen, met een klein deel: het totaal van de regio is dat van die school.
    expect(zoek(nu!, 'K6').waarde).toEqual({ soort: 'te-weinig' });
    expect(zoek(nu!, 'K7').waarde).toEqual({ soort: 'te-weinig' });
    expect(zoek(april!, 'K7')).toMatchObject({
      waarde: { noemer: 0 },
      waarom: 'Er is nog niemand overgedragen.',
    });
    expect(zoek(nu!, 'K8').waarom).toContain('nog geen opleiding begonnen');
  });

  it('hides a breakdown of few pupils, with the next one, so that the total does not tell it', async () => {
    const [nu] = await peilingen();
    // School: 12 aangemeld van 12. Andere school: 0 van 6. Geen van beide is klein.
    expect(zoek(nu!, 'K1', 'school', 'school').waarde).toMatchObject({ teller: 12, noemer: 12 });
    expect(zoek(nu!, 'K1', 'gemeente', '0166').waarde).toMatchObject({ teller: 0, noemer: 6 });
    // Van de school zijn 3 van 12 niet definitief: te klein, en dan ook de andere school niet.
    expect(zoek(nu!, 'K2', 'school', 'school').waarde).toEqual({ soort: 'te-weinig' });
    expect(zoek(nu!, 'K2', 'school', 'andereSchool').waarde).toEqual({ soort: 'te-weinig' });
  });

  it('says that a figure is not measurable when a source is late, and not that it is low', async () => {
    api.zetKlok('2027-05-25T09:00:00.000Z');
    await week('mbo', '2027-W20', '2027-05-21T15:00:00Z', '2027-05-21T09:00:00Z', true);
    await week('anderMbo', '2027-W20', '2027-05-21T15:00:00Z', null);
    const [nu] = await peilingen();
    expect(nu!.bronnen).toEqual({ vers: 1, verwacht: 2 });
    expect(zoek(nu!, 'K2')).toMatchObject({
      waarde: { soort: 'niet-meetbaar', volledigheid: 50 },
      waarom: expect.stringContaining('50%'),
    });
    expect(zoek(nu!, 'K2', 'mbo', 'mbo').waarde.soort).not.toBe('niet-meetbaar');
    expect(zoek(nu!, 'K2', 'mbo', 'anderMbo').waarde).toEqual({ soort: 'niet-meetbaar', volledigheid: 0 });
    // Of er geleverd is weten wij zelf.
    expect(zoek(nu!, 'K3').waarde).toMatchObject({ teller: 5, noemer: 6 });
    const [dag] = await peilingen('?op=2027-05-10');
    expect(zoek(dag!, 'K1').waarde).toMatchObject({ teller: 12, noemer: 18 });
    expect(zoek(dag!, 'K2').waarde).toEqual({ soort: 'te-weinig' });
  });

  it('measures against what the region agreed for the season, and against nothing where it agreed nothing', async () => {
    const [nu] = await peilingen();
    expect(nu!.normen).toMatchObject({ K1: 85, K2: null, K3: null, K6: 3 });
  });

  it('gives the same as CSV with the date, the unit and why a number is missing', async () => {
    const { headers, tekst } = await vraag('/v1/kerncijfers/overstap', 'stuurgroep', 'text/csv');
    expect(headers.get('content-disposition')).toBe('attachment; filename="kerncijfers-overstap.csv"');
    expect(tekst).toContain('peildatum;zoals bekend op;regio;seizoen;kerncijfer;definitie');
    expect(tekst).toMatch(/^aanmelddatum;.*;K1;.*;regio;;;leerlingen;9;18;50;85;100;$/m);
    expect(tekst).toMatch(/;gemeente;Zwolle;0193;leerlingen;/);
    expect(tekst).toContain('Dit gaat over te weinig leerlingen.');
  });

  it('is for the region, and for nobody else', async () => {
    for (const wie of ['decaan', 'mentor', 'intaker', 'leerplicht', 'beheerder'] as const)
      for (const pad of ['overstap', 'stroom'])
        expect((await vraag(`/v1/kerncijfers/${pad}`, wie)).status).toBe(403);
  });
});

describe('GET /v1/kerncijfers/stroom', () => {
  it('counts where pupils go per school and gemeente, and adds up what is too small or would tell it', async () => {
    const { json } = await vraag<{
      items: { regioTotaal: Naar[]; perSchool: Naar[]; perGemeente: Naar[] }[];
    }>('/v1/kerncijfers/stroom?op=2027-05-10', 'projectleider');
    const [{ regioTotaal, perSchool, perGemeente }] = json.items as [(typeof json.items)[number]];
    const bij = (lijst: Naar[], soort: string) => lijst.filter((naar) => naar.soort === soort);
    // 9 mbo, 3 loopt, 5 leerplicht, 1 onbekend: de 3 en de 1 zijn te klein, en van een som van 4 weet men te veel. De 5 staat er dus bij.
    expect(bij(regioTotaal, 'mbo')).toMatchObject([{ mbo: { naam: 'mbo' }, aantal: 9 }]);
    expect(bij(regioTotaal, 'leerplicht')).toEqual([]);
    expect(bij(regioTotaal, 'samen')).toMatchObject([{ aantal: 9 }]);
    // Van de school is de 3 te klein; de 9 zou haar verraden, en staat er dus bij opgeteld.
    expect(perSchool.toSorted((a, b) => (b.aantal ?? 0) - (a.aantal ?? 0))).toMatchObject([
      { school: { naam: 'school' }, soort: 'samen', mbo: null, aantal: 12 },
      { school: { naam: 'andereSchool' }, soort: 'samen', aantal: 6 },
    ]);
    expect(perGemeente.map(({ gemeente, aantal }) => [gemeente?.code, aantal]).toSorted()).toEqual([
      ['0166', 6],
      ['0193', 12],
    ]);
    const csv = await vraag('/v1/kerncijfers/stroom', 'coordinator', 'text/csv');
    expect(csv.tekst).toMatch(/;regio;;;Andere bestemmingen samen;;9;/);
    expect(csv.tekst).toMatch(/;gemeente;Kampen;0166;/);
  });
});
