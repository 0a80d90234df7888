import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  anOverdracht,
  anOverstap,
  createWereld,
  type Gebruikersnaam,
  type Wereld,
} from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

const RUIM = { accountPerSeconde: 1000, adresPerSeconde: 1000, misluktPerKwartier: 1000 };
let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi({ limieten: { ...RUIM, uitvoerPerUur: 4 } });
  wereld = await createWereld(api.dataSource);
  for (const status of ['AANGEBODEN', 'GEACCEPTEERD', 'AFGESLOTEN']) {
    const overstapId = await anOverstap(api.dataSource, wereld, { status: 'OVERGEDRAGEN' });
    await anOverdracht(api.dataSource, wereld, { overstapId, naar: 'gemeente', status });
  }
});
afterAll(() => api.stop());

const haal = async (wie: Gebruikersnaam, accept: string, vraag = '?stand=open') =>
  fetch(`${api.url}/v1/overdrachten${vraag}`, {
    headers: { Authorization: `Bearer ${await api.token(wereld.gebruiker[wie])}`, Accept: accept },
  });
const audit = () =>
  api.dataSource.query<{ reden: string; n: number }[]>(
    `select reden, count(distinct leerling_id)::int as n from audit
     where handeling = 'lijstOverdrachten' and reden is not null group by reden order by reden`,
  );

describe('the list to take along in an outage', () => {
  it('has a line per open case of the own organisation, as CSV, and leaves a trace per pupil', async () => {
    const antwoord = await haal('leerplicht', 'text/csv');
    expect(antwoord.headers.get('content-disposition')).toBe('attachment; filename="risicolijst.csv"');
    const [kop, ...regels] = (await antwoord.text()).trim().split('\r\n');
    expect(kop).toContain('achternaam;roepnaam;geboortedatum;school;waarom;laatste aanmelding;stand');
    expect(regels).toHaveLength(2);
    expect(regels[0]).toContain('Vogelaar');
    expect(await audit()).toEqual([{ reden: 'uitvoer.csv', n: 2 }]);
  });

  it('is a PDF with a heading per pupil', async () => {
    const antwoord = await haal('leerplicht', 'application/pdf');
    expect(antwoord.headers.get('content-type')).toBe('application/pdf');
    const pdf = await getDocument({ data: new Uint8Array(await antwoord.arrayBuffer()), verbosity: 0 })
      .promise;
    const tekst = (await (await pdf.getPage(1)).getTextContent()).items
      .flatMap((item) => ('str' in item ? [item.str] : []))
      .join(' ');
    expect(tekst).toContain('Risicolijst gemeente');
    expect(tekst).toContain('Vogelaar');
    expect(await audit()).toContainEqual({ reden: 'uitvoer.pdf', n: 2 });
  });

  it('is empty for another receiver', async () => {
    const regels = (await (await haal('andereLeerplicht', 'text/csv')).text()).trim().split('\r\n');
    expect(regels).toHaveLength(1);
  });

  it('stops after the agreed number of exports in an hour', async () => {
    const standen: number[] = [];
    for (let keer = 0; keer < 3; keer++) standen.push((await haal('leerplicht', 'text/csv')).status);
    expect(standen).toEqual([200, 200, 429]);
  });

  it('tells what is done apart from what is open', async () => {
    const lees = async (stand: string) =>
      (
        (await (await haal('leerplicht', 'application/json', `?stand=${stand}`)).json()) as {
          items: object[];
        }
      ).items.length;
    expect([await lees('open'), await lees('gesloten')]).toEqual([2, 1]);
  });
});
