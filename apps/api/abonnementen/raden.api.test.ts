import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

const RUIM = 1_000_000;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({
    limieten: { accountPerSeconde: RUIM, adresPerSeconde: RUIM, misluktPerKwartier: 3, uitvoerPerUur: RUIM },
  });
});
afterAll(() => api.stop());

describe('84: who guesses at a signature', () => {
  it('84: is stopped at that subscription, and nobody else with him', async () => {
    const [pad, ander] = [1, 2].map(() => `/v1/abonnementen/${randomUUID()}/berichten`);
    const poging = async (waar = pad!) => (await api.vraag(waar, { body: {} })).status;
    expect([await poging(), await poging(), await poging(), await poging()]).toEqual([401, 401, 401, 429]);
    expect(await poging(ander)).toBe(401);
  });
});
