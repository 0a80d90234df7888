import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { maakHttpmeter } from '#libs/meters/httpmeter.ts';
import { anOverstap, createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { leesMeter } from '#test/kit/meters.ts';
import { wachtTot } from '#test/kit/werker.ts';

let api: TestApi;
let wereld: Wereld;
const register = new Registry();
beforeAll(async () => {
  api = await startTestApi({ meetVerzoek: maakHttpmeter(register) });
  wereld = await createWereld(api.dataSource);
});
afterAll(() => api.stop());

const AANTAL = 'overstap_http_request_duration_seconds_count';
const teller = (methode: string, route: string, status: number): string =>
  `${AANTAL}{methode="${methode}",route="${route}",status="${status}"}`;
/** Het antwoord is er iets eerder dan de meting ervan. */
const meter = (regel: string) => wachtTot(async () => leesMeter(await register.metrics(), regel));

describe('the meters of the API', () => {
  it('count a request by the template of its route, and never by the address', async () => {
    const id = await anOverstap(api.dataSource, wereld);
    const token = await api.token(wereld.gebruiker.decaan);
    const pad = '/v1/overstappen/{id}';
    expect((await api.vraag(`/v1/overstappen/${id}`, { token })).status).toBe(200);
    expect(await meter(teller('GET', pad, 200))).toBe(1);
    await api.vraag(`/v1/overstappen/${id}`, { token });
    expect(await wachtTot(async () => (await meter(teller('GET', pad, 200))) === 2)).toBe(true);
    expect(await register.metrics()).not.toContain(id);
  });

  it('count a refusal with its status', async () => {
    await api.vraag(`/v1/overstappen/${randomUUID()}`);
    expect(await meter(teller('GET', '/v1/overstappen/{id}', 401))).toBe(1);
  });

  it('know no address and no method that does not exist', async () => {
    await api.vraag('/v1/leerlingen/Roerdomp', { methode: 'PROPFIND' });
    expect(await meter(teller('anders', 'anders', 404))).toBe(1);
    expect(await register.metrics()).not.toMatch(/Roerdomp|PROPFIND/);
  });

  it('do not stand on the open address of the API', async () => {
    expect((await api.vraag('/metrics')).status).toBe(404);
  });
});
