import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Overdracht } from '#libs/contract/overdrachten.ts';
import { Padclient } from '#test/kit/padclient.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, toetsScherm } from '#test/kit/scherm.ts';
import { Proefserver } from '#test/kit/smtp.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { wachtTot } from '#test/kit/werker.ts';

const DECAAN = 'decaan-thorbecke';
const GOED = 'nieuw@leerplicht.example';

let product: Product;
let browser: Browser;
let mailserver: Proefserver;
beforeAll(async () => {
  mailserver = await Proefserver.start();
  process.env['SMTP_URL'] = mailserver.url;
  ({ product, browser } = await startToneel(20));
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await mailserver?.stop();
  delete process.env['SMTP_URL'];
});

const open = async (page: Page): Promise<void> => {
  await page.goto('/mailvoorkeuren');
  await page.getByRole('heading', { level: 2, name: 'Per soort bericht' }).waitFor();
};

describe('the mail of an organisation', () => {
  it('is found under the own name, chosen per kind, and kept', async () => {
    const scherm = await meldAanAls(browser, product, 'decaan-thorbecke');
    const { page } = scherm;
    await page.locator('.kop__naam').click();
    await page.getByRole('menuitem', { name: 'Mail van uw organisatie' }).click();
    await page.getByText('decanaat@thorbecke.example').waitFor();
    await page.getByRole('heading', { name: 'Dit komt altijd' }).waitFor();
    await toetsScherm(scherm);
    const termijn = page.getByLabel('Herinnering: een taak wacht op u', { exact: true });
    expect(await termijn.locator('option').allInnerTexts()).toEqual(['Meteen', 'In de verzamelmail']);
    await termijn.selectOption('verzamel');
    await page.getByLabel('De samenvatting van een overleg staat klaar').selectOption('uit');
    await page.getByLabel('Om hoe laat').selectOption('09:00');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Uw keuze is bewaard.').waitFor();
    await open(page);
    expect(await termijn.inputValue()).toBe('verzamel');
    expect(await page.getByLabel('Om hoe laat').inputValue()).toBe('09:00');
    await page.context().close();
  });

  it('is only read by who does not divide the work', async () => {
    const scherm = await meldAanAls(browser, product, 'projectleider');
    await open(scherm.page);
    await scherm.page.getByText('Een collega die het werk verdeelt, kan dit veranderen.').waitFor();
    expect(await scherm.page.getByRole('button', { name: 'Bewaar' }).count()).toBe(0);
    await toetsScherm(scherm);
    await scherm.context.close();
  });
});

describe('a mailbox that does not exist', () => {
  it('is found by the administrator, repaired, and gets what was left', async () => {
    const client = new Padclient(product.basis);
    mailserver.gedrag = 'nooit-deze-ontvanger';
    const [eerste] = await client.alles<{ id: string }>('/v1/overstappen', DECAAN);
    const inhoud = { toelichting: 'Al drie weken niet gezien.' };
    await client.post(`/v1/overstappen/${eerste!.id}/overdrachten`, DECAAN, inhoud);
    const [overdracht] = await client.alles<Overdracht>('/v1/overdrachten', DECAAN);
    const ontvanger = overdracht!.naar!.naam;
    const gestuit = async () => {
      const { items } = await client.get<{ items: { organisatie: { naam: string } }[] }>(
        '/v1/mailadressen',
        'beheerder',
      );
      return items.some(({ organisatie }) => organisatie.naam === ontvanger) ? true : null;
    };
    await wachtTot(gestuit);
    mailserver.gedrag = 'goed';
    const scherm = await meldAanAls(browser, product, 'beheerder');
    const { page } = scherm;
    await page.goto('/beheer/berichten');
    const kaart = page.locator('.kaart').filter({ has: page.getByRole('heading', { name: ontvanger }) });
    await kaart.getByText('De mailserver zegt dat dit adres niet bestaat.').waitFor();
    await toetsScherm(scherm);
    await kaart.getByLabel('Mailadres van de organisatie').fill('geen adres');
    await kaart.getByRole('button', { name: 'Herstel en stuur opnieuw' }).click();
    await kaart.getByRole('alert').first().waitFor();
    await toetsScherm(scherm);
    await kaart.getByLabel('Mailadres van de organisatie').fill(GOED);
    await kaart.getByRole('button', { name: 'Herstel en stuur opnieuw' }).click();
    await page.getByText(/^Hersteld\. \d+ bericht(en gaan| gaat) opnieuw\.$/).waitFor();
    await kaart.waitFor({ state: 'detached' });
    expect(await gestuit()).toBeNull();
    const aan = async () => mailserver.ontvangen.find((mail) => mail.aan.includes(GOED)) ?? null;
    expect((await wachtTot(aan)).bytes).toContain('Subject:');
    await toetsScherm(scherm);
    await scherm.context.close();
  });
});
