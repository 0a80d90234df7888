import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIES } from '#libs/contract/operaties.ts';
import { API_VERSIE } from '#libs/contract/versie.ts';
import { createWereld, anOverstap, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Antwoord, type Oproep, type TestApi } from '#test/kit/api.ts';

const ANDER = 'https://ergens-anders.example';
const NIL = '00000000-0000-4000-8000-000000000000';

let api: TestApi;
let wereld: Wereld;
let token: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  await anOverstap(api.dataSource, wereld);
  token = await api.token(wereld.gebruiker.decaan);
});
afterAll(() => api.stop());

const vraag = (pad: string, oproep: Oproep = {}) => api.vraag(pad, { token, ...oproep });
const metId = (pad: string): string => pad.replaceAll(/\{\w+\}/g, NIL);

/** Wat op elk antwoord staat, hoe het ook afliep. */
const vast = ({ headers }: Antwoord) => ({
  versie: headers.get('api-version'),
  bewaren: headers.get('cache-control'),
  soort: headers.get('x-content-type-options'),
  kader: headers.get('x-frame-options'),
  inhoud: headers.get('content-security-policy'),
  tls: headers.get('strict-transport-security'),
  motor: [headers.get('x-powered-by'), headers.get('server')],
});
const VAST = {
  versie: API_VERSIE,
  bewaren: 'no-store',
  soort: 'nosniff',
  kader: 'DENY',
  inhoud: expect.stringContaining("frame-ancestors 'none'"),
  tls: expect.stringContaining('max-age=31536000'),
  motor: [null, null],
};

describe('the contract', () => {
  it('is there for everyone, from every page, and is the file in the tree', async () => {
    const { status, headers, json } = await api.vraag('/v1/openapi.json', { headers: { Origin: ANDER } });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const bewaard = await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    expect(json).toEqual(JSON.parse(bewaard));
  });
});

describe('a page of somebody else', () => {
  it.each([
    ['a read', '/v1/overstappen', {}],
    ['a fault', '/v1/bestaat-niet', {}],
    ['a question beforehand', '/v1/overstappen', { methode: 'OPTIONS' }],
  ])('gets no leave from us on %s', async (_, pad, oproep: Oproep) => {
    const { headers } = await vraag(pad, { ...oproep, headers: { Origin: ANDER } });
    expect([...headers.keys()].filter((kop) => kop.startsWith('access-control-'))).toEqual([]);
  });
});

describe('an answer that goes wrong on our side', () => {
  it('is problem+json with the version when we fail, and says nothing about how', async () => {
    await api.dataSource.query('alter table taak rename to taak_weg');
    try {
      const antwoord = await vraag('/v1/taken');
      expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([
        500,
        'application/problem+json; charset=utf-8',
      ]);
      expect(antwoord.json).toMatchObject({ status: 500, code: 'fout.onbekend' });
      expect(antwoord.tekst).not.toMatch(/taak|relation|select|at /);
      expect(vast(antwoord)).toEqual(VAST);
    } finally {
      await api.dataSource.query('alter table taak_weg rename to taak');
    }
  });

  it('has the same headers as one that goes well', async () => {
    expect(vast(await vraag('/v1/overstappen'))).toEqual(VAST);
    expect(vast(await vraag(`/v1/overstappen/${NIL}`))).toEqual(VAST);
  });
});

describe('a method', () => {
  it('PUT twice leaves what PUT once leaves', async () => {
    const body = { kolommen: { Elementgroep: 'cohort' }, waarden: {} };
    const zet = () => vraag('/v1/indelingen/cohort', { methode: 'PUT', body });
    const [eerste, tweede] = [await zet(), await zet()];
    expect([eerste.status, tweede.status]).toEqual([200, 200]);
    expect(tweede.json).toEqual(eerste.json);
  });

  it('GET twice gives the same answer', async () => {
    const [eerste, tweede] = [await vraag('/v1/overstappen'), await vraag('/v1/overstappen')];
    expect([eerste.status, tweede.json]).toEqual([200, eerste.json]);
  });

  it('DELETE exists nowhere: what ends is an act with its own address, so history stays', async () => {
    const paden = [...new Set(OPERATIES.map(({ pad }) => metId(pad)))];
    const antwoorden = await Promise.all(paden.map((pad) => vraag(pad, { methode: 'DELETE' })));
    expect(antwoorden.map(({ status }) => status).filter((status) => status !== 405)).toEqual([]);
    expect(antwoorden.filter(({ headers }) => !headers.get('allow'))).toEqual([]);
  });

  it('without a body of its own takes nothing or an empty object, and says so of anything else', async () => {
    const zonder = OPERATIES.filter((o) => o.methode === 'post' && o.body === undefined);
    expect(zonder.length).toBeGreaterThan(0);
    const lp = await api.token(wereld.gebruiker.leerplicht);
    const last = (body?: unknown) =>
      api.vraag(`/v1/overleggen/${NIL}/afzeggingen`, { token: lp, methode: 'POST', body });
    expect((await last({})).status).toBe(404);
    const { status, json } = await last({ id: NIL });
    expect([status, json]).toMatchObject([400, { code: 'verzoek.ongeldig', errors: [{ in: 'body' }] }]);
  });
});

describe('a day', () => {
  it('stays a day in an answer, and is not accepted with a time', async () => {
    const { json } = await vraag('/v1/mandaten', { token: await api.token(wereld.gebruiker.beheerder) });
    const dagen = (json['items'] as { van: string }[]).map(({ van }) => van);
    expect(dagen.length).toBeGreaterThan(0);
    expect(dagen.filter((dag) => !/^\d{4}-\d\d-\d\d$/.test(dag))).toEqual([]);
    const zoek = (geboortedatum: string) => vraag('/v1/overstappen/_zoek', { body: { geboortedatum } });
    expect((await zoek('2010-05-05')).status).toBe(200);
    expect((await zoek('2010-05-05T00:00:00Z')).status).toBe(400);
  });
});
