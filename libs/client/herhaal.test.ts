import { describe, expect, it } from '@jest/globals';
import { maakClient } from './client.ts';
import { wachttijdMs } from './herhaal.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const NU = Date.parse('2027-01-11T09:00:00Z');

describe('wachttijdMs', () => {
  it.each([
    ['3', 3000],
    ['0', 0],
    ['Mon, 11 Jan 2027 09:00:05 GMT', 5000],
    ['Mon, 11 Jan 2027 08:00:00 GMT', 0],
    ['straks', null],
    ['', null],
    [null, null],
  ])('%j is %j ms', (kop, verwacht) => {
    expect(wachttijdMs(kop, NU)).toBe(verwacht);
  });
});

/** Een API die eerst zo vaak vol is, en een client die telt hoe lang hij wacht. */
function volleApi(status: number, retryAfter: string | null, keerVol: number) {
  const sleutels: (string | null)[] = [];
  const gewacht: number[] = [];
  const api = maakClient({
    stuur: async (_, init) => {
      sleutels.push(new Headers(init.headers).get('Idempotency-Key'));
      const vol = sleutels.length <= keerVol;
      const headers = vol && retryAfter !== null ? { 'Retry-After': retryAfter } : {};
      return new Response('{}', { status: vol ? status : 200, headers });
    },
    herhaling: {
      wacht: async (ms) => {
        gewacht.push(ms);
      },
    },
  });
  return { api, sleutels, gewacht };
}

describe('a request the API had no room for', () => {
  it.each([429, 503])('waits as long as %i asks and tries again', async (status) => {
    const { api, gewacht, sleutels } = volleApi(status, '2', 2);
    await api.roep('leesTaak', { pad: { id: ID } });
    expect([gewacht, sleutels.length]).toEqual([[2000, 2000], 3]);
  });

  it('keeps the key of a command, so that it happens once', async () => {
    const { api, sleutels } = volleApi(429, '1', 1);
    await api.roep('rondTaakAf', { pad: { id: ID }, inhoud: { uitkomst: 'Gesproken' } });
    expect(sleutels).toEqual([expect.any(String), sleutels[0]]);
  });

  it.each([
    ['the API does not say when', 429, null],
    ['the API asks for longer than a minute', 429, '900'],
    ['something else went wrong', 500, '1'],
    ['it may not be done now', 409, '1'],
  ])('is not tried again when %s', async (_, status, retryAfter) => {
    const { api, sleutels } = volleApi(status, retryAfter, 1);
    await expect(api.roep('leesTaak', { pad: { id: ID } })).rejects.toMatchObject({ status });
    expect(sleutels).toHaveLength(1);
  });

  it('is not tried again when it changes something without a key', async () => {
    const { api, sleutels } = volleApi(429, '1', 1);
    const keuze = { inhoud: { organisatieId: ID } } as never;
    await expect(api.roep('kiesOrganisatie', keuze)).rejects.toMatchObject({ status: 429 });
    expect(sleutels).toEqual([null]);
  });

  it('comes back as a problem after three more times', async () => {
    const { api, sleutels } = volleApi(503, '1', 9);
    await expect(api.roep('leesTaak', { pad: { id: ID } })).rejects.toMatchObject({ status: 503 });
    expect(sleutels).toHaveLength(4);
  });

  it('stops waiting when the caller gives up', async () => {
    const opgeven = new AbortController();
    const api = maakClient({
      stuur: async () => {
        queueMicrotask(() => opgeven.abort());
        return new Response('{}', { status: 503, headers: { 'Retry-After': '50' } });
      },
    });
    await expect(api.roep('leesTaak', { pad: { id: ID }, signal: opgeven.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
