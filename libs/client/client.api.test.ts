import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOverstap, aTaak, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { maakClient, type Client } from './client.ts';
import { voorbeeld } from './voorbeeld.ts';

const AANTAL = 5;
let api: TestApi;
let wereld: Wereld;
let overstapId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  const nu = '2027-03-01T10:00:00+01:00';
  await maakClient({ adres: api.url }).roep('verzetKlok', { inhoud: { nu } });
  overstapId = await anOverstap(api.dataSource, wereld);
});
afterAll(() => api.stop());

const token = (wie: Gebruikersnaam) => api.token(wereld.gebruiker[wie]);
const als = (wie: Gebruikersnaam): Client =>
  maakClient({ adres: api.url, koppen: async () => ({ Authorization: `Bearer ${await token(wie)}` }) });
const taak = (anders: { readonly overstapId?: string } = {}) =>
  aTaak(api.dataSource, wereld, { organisatie: 'school', rol: 'decaan', ...anders });

describe('the example of the README', () => {
  it('is the code that runs', () => {
    const tekst = readFileSync('libs/client/README.md', 'utf8').split('```ts\n')[1]?.split('```')[0];
    expect(tekst).toBe(readFileSync('libs/client/voorbeeld.ts', 'utf8'));
  });

  it('does what it says', async () => {
    await taak({ overstapId });
    expect(await voorbeeld(api.url, await token('decaan'))).toEqual([
      'Zoek een opleiding: Kanarie',
      'GEDAAN',
    ]);
  });
});

describe('the client and the API', () => {
  it('agree on a list that does not fit on a page', async () => {
    const ids = [];
    for (let keer = 0; keer < AANTAL; keer += 1) ids.push(await taak());
    const groottes: number[] = [];
    for await (const items of als('decaan').bladzijden('lijstTaken', { vraag: { paginaGrootte: 2 } }))
      groottes.push(items.length);
    expect(groottes).toEqual([2, 2, 1]);
    const alles = await als('decaan').alles('lijstTaken', { vraag: { paginaGrootte: 2 } });
    expect(alles.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('agree on the key of a command: the same again is the same answer, something else is refused', async () => {
    const verzoek = { pad: { id: await taak() }, inhoud: { uitkomst: 'Gesproken' }, sleutel: 'een-sleutel' };
    const eerste = await als('decaan').roep('rondTaakAf', verzoek);
    expect(await als('decaan').roep('rondTaakAf', verzoek)).toEqual(eerste);
    await expect(
      als('decaan').roep('rondTaakAf', { ...verzoek, inhoud: { uitkomst: 'Iets anders' } }),
    ).rejects.toMatchObject({ name: 'Probleem', status: 422 });
    await expect(
      als('decaan').roep('rondTaakAf', { ...verzoek, sleutel: 'nog-een-sleutel' }),
    ).rejects.toMatchObject({ status: 409 });
  });

  it('agree on a problem: who may not see it, what was wrong and where', async () => {
    const id = await taak();
    await expect(als('leerplicht').roep('leesTaak', { pad: { id } })).rejects.toMatchObject({
      status: 404,
      message: expect.any(String),
      correlatieId: expect.stringMatching(/./),
    });
    await expect(
      als('decaan').roep('rondTaakAf', { pad: { id }, inhoud: { uitkomst: '' } }),
    ).rejects.toMatchObject({ status: 400, plaatsen: [{ in: 'body', pointer: '/uitkomst' }] });
    await expect(maakClient({ adres: api.url }).roep('lijstTaken')).rejects.toMatchObject({ status: 401 });
  });

  it('agree on another form than JSON, and on a search', async () => {
    const csv = await als('decaan').haal('lijstTaken', { accept: 'text/csv' });
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    const gevonden = await als('decaan').alles('zoekOverstappen', { inhoud: { naam: 'Vogelaar' } });
    expect(gevonden.map(({ id }) => id)).toEqual([overstapId]);
  });

  it('agree on a form with a file', async () => {
    const bestand = new File(['geen;tabel\n'], 'cohort.csv');
    const { id, eerderBestandId } = await als('decaan').roep('leverBestandIn', {
      inhoud: { soort: 'cohort', bestand },
    });
    expect(eerderBestandId).toBeNull();
    expect((await als('decaan').roep('leesBestand', { pad: { id } })).naam).toBe('cohort.csv');
  });
});

describe('the API being full', () => {
  it('is told with the time to wait, and the client waits and tries again', async () => {
    const RUIM = 1_000_000;
    const krap = await startTestApi({
      limieten: {
        accountPerSeconde: RUIM,
        adresPerSeconde: 1,
        misluktPerKwartier: RUIM,
        uitvoerPerUur: RUIM,
      },
    });
    const gewacht: number[] = [];
    const wacht = async (ms: number): Promise<void> => {
      gewacht.push(ms);
      await krap.dataSource.query('delete from limiet');
    };
    const client = maakClient({ adres: krap.url, herhaling: { wacht } });
    const zonder = () => client.roep('lijstTaken').catch((fout: { status: number }) => fout.status);
    try {
      expect(await zonder()).toBe(401);
      // Het venster van een seconde loopt nog, hoe traag deze machine ook is.
      await krap.dataSource.query(`update limiet set venster = now() + interval '20 seconds'`);
      expect(await zonder()).toBe(401);
      expect(gewacht).toEqual([expect.any(Number)]);
      expect(gewacht[0]).toBeGreaterThanOrEqual(1000);
    } finally {
      await krap.stop();
    }
  });
});
