import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Inlogdienst } from '#libs/config/inlogdienst.ts';
import { row, rows } from '#libs/database/transaction.ts';
import { niveauVoor } from '../shared/zekerheid.ts';
import { createWereld, type Wereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { Browser } from '#test/kit/browser.ts';
import { startInlogdiensten } from '#test/kit/inlogdiensten.ts';

const EIGEN = 'https://overstap.test';
const LIMIETEN = { accountPerSeconde: 1000, adresPerSeconde: 1000, misluktPerKwartier: 5, uitvoerPerUur: 2 };

let api: TestApi;
let wereld: Wereld;
let diensten: { readonly stop: () => Promise<void> };
beforeAll(async () => {
  const inlogdiensten: Inlogdienst[] = [];
  api = await startTestApi({ inlogdiensten, limieten: LIMIETEN });
  wereld = await createWereld(api.dataSource);
  diensten = await startInlogdiensten(api, wereld, inlogdiensten);
});
beforeEach(() => rows(api.dataSource, 'delete from limiet'));
afterAll(async () => {
  await diensten.stop();
  await api.stop();
});

interface Mij {
  readonly gebruiker: { readonly id: string };
  readonly organisatie: { readonly id: string; readonly rol: string };
  readonly organisaties: readonly { readonly id: string }[];
  readonly sessie: { readonly csrf: string; readonly zekerheid: string } | null;
}
const mij = async (browser: Browser): Promise<Mij> => JSON.parse((await browser.ga('/v1/mij')).tekst) as Mij;
const post = async (browser: Browser, pad: string, body: object = {}) => {
  const { sessie } = await mij(browser);
  return browser.ga(pad, {
    methode: 'POST',
    headers: {
      Origin: EIGEN,
      'X-CSRF': sessie?.csrf ?? '',
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });
};
const auditregels = (handeling: string) =>
  rows<{ uitkomst: string; reden: string | null }>(
    api.dataSource,
    'select uitkomst, reden from audit where handeling = $1 order by seq',
    [handeling],
  );

describe('signing in at an identity provider', () => {
  it('gives a session on behalf of the organisation and role of our own register', async () => {
    const browser = new Browser(api);
    const { status, tekst } = await browser.meldAan('entree', 'decaan');
    expect(status).toBe(200);
    const { gebruikerId, organisatieId } = wereld.gebruiker.decaan;
    expect(JSON.parse(tekst)).toMatchObject({
      gebruiker: { id: gebruikerId },
      organisatie: { id: organisatieId, rol: 'decaan' },
      sessie: { inlogdienst: 'entree', zekerheid: 'laag' },
    });
    expect((await auditregels('rondAanmeldenAf')).at(-1)?.uitkomst).toBe('gelukt');
  });

  it('69: an account of another provider with the same address is somebody new, without access', async () => {
    const browser = new Browser(api);
    const { status, tekst } = await browser.meldAan('surfconext', 'nieuw-surfconext');
    expect([status, tekst.includes('toegang-aangevraagd')]).toEqual([403, true]);
    expect((await browser.ga('/v1/mij')).status).toBe(401);
    expect((await auditregels('rondAanmeldenAf')).at(-1)).toEqual({
      uitkomst: 'geweigerd',
      reden: 'aanmelden.toegang-aangevraagd',
    });
  });

  it('70: a revoked mandate ends at the next request', async () => {
    const browser = new Browser(api);
    await browser.meldAan('surfconext', 'intaker');
    expect((await browser.ga('/v1/taken')).status).toBe(200);
    const { gebruikerId } = wereld.gebruiker.intaker;
    await rows(api.dataSource, "update mandaat set tot = '2020-01-02' where gebruiker_id = $1", [
      gebruikerId,
    ]);
    try {
      expect((await browser.ga('/v1/taken')).status).toBe(401);
    } finally {
      await rows(api.dataSource, 'update mandaat set tot = null where gebruiker_id = $1', [gebruikerId]);
    }
  });

  it('71: the session has a new name after signing in, is closed to scripts and strangers, and dies on the server', async () => {
    const browser = new Browser(api);
    browser.koekjes.set('__Host-sessie', 'A'.repeat(43));
    await browser.meldAan('entree', 'decaan');
    const kenmerk = browser.koekjes.get('__Host-sessie');
    expect(kenmerk).not.toBe('A'.repeat(43));
    const gezet = browser.gezet.findLast((regel) => regel.startsWith('__Host-sessie='));
    expect(gezet).toMatch(/HttpOnly/);
    expect(gezet).toMatch(/Secure/);
    expect(gezet).toMatch(/SameSite=Lax/);
    expect(gezet).toMatch(/Path=\/(;|$)/);
    expect(gezet).not.toMatch(/Domain/);
    expect((await post(browser, '/afmelden')).status).toBe(200);
    browser.koekjes.set('__Host-sessie', kenmerk!);
    expect((await browser.ga('/v1/mij')).status).toBe(401);
    const bewaard = await row<{ n: number }>(
      api.dataSource,
      "select count(*)::int as n from sessie where encode(id_hash, 'escape') like $1",
      [`%${kenmerk}%`],
    );
    expect(bewaard?.n).toBe(0);
  });

  it('72: what changes something comes from an own page with the proof of the session, and never by GET', async () => {
    const browser = new Browser(api);
    await browser.meldAan('entree', 'decaan');
    const { sessie } = await mij(browser);
    const csrf = sessie!.csrf;
    const met = (headers: Record<string, string>) =>
      browser.ga('/afmelden', { methode: 'POST', headers }).then(({ status }) => status);
    expect(await met({ 'X-CSRF': csrf })).toBe(403);
    expect(await met({ Origin: 'https://kwaad.test', 'X-CSRF': csrf })).toBe(403);
    expect(await met({ Origin: EIGEN })).toBe(403);
    expect(await met({ Origin: EIGEN, 'X-CSRF': 'x' })).toBe(403);
    expect([404, 405]).toContain((await browser.ga('/afmelden')).status);
    expect((await browser.ga('/v1/mij')).status).toBe(200);
  });

  it('73: no other origin may read an answer', async () => {
    for (const methode of ['GET', 'OPTIONS']) {
      const antwoord = await fetch(`${api.url}/v1/taken`, {
        method: methode,
        headers: { Origin: 'https://kwaad.test' },
      });
      expect(antwoord.headers.get('access-control-allow-origin')).toBeNull();
      expect(antwoord.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it('75: with too little certainty a decision about access asks to sign in again, and then it may', async () => {
    const browser = new Browser(api);
    await browser.meldAan('gemeente', 'beheerder');
    const pad = `/v1/toegangsaanvragen/${crypto.randomUUID()}/afwijzingen`;
    const laag = await post(browser, pad);
    expect([laag.status, JSON.parse(laag.tekst)['code']]).toEqual([401, 'toegang.meer-zekerheid']);
    expect(laag.headers.get('www-authenticate')).toContain('acr_values="substantieel"');
    await browser.meldAan('gemeente', 'beheerder', '&niveau=substantieel');
    expect((await mij(browser)).sessie?.zekerheid).toBe('substantieel');
    expect((await post(browser, pad)).status).toBe(404);
    expect((['halt', 'straf', 'medisch', 'hulp', 'rvdk'] as const).map(niveauVoor)).toEqual(
      Array.from({ length: 5 }, () => 'substantieel'),
    );
  });

  it('75: a provider that says too little about somebody does not let him in higher', async () => {
    const browser = new Browser(api);
    const { status, tekst } = await browser.meldAan('entree', 'mentor', '&niveau=substantieel');
    expect([status, tekst.includes('te-weinig-zekerheid')]).toEqual([401, true]);
  });

  it('77: forbids frames, sniffing and keeping', async () => {
    const browser = new Browser(api);
    await browser.meldAan('entree', 'decaan');
    const { headers } = await browser.ga('/v1/mij');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('two organisations', () => {
  it('28: acts on behalf of one, sees nothing of the other until he switches, and switching is in the audit', async () => {
    const { gebruikerId } = wereld.gebruiker.decaan;
    await rows(
      api.dataSource,
      "insert into mandaat (id, gebruiker_id, organisatie_id, rol, van) values (gen_random_uuid(), $1, $2, 'decaan', '2020-01-01') on conflict do nothing",
      [gebruikerId, wereld.org.andereSchool],
    );
    const browser = new Browser(api);
    await browser.meldAan('entree', 'decaan');
    const eerste = (await mij(browser)).organisatie.id;
    const [ander] = [wereld.org.school, wereld.org.andereSchool].filter((id) => id !== eerste);
    const oud = browser.koekjes.get('__Host-sessie');
    expect((await post(browser, '/v1/mij/organisatie', { organisatieId: ander })).status).toBeLessThan(300);
    expect((await mij(browser)).organisatie.id).toBe(ander);
    expect(browser.koekjes.get('__Host-sessie')).not.toBe(oud);
    expect((await post(browser, '/v1/mij/organisatie', { organisatieId: wereld.org.mbo })).status).toBe(404);
    expect((await auditregels('kiesOrganisatie')).map(({ uitkomst }) => uitkomst)).toEqual([
      'gelukt',
      'geweigerd',
    ]);
  });
});

describe('limits', () => {
  const mislukt = (headers: Record<string, string> = {}) =>
    new Browser(api).ga('/aanmelden/terug?code=x&state=y', { headers });

  it('74: after the agreed number of failures an address waits, and is told how long', async () => {
    for (let keer = 0; keer < LIMIETEN.misluktPerKwartier; keer++) expect((await mislukt()).status).toBe(401);
    const { status, headers } = await mislukt();
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    const token = await api.token(wereld.gebruiker.decaan);
    expect((await api.vraag('/v1/taken', { token })).status).toBe(200);
  });

  it('76: an address cannot be made up with X-Forwarded-For', async () => {
    for (let keer = 0; keer < LIMIETEN.misluktPerKwartier; keer++)
      expect((await mislukt({ 'X-Forwarded-For': `10.0.0.${keer}` })).status).toBe(401);
    expect((await mislukt({ 'X-Forwarded-For': '10.9.9.9' })).status).toBe(429);
  });

  it('74: exports are counted per account', async () => {
    const csv = async (wie: 'decaan' | 'mentor') =>
      api.vraag(`/v1/bestanden/${crypto.randomUUID()}/regels`, {
        token: await api.token(wereld.gebruiker[wie]),
        headers: { Accept: 'text/csv' },
      });
    for (let keer = 0; keer < LIMIETEN.uitvoerPerUur; keer++) expect((await csv('decaan')).status).toBe(404);
    expect((await csv('decaan')).status).toBe(429);
  });
});
