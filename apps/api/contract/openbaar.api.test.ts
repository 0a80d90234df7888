import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { startChromium } from '#test/kit/chromium.ts';

const JAAR_MS = 366 * 86_400_000;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

describe('the contract as a page', () => {
  it('draws every group, asks nothing of another address and keeps to its own policy', async () => {
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      const vreemd: string[] = [];
      const fouten: string[] = [];
      page.on('request', (verzoek) => {
        const { origin, protocol } = new URL(verzoek.url());
        if (origin !== api.url && protocol !== 'data:') vreemd.push(verzoek.url());
      });
      page.on('console', (regel) => {
        if (regel.type() === 'error') fouten.push(regel.text());
      });
      page.on('pageerror', (fout) => fouten.push(fout.message));
      await page.goto(`${api.url}/v1/docs`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.getByText('Hoe oud elke bron is, en wie achterloopt.').waitFor();
      expect(await page.locator('.opblock-tag').count()).toBeGreaterThan(30);
      expect(await page.getByRole('button', { name: 'Try it out' }).count()).toBe(0);
      expect([vreemd, fouten]).toEqual([[], []]);
    } finally {
      await browser.close();
    }
  });
});

describe('security.txt', () => {
  it('says where to report, in plain text, and is never older than a year', async () => {
    const { status, headers, tekst } = await api.vraag('/.well-known/security.txt');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const velden = Object.fromEntries(
      tekst
        .trim()
        .split('\n')
        .map((regel) => regel.split(/: (.*)/).slice(0, 2) as [string, string]),
    );
    expect(velden).toMatchObject({
      Contact: expect.stringMatching(/^(mailto:|https:)/),
      Canonical: 'https://overstap.test/.well-known/security.txt',
    });
    const over = Date.parse(velden['Expires'] ?? '') - Date.now();
    expect([over > 0, over < JAAR_MS]).toEqual([true, true]);
  });

  it('is the only thing there', async () => {
    expect((await api.vraag('/.well-known/iets-anders')).status).toBe(404);
  });
});
