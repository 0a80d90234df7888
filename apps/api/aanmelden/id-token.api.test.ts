import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rows } from '#libs/database/transaction.ts';
import { createWereld } from '#test/builders/wereld.ts';
import { startTestApi, type TestApi } from '#test/kit/api.ts';
import { Browser } from '#test/kit/browser.ts';
import { ValseInlogdienst, type Afwijking } from '#test/kit/valse-inlogdienst.ts';

const LIMIETEN = {
  accountPerSeconde: 1000,
  adresPerSeconde: 1000,
  misluktPerKwartier: 3,
  uitvoerPerUur: 100,
};

let api: TestApi;
let dienst: ValseInlogdienst;
beforeAll(async () => {
  dienst = await ValseInlogdienst.start();
  api = await startTestApi({ inlogdiensten: [dienst.instelling], limieten: LIMIETEN });
  const wereld = await createWereld(api.dataSource);
  await rows(
    api.dataSource,
    "insert into gebruiker_identiteit (issuer, sub, gebruiker_id) values ($1, 'decaan', $2)",
    [dienst.basis, wereld.gebruiker.decaan.gebruikerId],
  );
});
beforeEach(async () => {
  dienst.afwijking = {};
  await rows(api.dataSource, 'delete from limiet');
});
afterAll(async () => {
  await api.stop();
  await dienst.stop();
});

const AFWIJKINGEN: readonly (readonly [naam: string, Afwijking])[] = [
  ['for somebody else', { claims: () => ({ aud: 'een-ander' }) }],
  ['of another provider', { claims: () => ({ iss: 'https://ander.test' }) }],
  ['with another nonce', { nonce: 'oud' }],
  ['that has expired', { claims: (nu) => ({ iat: nu - 900, exp: nu - 600 }) }],
  ['from the future', { claims: (nu) => ({ iat: nu + 3600, exp: nu + 7200 }) }],
  ['without a signature', { handtekening: 'geen' }],
  ['signed with the public key as a secret', { handtekening: 'hs256-met-publieke-sleutel' }],
  ['signed with an unknown key', { handtekening: 'onbekende-sleutel' }],
  ['with a BSN as name', { claims: () => ({ sub: '999990019' }) }],
];

const STORINGEN: readonly (readonly [naam: string, Afwijking])[] = [
  ['whose connection breaks', { antwoord: 'weg' }],
  ['that answers with a page of its proxy', { antwoord: { status: 502 } }],
  ['that is too busy', { antwoord: { status: 503, json: { error: 'temporarily_unavailable' } } }],
  ['that does not accept our own key', { antwoord: { status: 401, json: { error: 'invalid_client' } } }],
];
const PROBEER = '/aanmelden?issuer=vals&terug=/v1/mij';

describe('an identity provider', () => {
  it.each(STORINGEN)('%s is nobody’s failed attempt: later, and then it works', async (_naam, afwijking) => {
    dienst.afwijking = afwijking;
    // Vaker dan iemand mag mislukken.
    for (let keer = 0; keer < LIMIETEN.misluktPerKwartier + 1; keer++) {
      const { status, headers, tekst } = await new Browser(api).volg(PROBEER);
      expect([status, headers.get('retry-after')]).toEqual([503, '60']);
      expect(tekst).toContain('aanmelden.dienst-onbereikbaar');
    }
    dienst.afwijking = {};
    expect((await new Browser(api).volg(PROBEER)).status).toBe(200);
  });

  it('that says the code was used before does count', async () => {
    dienst.afwijking = { antwoord: { status: 400, json: { error: 'invalid_grant' } } };
    expect((await new Browser(api).volg(PROBEER)).status).toBe(401);
  });
});

describe('an ID token', () => {
  it('that is right lets in', async () => {
    expect((await new Browser(api).volg('/aanmelden?issuer=vals&terug=/v1/mij')).status).toBe(200);
  });

  it.each(AFWIJKINGEN)('68: %s is refused, with one line in the audit', async (_naam, afwijking) => {
    dienst.afwijking = afwijking;
    const tel = async () =>
      (
        await rows<{ n: number }>(
          api.dataSource,
          "select count(*)::int as n from audit where uitkomst = 'geweigerd'",
        )
      )[0]!.n;
    const voor = await tel();
    const browser = new Browser(api);
    const { status, tekst } = await browser.volg('/aanmelden?issuer=vals&terug=/v1/mij');
    expect(status).toBe(401);
    expect(tekst).not.toContain('999990019');
    expect(browser.koekjes.has('__Host-sessie')).toBe(false);
    expect(await tel()).toBe(voor + 1);
  });

  it('68: of another browser, or used before, opens nothing', async () => {
    const slachtoffer = new Browser(api);
    const naar = await slachtoffer.ga('/aanmelden?issuer=vals&terug=/v1/mij');
    const terug = await slachtoffer.ga(naar.headers.get('location')!);
    const ander = new Browser(api);
    expect((await ander.ga(terug.headers.get('location')!)).status).toBe(401);
    expect((await slachtoffer.volg(terug.headers.get('location')!)).status).toBe(200);
    expect((await slachtoffer.ga(terug.headers.get('location')!)).status).toBe(401);
  });
});
