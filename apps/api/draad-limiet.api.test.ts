import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_VERSIE } from '#libs/contract/versie.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

let api: TestApi;
beforeAll(async () => {
  const limieten = { accountPerSeconde: 0, adresPerSeconde: 0, misluktPerKwartier: 1, uitvoerPerUur: 1 };
  api = await startTestApi({ limieten });
});
afterAll(() => api.stop());

describe('an answer to a request too many', () => {
  it('is problem+json with the version, the security headers and how long to wait', async () => {
    const { status, headers, json } = await api.vraag('/v1/openapi.json');
    expect([status, headers.get('content-type')]).toEqual([429, 'application/problem+json; charset=utf-8']);
    expect(json).toMatchObject({ status: 429, code: 'limiet.bereikt' });
    expect(headers.get('api-version')).toBe(API_VERSIE);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
