import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DataSource } from 'typeorm';
import { Instellingen } from '#apps/api/shared/instellingen.ts';
import type { Dagpakket, Dagpakketinhoud } from '#libs/contract/dagpakketten.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { ruimRijenOp } from '#libs/bewaren/rijen.ts';
import { maakDagpakketten } from '#libs/dossier/dagpakket.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import type { SeizoenLangPort } from '#workflows/seizoen/seizoen.ports.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { createSeizoenActivities, createSeizoenLangActivities } from './seizoen.activities.ts';

const ONDERWERP = '010/2026-2027';
const OCHTEND = '2027-07-20T04:05:00.000Z' as Instant;
const VOLGENDE = '2027-07-21T04:00:00.000Z' as Instant;

type Stapvraag = Parameters<SeizoenLangPort['doeSeizoenstap']>[0];

let api: TestApi;
let worker: DataSource;
let wereld: Wereld;
const overdrachten: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  worker = await openDatabase({
    url: api.app.get(Instellingen).databaseUrl,
    pool: 2,
    naam: 'test-worker',
    rol: 'overstap_worker',
  });
  await api.dataSource.query(
    `update afspraak_versie set inhoud = inhoud || '{"dagpakket": {"tijd": "06:00"}}' where id = $1`,
    [wereld.afspraakId],
  );
  for (const [naam, status] of [
    ['Aanbod', 'AANGEBODEN'],
    ['Bezig', 'GEACCEPTEERD'],
    ['Dicht', 'AFGESLOTEN'],
  ] as const) {
    const overstapId = await anOverstap(api.dataSource, wereld, {
      achternaam: naam,
      status: 'OVERGEDRAGEN',
      mbos: ['mbo'],
    });
    overdrachten[naam] = await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente', status });
  }
  await ochtend(OCHTEND);
});
afterAll(async () => {
  await worker?.destroy();
  await api.stop();
});

/** Wat het proces van het seizoen op dit ogenblik doet: kijken, en doen wat daaruit volgt. Geeft wanneer het weer kijkt. */
async function ochtend(nu: Instant): Promise<Instant | null> {
  const werkplaats = { dataSource: worker, regelboek: new Regelboek() };
  return alsSysteem('doeSeizoenstap', `seizoen/${ONDERWERP}`, async () => {
    const plan = await createSeizoenActivities(werkplaats).bekijkSeizoen({ onderwerp: ONDERWERP, nu });
    const lang = createSeizoenLangActivities(werkplaats);
    for (const stap of plan.nu.filter(({ soort }) => soort === 'dagpakket'))
      await new MockActivityEnvironment().run((vraag: Stapvraag) => lang.doeSeizoenstap(vraag), {
        onderwerp: ONDERWERP,
        nu,
        stap,
      });
    return plan.volgende;
  });
}

const lees = async <T>(wie: Gebruikersnaam, pad: string) =>
  api.vraag<T>(pad, { token: await api.token(wereld.gebruiker[wie]) });
const pakketten = async (wie: Gebruikersnaam): Promise<Dagpakket[]> =>
  (await lees<{ items: Dagpakket[] }>(wie, '/v1/dagpakketten')).json.items;
const haal = async (wie: Gebruikersnaam, id: string, accept: string) =>
  fetch(`${api.url}/v1/dagpakketten/${id}`, {
    headers: { Authorization: `Bearer ${await api.token(wereld.gebruiker[wie])}`, Accept: accept },
  });
const berichten = () =>
  api.dataSource.query<{ organisatie_id: string; tekst: string; onderwerp: string; sleutel: string }[]>(
    "select organisatie_id, tekst, onderwerp, sleutel from bericht where soort = 'dagpakket' order by sleutel",
  );

