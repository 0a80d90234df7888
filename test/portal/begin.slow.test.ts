import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { VAN_IEDEREEN } from '#test/kit/haltes.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  ({ product, browser } = await startToneel(40));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function opBegin(): Promise<Scherm> {
  const context = await browser.newContext({ baseURL: product.basis });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context, fouten: [] };
}

describe('the portal before anybody signs in', () => {
  it('shows who one can be, and one click signs in', async () => {
    const scherm = await opBegin();
    await toetsScherm(scherm);
    await scherm.page.getByRole('link', { name: 'W. Wiersma' }).first().click();
    await scherm.page.getByRole('button', { name: 'W. Wiersma' }).waitFor();
    await scherm.page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    expect(new URL(scherm.page.url()).pathname).toBe('/school');
  });

  it('loads nothing from elsewhere', async () => {
    const { page } = await opBegin();
    const vreemd: string[] = [];
    page.on('request', (verzoek) => {
      if (new URL(verzoek.url()).origin !== product.basis) vreemd.push(verzoek.url());
    });
    await page.goto('/hulp');
    await page.getByRole('heading', { level: 1, name: 'Hulp' }).waitFor();
    expect(vreemd).toEqual([]);
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends its code packed as the browser can read it: %s', async (kan, krijgt) => {
    const bladzijde = await (await fetch(product.basis, { headers: { Accept: 'text/html' } })).text();
    const code = `${product.basis}${/src="(\/delen\/begin-[^"]+\.js)"/.exec(bladzijde)![1]!}`;
    const haal = (vorm: string) => fetch(code, { headers: { 'Accept-Encoding': vorm } });
    const antwoord = await haal(kan);
    expect(antwoord.headers.get('content-encoding')).toBe(krijgt);
    expect(antwoord.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(antwoord.headers.get('cache-control')).toContain('immutable');
    expect(antwoord.headers.get('vary')).toMatch(/Accept-Encoding/i);
    expect(await antwoord.text()).toBe(await (await haal('identity')).text());
  });

  it.each(VAN_IEDEREEN)('/%s asks nobody to sign in', async (pad) => {
    const { page } = await opBegin();
    await page.goto(`/${pad}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { name: 'Aanmelden om verder te gaan' }).count()).toBe(0);
  });

  it.each(['/hulp', '/toegankelijkheid', '/bestaat-niet'])('%s is in order', async (pad) => {
    const scherm = await opBegin();
    await scherm.page.goto(pad);
    await scherm.page.getByRole('heading', { level: 1 }).waitFor();
    await toetsScherm(scherm);
  });

  it('speaks the language one chooses', async () => {
    const { page } = await opBegin();
    await page.getByRole('button', { name: 'Taal en weergave' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Welcome to Overstap' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('searching', () => {
  it('loses no letter that is typed before the window is there', async () => {
    const { page } = await meldAanAls(browser, product, 'decaan-thorbecke');
    let laatDoor = (): void => undefined;
    const mag = new Promise<void>((klaar) => (laatDoor = klaar));
    await page.route('**/zoekvenster*.js', async (verzoek) => {
      await mag;
      await verzoek.continue();
    });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    await page.keyboard.type('/jk');
    await page.getByRole('dialog', { name: 'Zoek een leerling' }).waitFor();
    await page.keyboard.type('a');
    laatDoor();
    const veld = page.getByRole('searchbox');
    await veld.waitFor();
    expect(await veld.inputValue()).toBe('jka');
    await page.keyboard.type('n');
    expect(await veld.inputValue()).toBe('jkan');
    await page.keyboard.press('Escape');
    await veld.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/school');
  });
});

describe('a session', () => {
  it('that ended says so, and leaves what was there', async () => {
    const { page, context } = await meldAanAls(browser, product, 'decaan-thorbecke');
    await context.clearCookies();
    await page.getByRole('button', { name: /^Zoek/ }).click();
    await page.getByRole('searchbox').fill('de');
    await page.getByRole('alertdialog', { name: 'De sessie is voorbij' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('de');
    // Wie te vroeg zegt dat hij terug is, houdt ook wat er stond.
    await page.getByRole('button', { name: 'Ik ben weer aangemeld' }).click();
    await page.getByRole('alertdialog', { name: 'De sessie is voorbij' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('searchbox').inputValue()).toBe('de');
    expect(await page.locator('h1', { hasText: 'Werkvoorraad' }).count()).toBe(1);
  });

  it('that ended asks to sign in at a page that is opened anew, and goes back there', async () => {
    const { page, context } = await meldAanAls(browser, product, 'decaan-thorbecke');
    await context.clearCookies();
    await page.goto('/school/vooruitblik');
    await page.getByRole('heading', { level: 1, name: 'Aanmelden om verder te gaan' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('link', { name: 'Aanmelden', exact: true }).click();
    await page.getByRole('link', { name: /Entree/ }).click();
    await page.getByRole('link', { name: 'W. Wiersma' }).first().click();
    await page.waitForURL('**/school/vooruitblik');
    await page.getByRole('button', { name: 'W. Wiersma' }).waitFor();
  });

  it('makes way for another person of the same login service', async () => {
    const { page } = await meldAanAls(browser, product, 'decaan-thorbecke');
    await page.getByRole('button', { name: 'Iemand anders zijn' }).click();
    await page.getByRole('link', { name: 'W. Veenstra' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Mijn leerlingen' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/mentor');
  });

  it('ends when one signs out', async () => {
    const { page } = await meldAanAls(browser, product, 'decaan-thorbecke');
    await page.getByRole('button', { name: 'W. Wiersma' }).click();
    await page.getByRole('menuitem', { name: 'Afmelden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Welkom bij Overstap' }).waitFor();
    expect((await page.request.get('/v1/mij')).status()).toBe(401);
  });
});
