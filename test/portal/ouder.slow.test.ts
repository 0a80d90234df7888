import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { deelMetOuders, laatOuderMeelezen, vraagDe } from '#test/kit/paspoortverhaal.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';

const TELEFOON = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let product: Product;
let browser: Browser;
beforeAll(async () => {
  ({ product, browser } = await startToneel(60));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const als = (persona: string): Promise<Scherm> => meldAanAls(browser, product, persona, TELEFOON);
const kop = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('the parent of a fifteen year old', () => {
  it('sees at once what the child asks, says yes with a name, and can take it back', async () => {
    const naam = await deelMetOuders(product, 'leerling-15');
    const scherm = await als('ouder-15');
    const { page, context } = scherm;
    await kop(page, 'Mijn kind');
    await page.getByText(`Uw kind wil zijn Paspoort delen met ${naam}. Mag dat?`).waitFor();
    await toetsScherm(scherm);
    await page.getByRole('link', { name: 'Bekijk en beslis' }).click();
    await kop(page, 'Toestemming');
    await page.getByText('Waar ben je trots op?').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Ja, dat mag' }).click();
    await page.getByRole('button', { name: 'Geef toestemming' }).click();
    await page.getByText('Vul uw naam in.').waitFor();
    await toetsScherm(scherm);
    await page.getByLabel('Uw naam').fill('A. de Wit');
    await page.getByRole('button', { name: 'Geef toestemming' }).click();
    await page.getByText('Mag gedeeld worden').waitFor();
    await page.getByRole('button', { name: 'Toch niet meer' }).click();
    await page.getByLabel('Uw naam').fill('A. de Wit');
    await page.getByRole('button', { name: 'Geef geen toestemming' }).click();
    await page.getByText('Wacht op u').waitFor();
    const zelf = vraagDe(product, await product.token('leerling-15'));
    const { items } = await zelf<{ items: { status: string }[] }>('/v1/delingen');
    expect(items[0]!.status).toBe('WACHT_OP_TOESTEMMING');
    await context.close();
  });

  it('reads the Passport only when the child asks', async () => {
    const { page, context } = await als('ouder-15');
    await page.goto('/kind/paspoort');
    await page.getByText('U leest mee als uw kind u dat vraagt.').waitFor();
    await laatOuderMeelezen(product, 'leerling-15');
    await page.reload();
    await page.getByText('Hoe wil je genoemd worden?').waitFor();
    expect(await page.getByText('Is er thuis iets dat goed is om te weten?').count()).toBe(0);
    await context.close();
  });

  it.each([
    ['/kind/inzagen', 'Wie keek er mee?'],
    ['/kind/traject', 'Traject'],
    ['/kind/toestemmingen', 'Toestemming'],
  ])('%s is in order', async (pad, titel) => {
    const scherm = await als('ouder-15');
    await scherm.page.goto(pad);
    await kop(scherm.page, titel);
    await scherm.page.waitForLoadState('networkidle').catch(() => undefined);
    expect(await scherm.page.getByRole('alert').count()).toBe(0);
    await toetsScherm(scherm);
    await scherm.context.close();
  });
});

describe('the parent of a sixteen year old', () => {
  it('reads that the child decides, without an error', async () => {
    const scherm = await als('ouder-16');
    await scherm.page.getByText(/is 16 jaar of ouder en beslist zelf/).waitFor();
    expect(await scherm.page.getByRole('alert').count()).toBe(0);
    await toetsScherm(scherm);
    await scherm.context.close();
  });
});

describe('a parent with the link of the school', () => {
  it('lands where the link is for, and sees no more of the menu than that', async () => {
    const context = await browser.newContext({ ...TELEFOON, baseURL: product.basis });
    const page = await context.newPage();
    const { link, code } = await maakLink();
    await page.goto(link);
    await page.getByLabel('Code van acht cijfers').fill(code);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await kop(page, 'Mijn kind');
    await page.getByText('Met deze link beslist u of uw kind zijn Paspoort mag delen.').waitFor();
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
    expect(await menu.allTextContents()).toEqual(['Mijn kind', 'Toestemming']);
    await page
      .getByText('Er is nu niets te beslissen.')
      .or(page.getByText(/Mag dat\?$/))
      .first()
      .waitFor();
    await toetsScherm({ page, context, fouten: [] });
    await context.close();
  });
});

/** De school maakt een link voor een ouder zonder inlogdienst; voor wie meerderjarig is, kan dat niet. */
async function maakLink(): Promise<{ link: string; code: string }> {
  const decaan = vraagDe(product, await product.token('decaan-thorbecke'));
  const { items } = await decaan<{ items: { id: string }[] }>('/v1/overstappen');
  for (const { id } of items) {
    const vraag = { overstapId: id, doel: 'paspoort', gezagsgrond: 'schooladministratie' };
    try {
      return await decaan('/v1/ouderlinks', vraag);
    } catch (error) {
      if (!String(error).includes('ouderlink.meerderjarig')) throw error;
    }
  }
  throw new Error('geen leerling die minderjarig is');
}
