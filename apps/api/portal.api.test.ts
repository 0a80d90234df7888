import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '#test/kit/api.ts';

const map = mkdtempSync(path.join(tmpdir(), 'overstap-portal-'));

let api: TestApi;
beforeAll(async () => {
  writeFileSync(path.join(map, 'index.html'), '<!doctype html><style nonce="__NONCE__"></style>');
  api = await startTestApi({ portalMap: map });
});
afterAll(async () => {
  await api.stop();
  rmSync(map, { recursive: true });
});

describe('50: a page of the portal', () => {
  it('50: runs only scripts of its own file, and styles that the server meant, once', async () => {
    const haal = () => api.vraag('/overstappen', { headers: { Accept: 'text/html' } });
    const [een, twee] = [await haal(), await haal()];
    const csp = een.headers.get('content-security-policy') ?? '';
    expect([een.status, csp]).toEqual([
      200,
      expect.stringContaining("default-src 'none'; script-src 'self';"),
    ]);
    expect(csp).not.toMatch(/unsafe-|\*|https?:/);
    const nonce = /'nonce-([^']+)'/.exec(csp)?.[1];
    expect(een.tekst).toContain(`nonce="${nonce}"`);
    expect(twee.tekst).not.toContain(`nonce="${nonce}"`);
  });
});
