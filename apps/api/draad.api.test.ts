import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_VERSIE } from '#libs/contract/versie.ts';
import { createWereld, anOverstap, KANARIE_BSN, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type Antwoord, type Oproep, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
let wereld: Wereld;
let token: string;
let overstapId: string;
beforeAll(async () => {
  api = await startTestApi();
  wereld = await createWereld(api.dataSource);
  overstapId = await anOverstap(api.dataSource, wereld);
  token = await api.token(wereld.gebruiker.decaan);
});
afterAll(() => api.stop());

const vraag = (pad: string, oproep: Oproep = {}) => api.vraag(pad, { token, ...oproep });

const FOUTEN: [number, string, Oproep][] = [
  [400, '/v1/overstappen?onbekend=1', {}],
  [400, '/v1/overstappen/_zoek', { body: '{"kapot":' }],
  [401, '/v1/overstappen', { token: 'x' }],
  [403, '/v1/weekchecks', {}],
  [404, '/v1/overstappen/', {}],
  [404, '/v1/Overstappen', {}],
  [404, '/V1/overstappen', {}],
  [404, '/v1/bestaat-niet', {}],
  [404, '/helemaal-niets', {}],
  [404, `/v1/overdrachten/${'0'.repeat(8)}-0000-4000-8000-000000000000`, {}],
  [405, '/v1/overstappen', { methode: 'DELETE' }],
  [405, '/v1/overstappen/_zoek', { methode: 'GET' }],
  [406, '/v1/overstappen', { headers: { Accept: 'application/xml' } }],
  [413, '/v1/overstappen/_zoek', { body: { naam: 'x'.repeat(300_000) } }],
  [415, '/v1/overstappen/_zoek', { body: '<x/>', headers: { 'Content-Type': 'application/xml' } }],
];

describe.each(FOUTEN)('%i on %s', (verwacht, pad, oproep) => {
  let antwoord: Antwoord;
  beforeAll(async () => {
    antwoord = await vraag(pad, oproep);
  });

  it('is problem+json with a code and a correlation id', () => {
    expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([
      verwacht,
      'application/problem+json; charset=utf-8',
    ]);
    expect(antwoord.json).toMatchObject({
      status: verwacht,
      title: expect.any(String),
      detail: expect.any(String),
      code: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
      correlatieId: antwoord.headers.get('x-correlation-id'),
    });
  });

  it('has the version and the security headers, and nothing about the engine', () => {
    const { headers, tekst } = antwoord;
    expect(headers.get('api-version')).toBe(API_VERSIE);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(tekst).not.toMatch(/Express|Nest|Unexpected|JSON at|position|Cannot|select /);
  });
});

describe('an answer', () => {
  it('carries the same headers when all is well', async () => {
    const { headers, status } = await vraag('/v1/overstappen');
    expect([status, headers.get('api-version'), headers.get('cache-control')]).toEqual([
      200,
      API_VERSIE,
      'no-store',
    ]);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('names the methods an address knows', async () => {
    expect((await vraag('/v1/overstappen', { methode: 'PATCH' })).headers.get('allow')).toBe('GET, HEAD');
  });

  it('names every fault at once, with a pointer, and never the value', async () => {
    const body = { naam: 'x', geboortedatum: '31-02-2010', status: KANARIE_BSN, vreemd: 1 };
    const { status, json, tekst } = await vraag('/v1/overstappen/_zoek', { body });
    expect(status).toBe(400);
    const waar = (json['errors'] as { in: string; pointer: string }[]).map((fout) => fout.pointer);
    expect(waar.sort()).toEqual(['', '/geboortedatum', '/naam', '/status']);
    expect(tekst).not.toContain(KANARIE_BSN);
  });

  it.each(['undefined', '%20', '1', "1'or'1'='1", '%E0%A4%A'])('refuses %s as an id', async (id) => {
    expect([400, 404]).toContain((await vraag(`/v1/overstappen/${id}`)).status);
  });

  it('keeps a correlation id that was sent', async () => {
    const { headers } = await vraag('/v1/overstappen', { headers: { 'X-Correlation-Id': 'abc-12345678' } });
    expect(headers.get('x-correlation-id')).toBe('abc-12345678');
  });

  it('is not changed by keys that reach for the prototype', async () => {
    const body = '{"__proto__":{"vervuild":true},"constructor":{"prototype":{"vervuild":true}}}';
    expect((await vraag('/v1/overstappen/_zoek', { body })).status).toBe(400);
    expect(({} as Record<string, unknown>)['vervuild']).toBeUndefined();
  });
});

describe('GET', () => {
  it('never writes, but for its line in the audit and the count of requests', async () => {
    const tabellen: { tablename: string }[] = await api.dataSource.query(
      "select tablename from pg_tables where schemaname = 'public' and tablename not in ('audit', 'limiet')",
    );
    const som = async () => {
      const sommen = [];
      for (const { tablename } of tabellen)
        sommen.push(
          await api.dataSource.query(
            `select '${tablename}' as t, count(*), coalesce(sum(hashtext(x::text)::bigint), 0) as som from "${tablename}" x`,
          ),
        );
      return sommen;
    };
    const voor = await som();
    const paden = [
      '',
      `/${overstapId}`,
      `/${overstapId}/aanmeldingen`,
      `/${overstapId}/tijdlijn`,
      `/${overstapId}/overdrachten`,
    ];
    for (const pad of paden) expect((await vraag(`/v1/overstappen${pad}`)).status).toBe(200);
    for (const pad of ['overdrachten', 'taken', 'bronnen', 'bestanden', 'tellingen'])
      expect((await vraag(`/v1/${pad}`)).status).toBe(200);
    expect(await som()).toEqual(voor);
  });
});

describe('GET /health', () => {
  it('is live, and ready when the database is there, whatever the engine does', async () => {
    const live = await api.vraag('/health/live');
    const ready = await api.vraag<{ engine: { in_orde: boolean } }>('/health/ready');
    expect([live.status, ready.status, ready.json.engine.in_orde]).toEqual([200, 200, false]);
  });
});
