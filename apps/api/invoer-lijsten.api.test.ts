import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { rows } from '#libs/database/transaction.ts';
import { naarCursor } from '#apps/api/shared/cursor.ts';
import { anOverstap, createWereld, type Gebruikersnaam, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Oproep, type TestApi } from '#test/kit/api.ts';
import { expectWeigering } from '#test/kit/weigering.ts';

const ONGELDIG = { status: 400, code: 'verzoek.ongeldig' };
const NIL = '00000000-0000-0000-0000-000000000000';

let api: TestApi;
let wereld: Wereld;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  for (const achternaam of ['Vogelaar', 'Vo%elaar', 'Vo_elaar', "Vo'elaar", 'Vo\\elaar'])
    await anOverstap(api.dataSource, wereld, { achternaam });
});
afterAll(() => api.stop());

const als = async (wie: Gebruikersnaam, pad: string, oproep: Oproep = {}) =>
  api.vraag(pad, { ...oproep, token: await api.token(wereld.gebruiker[wie]) });

const VRAGEN = [
  'sort=bsn;drop table leerling',
  'sorteer=bsn',
  'kolom=bsn',
  'limit=-1',
  'offset=NaN',
  '__proto__=1',
  'paginaGrootte[]=10',
];
const BLADEREN = [
  'paginaGrootte=-1',
  'paginaGrootte=0',
  'paginaGrootte=1e9',
  'paginaGrootte=NaN',
  'paginaGrootte=10&paginaGrootte=20',
  'cursor=%00',
  `cursor=${naarCursor(['x'])}`,
  `cursor=${naarCursor(['2027-02-30T10:00:00.000Z', NIL])}`,
  `cursor=${naarCursor(['2027-99-99T10:00:00.000Z', NIL])}`,
  `cursor=${naarCursor([null, NIL])}`,
  `cursor=${naarCursor(["2027-01-01' or '1'='1", NIL])}`,
  `cursor=${Buffer.from('{"length":2}').toString('base64url')}`,
];

/** Elk adres dat leest en dat een decaan kent, met een id dat niet bestaat. */
const lijsten = OPERATIES.filter(
  ({ methode, pad, handeling }) => methode === 'get' && pad.startsWith('/v1/') && handeling !== 'openbaar',
);

describe('47: a list', () => {
  it.each(VRAGEN)('47: is not sorted, cut or filtered by what it does not know: %s', async (vraag) => {
    for (const pad of ['/v1/overstappen', '/v1/bestanden', '/v1/taken'])
      await expectWeigering(api, ONGELDIG, () => als('decaan', `${pad}?${vraag}`));
    await expectWeigering(api, ONGELDIG, () => als('beheerder', `/v1/mandaten?${vraag}`));
  });

  it.each(BLADEREN)('47: has no page at %s', async (vraag) => {
    for (const pad of ['/v1/overstappen', '/v1/bestanden', '/v1/taken'])
      await expectWeigering(api, ONGELDIG, () => als('decaan', `${pad}?${vraag}`));
  });

  it('47: nowhere takes a question that the contract does not have', async () => {
    const uitkomsten: string[] = [];
    for (const { pad } of lijsten) {
      const adres = pad.replaceAll(/\{(\w+)\}/g, (_, naam: string) => (naam === 'id' ? randomUUID() : '2'));
      for (const wie of ['decaan', 'leerplicht', 'beheerder'] as const) {
        const { status } = await als(wie, `${adres}?vreemd=1`);
        if (status < 400 || status >= 500) uitkomsten.push(`${wie} ${pad} gaf ${status}`);
      }
    }
    expect(uitkomsten).toEqual([]);
  });
});

describe('48: what somebody searches for', () => {
  const gevonden = async (naam: string) => {
    const { status, json } = await als('decaan', '/v1/overstappen/_zoek', { body: { naam } });
    const items = json['items'] as { leerling: { achternaam: string } }[];
    return [status, items.map(({ leerling }) => leerling.achternaam)];
  };

  it.each([
    ['Vo%', ['Vo%elaar']],
    ['Vo_', ['Vo_elaar']],
    ["Vo'", ["Vo'elaar"]],
    ['Vo\\', ['Vo\\elaar']],
    ['%%', []],
    ['__', []],
    ["' or 1=1 --", []],
  ])('48: is only itself: %s', async (naam, namen) => {
    expect(await gevonden(naam)).toEqual([200, namen]);
  });

  it('48: is refused when it is too long, without a word about the database', async () => {
    const zoek = () => als('decaan', '/v1/overstappen/_zoek', { body: { naam: 'x'.repeat(10_000) } });
    const { antwoord } = await expectWeigering(api, ONGELDIG, zoek);
    expect(antwoord.tekst).not.toMatch(/select|syntax|postgres|operator/i);
  });
});

describe('49: an id that is not of this', () => {
  const vormen = ['undefined', 'null', '%20', '%00', '1', '..%2f..', `${NIL}x`];

  it.each(vormen)('49: %s is no id, and never the first row', async (id) => {
    for (const pad of ['overstappen', 'taken', 'bestanden'])
      await expectWeigering(api, ONGELDIG, () => als('decaan', `/v1/${pad}/${id}`));
  });

  it('49: of nobody, of another table, or empty gives nothing', async () => {
    const onbekend = (code: string) => ({ status: 404, code });
    for (const id of [NIL, wereld.org.school, wereld.gebruiker.decaan.gebruikerId, wereld.afspraakId]) {
      await expectWeigering(api, onbekend('overstap.onbekend'), () => als('decaan', `/v1/overstappen/${id}`));
      await expectWeigering(api, onbekend('bestand.onbekend'), () => als('decaan', `/v1/bestanden/${id}`));
    }
    expect((await als('decaan', '/v1/overstappen/')).status).toBe(404);
  });

  it('49: an id that is undefined finds nothing: every question is SQL, and no entity drops a condition', async () => {
    expect(api.dataSource.entityMetadatas).toEqual([]);
    expect(await rows(api.dataSource, 'select 1 from overstap where id = $1', [undefined])).toEqual([]);
  });
});