describe('the list of a receiver every morning', () => {
  it('is one per receiver and day, with one mail each, however often the work is done again', async () => {
    const voor = await berichten();
    await api.dataSource.query("delete from trede_gedaan where trede like 'dagpakket:%'");
    await ochtend('2027-07-20T09:00:00.000Z' as Instant);
    expect(await berichten()).toEqual(voor);
    const ontvangers = await api.dataSource.query<{ id: string }[]>(
      `select distinct o.id from regio_organisatie r join organisatie o on o.id = r.organisatie_id
       where r.regio = '010' and o.soort in ('gemeente', 'rmc') order by 1`,
    );
    expect(voor.map(({ organisatie_id: id }) => id).sort()).toEqual(ontvangers.map(({ id }) => id));
    expect(await pakketten('leerplicht')).toMatchObject([
      { dag: '2027-07-20', gemaaktOp: OCHTEND, aantal: 2 },
    ]);
  });

  it('goes on where it was when the work falls over halfway', async () => {
    const dag = '2027-07-19';
    const doe = (voortgang: (aantal: number) => void) =>
      alsSysteem('doeSeizoenstap', `seizoen/${ONDERWERP}`, () =>
        maakDagpakketten(worker, { regio: '010', dag, nu: '2027-07-19T04:00:00.000Z' as Instant, voortgang }),
      );
    const val = (): never => {
      throw new Error('gevallen');
    };
    const tel = async () =>
      (
        await api.dataSource.query<{ pakketten: number; berichten: number }[]>(
          `select (select count(*)::int from dagpakket where dag = $1) as pakketten,
             (select count(*)::int from bericht where sleutel like '%/' || $1::text) as berichten`,
          [dag],
        )
      )[0]!;
    await expect(doe(val)).rejects.toThrow('gevallen');
    expect(await tel()).toEqual({ pakketten: 1, berichten: 1 });
    await doe(() => undefined);
    await doe(() => undefined);
    const { pakketten, berichten: gemaild } = await tel();
    expect([pakketten, gemaild]).toEqual([pakketten, pakketten]);
    expect(pakketten).toBeGreaterThan(1);
    await api.dataSource.query('delete from dagpakket where dag = $1', [dag]);
    await api.dataSource.query(
      "delete from outbox where onderwerp in (select id::text from bericht where sleutel like '%/' || $1::text)",
      [dag],
    );
    await api.dataSource.query("delete from bericht where sleutel like '%/' || $1::text", [dag]);
  });

  it('says nothing about a pupil in the mail, and leads to where one signs in', async () => {
    for (const { tekst, onderwerp, sleutel } of await berichten()) {
      expect(tekst).toContain('/leerplicht/storing');
      expect([tekst, onderwerp, sleutel].join(' ')).not.toMatch(/Kanarie|Aanbod|Bezig|99999001/);
    }
  });

  it('looks again the next morning', async () => {
    expect(await ochtend('2027-07-20T10:00:00.000Z' as Instant)).toBe(VOLGENDE);
  });

  it('keeps standing as it was, also when the case went on', async () => {
    const [pakket] = await pakketten('leerplicht');
    await api.dataSource.query(
      "update overdracht set status = 'GEACCEPTEERD', geaccepteerd_op = $2 where id = $1",
      [overdrachten['Aanbod'], '2027-07-20T12:00:00.000Z'],
    );
    const { json } = await lees<Dagpakketinhoud>('leerplicht', `/v1/dagpakketten/${pakket!.id}`);
    expect(json.nietMeerVanU).toBe(0);
    expect(
      json.regels.map(({ leerling, status, laatsteAanmelding }) => [
        leerling?.achternaam,
        status,
        laatsteAanmelding?.mbo.naam,
      ]),
    ).toEqual([
      ['Aanbod', 'AANGEBODEN', 'mbo'],
      ['Bezig', 'GEACCEPTEERD', 'mbo'],
    ]);
  });

  it('is a CSV and a tagged PDF, and leaves a trace per pupil', async () => {
    const [pakket] = await pakketten('leerplicht');
    const csv = await haal('leerplicht', pakket!.id, 'text/csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="risicolijst-2027-07-20.csv"');
    const [kop, ...regels] = (await csv.text()).trim().split('\r\n');
    expect(kop).toContain('achternaam;roepnaam;geboortedatum;school;waarom');
    expect(regels).toHaveLength(2);
    const antwoord = await haal('leerplicht', pakket!.id, 'application/pdf');
    const pdf = await getDocument({ data: new Uint8Array(await antwoord.arrayBuffer()), verbosity: 0 })
      .promise;
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    const sporen = await api.dataSource.query<{ reden: string; n: number }[]>(
      `select reden, count(distinct leerling_id)::int as n from audit
       where handeling = 'leesDagpakket' and reden is not null group by reden order by reden`,
    );
    expect(sporen).toEqual([
      { reden: 'uitvoer.csv', n: 2 },
      { reden: 'uitvoer.pdf', n: 2 },
    ]);
  });

  it('is not there for another organisation, and not open to another role', async () => {
    const [pakket] = await pakketten('leerplicht');
    for (const wie of ['andereLeerplicht', 'doorstroompunt'] as const) {
      expect((await pakketten(wie)).map(({ id }) => id)).not.toContain(pakket!.id);
      expect((await lees(wie, `/v1/dagpakketten/${pakket!.id}`)).status).toBe(404);
    }
    expect((await lees('decaan', `/v1/dagpakketten/${pakket!.id}`)).status).toBe(403);
  });

  it('is written down unreadable', async () => {
    const rijen = await api.dataSource.query<{ bytes: Buffer }[]>('select bytes from dagpakketregel');
    expect(rijen.length).toBeGreaterThan(0);
    for (const { bytes } of rijen) expect(bytes.toString('latin1')).not.toMatch(/Kanarie|Aanbod|2010-05-05/);
  });

  it('leaves out whom the organisation no longer has, and says how many', async () => {
    const [pakket] = await pakketten('leerplicht');
    await api.dataSource.query("update overdracht set status = 'DOORGEGEVEN' where id = $1", [
      overdrachten['Bezig'],
    ]);
    const { json } = await lees<Dagpakketinhoud>('leerplicht', `/v1/dagpakketten/${pakket!.id}`);
    expect([json.aantal, json.nietMeerVanU, json.regels.length]).toEqual([2, 1, 1]);
  });

  it('goes away by itself after its term', async () => {
    const regel = { soort: 'dagpakketten', dagen: 14, grondslag: 'proef' } as const;
    const ruimOp = (nu: string) => ruimRijenOp(worker, [regel], { nu: nu as Instant, echt: nu as Instant });
    await ruimOp('2027-08-02T04:00:00.000Z');
    expect(await pakketten('leerplicht')).toHaveLength(1);
    await ruimOp('2027-08-04T04:00:00.000Z');
    expect(await pakketten('leerplicht')).toEqual([]);
    expect(await api.dataSource.query('select 1 from dagpakketregel')).toEqual([]);
  });
});
