import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { om, type Seizoensdagen } from '#test/kit/seizoen.ts';
import { startToneel } from '#test/kit/toneel.ts';

const DECAAN = 'decaan-thorbecke';
const REDEN = 'Al drie weken niet op school gezien; de ouders nemen niet op.';

let product: Product;
let seizoen: Seizoensdagen;
let browser: Browser;
let scherm: Scherm;
let page: Page;
beforeAll(async () => {
  ({ product, browser } = await startToneel(80));
  seizoen = await product.seizoen();
  // Na de dag waarop wie zich niet aanmeldde, een aandachtspunt is.
  await product.verzet(om(seizoen.week(18, 'maandag')));
  scherm = await meldAanAls(browser, product, DECAAN);
  ({ page } = scherm);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function naar(pad: string): Promise<void> {
  await page.goto(pad);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.geraamte').first().waitFor({ state: 'detached' });
}

/** Opent een leerling van de lijst en geeft zijn naam. */
async function openLeerling(plek: number): Promise<string> {
  await naar('/school');
  await page.locator('tbody th a').nth(plek).click();
  await page.waitForURL('**/school/leerling/*');
  await page.getByRole('heading', { name: 'Nu te doen' }).waitFor();
  return page.locator('h1').innerText();
}

const knop = (naam: RegExp | string) => page.getByRole('button', { name: naam });
const venster = () => page.getByRole('dialog');

describe('the work of a school counsellor', () => {
  it('starts with what comes and who needs attention', async () => {
    await naar('/school');
    await page
      .getByRole('region', { name: 'Wat eraan komt' })
      .getByText(/gaan dan over|gaat dan over/)
      .waitFor();
    const rijen = page.locator('tbody tr');
    expect(await rijen.count()).toBeGreaterThan(2);
    expect(await rijen.getByText('U bent aan zet').count()).toBe(await rijen.count());
    await toetsScherm(scherm);
    await naar('/school?tab=wacht');
    expect(await rijen.getByText('U bent aan zet').count()).toBe(0);
  });

  it('hands a pupil over early with a reason, and finds the handover in the list', async () => {
    const naam = await openLeerling(0);
    await page
      .getByText(new RegExp(`^Heeft deze leerling op .* (juni|juli) ${seizoen.eindjaar} nog geen plaats`))
      .waitFor();
    await toetsScherm(scherm);
    await knop('Draag eerder over').click();
    await venster()
      .getByRole('button', { name: /^Draag 1/ })
      .click();
    await venster().getByRole('alert').waitFor();
    await toetsScherm(scherm);
    await venster().getByRole('textbox').fill(REDEN);
    await venster()
      .getByRole('button', { name: /^Draag 1/ })
      .click();
    await venster().getByText('Bij 1 leerling gelukt.').waitFor();
    await venster()
      .getByText(/^Naar /)
      .waitFor();
    await venster().getByRole('button', { name: 'Klaar' }).click();
    await page.getByText(REDEN).waitFor();
    expect(await page.getByText('Dit veranderde terwijl u keek').count()).toBe(0);
    await naar('/school/overdrachten');
    const achternaam = naam.split(' ').at(-1)!;
    expect(await page.locator('tbody tr', { hasText: achternaam }).first().innerText()).toContain(
      'Wacht op antwoord',
    );
    await toetsScherm(scherm);
  });

  it('goes on to the next pupil of the list', async () => {
    const eerste = await openLeerling(0);
    await page.getByRole('link', { name: /^Volgende \(2 van/ }).click();
    await page.getByRole('link', { name: /^Volgende \(3 van/ }).waitFor();
    expect(await page.locator('h1').innerText()).not.toBe(eerste);
    await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
  });

  it('tells what a colleague changed when both hand over the same pupil', async () => {
    await openLeerling(0);
    await knop('Draag eerder over').click();
    await venster().getByRole('textbox').fill(REDEN);
    const collega = await fetch(
      `${product.basis}/v1/overstappen/${page.url().split('/').at(-1)}/overdrachten`,
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await product.token(DECAAN)}`,
          'Idempotency-Key': randomUUID(),
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ toelichting: 'Van een collega.' }),
      },
    );
    expect(collega.status).toBe(201);
    await venster()
      .getByRole('button', { name: /^Draag 1/ })
      .click();
    await venster().getByText('De leerling is al overgedragen.').waitFor();
    await venster().getByRole('button', { name: 'Klaar' }).click();
    await page.getByText('Dit veranderde terwijl u keek').waitFor();
    await page.getByText(/Status: eerst “.*”, nu “Overgedragen, wacht op de ontvanger”/).waitFor();
    await toetsScherm(scherm);
    await knop('Ik heb het gezien').click();
    await page.getByText('Dit veranderde terwijl u keek').waitFor({ state: 'detached' });
  });

  it('keeps what was written when the connection is gone, and does it once it is back', async () => {
    await openLeerling(0);
    await knop('Leg ander vervolg vast').click();
    await venster().getByRole('combobox').selectOption({ label: 'Werk' });
    await venster().getByRole('textbox').fill('Arbeidscontract van 1 mei, gezien.');
    await scherm.context.setOffline(true);
    await venster().getByRole('button', { name: 'Leg vast' }).click();
    await venster().getByText('Er is geen verbinding').waitFor();
    await scherm.context.setOffline(false);
    await venster().getByRole('button', { name: 'Probeer opnieuw' }).click();
    await venster().getByText('Bij 1 leerling gelukt.').waitFor();
    await venster().getByRole('button', { name: 'Klaar' }).click();
    await page.getByRole('heading', { name: 'Andere bestemming dan mbo' }).waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByText('Voor 1 leerling is het ingetrokken.').waitFor();
    await page.getByText('Ingetrokken', { exact: true }).waitFor();
  });

  it('sends a pupil to another school, which confirms that he comes', async () => {
    const naam = await openLeerling(2);
    const daar = await meldAanAls(browser, product, 'decaan-salland');
    await knop('Leg ander vervolg vast').click();
    await venster().getByLabel('Waarheen').selectOption({ label: 'Havo' });
    await venster().getByLabel('Welke school?').selectOption({ label: 'Salland College' });
    await venster().getByRole('textbox').fill('Aangenomen voor havo 4, brief gezien.');
    await toetsScherm(scherm);
    await venster().getByRole('button', { name: 'Leg vast' }).click();
    await venster().getByText('Bij 1 leerling gelukt.').waitFor();
    await venster().getByRole('button', { name: 'Klaar' }).click();
    await page.getByText('Wacht op bevestiging').first().waitFor();
    await daar.page.goto('/school');
    await daar.page.getByRole('button', { name: 'Bevestig of wijs af' }).click();
    await daar.page.getByRole('dialog').getByText(naam).waitFor();
    await toetsScherm(daar);
    await daar.page.getByRole('dialog').getByRole('button', { name: /^Ja/ }).click();
    await daar.page.getByRole('button', { name: 'Bevestig of wijs af' }).waitFor({ state: 'detached' });
    await daar.context.close();
    await page.reload();
    await page.getByText('Wacht op bevestiging').waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: naam }).waitFor();
  });

  it('gives the reference of a file to who administers, without a name in it', async () => {
    await scherm.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openLeerling(0);
    const id = page.url().split('/').at(-1)!;
    await knop('Kopieer het kenmerk').click();
    await page.getByText('Het kenmerk is gekopieerd.', { exact: false }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(id);
  });

  it('looks ahead to the deadline, and to a day on which nothing happens', async () => {
    await naar('/school/vooruitblik');
    await toetsScherm(scherm);
    const gezegd = await page.locator('tbody tr').count();
    expect(gezegd).toBeGreaterThan(0);
    await naar(`/school/vooruitblik?datum=${seizoen.week(19, 'donderdag')}`);
    await page.getByText('Er zou niemand overgaan').waitFor();
    await toetsScherm(scherm);
  });

  it('shows how each class is doing', async () => {
    await naar('/school/klassen');
    await toetsScherm(scherm);
    await page
      .getByRole('link', { name: /^U bent aan zet/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
    expect(page.url()).toContain('klas=');
  });

  it('submits one pupil: sees first what it does, saves, and takes it back', async () => {
    await naar('/school/nieuw');
    await knop('Controleer').click();
    await page.getByRole('alert').waitFor();
    await toetsScherm(scherm);
    for (const [veld, waarde] of [
      ['Roepnaam', 'Noor'],
      ['Achternaam', 'Nieuwkomer'],
      ['Geboortedatum', '2010-02-14'],
      ['Onderwijsnummer', '109000001'],
      ['Leerlingnummer', '990001'],
      ['Klas (hoeft niet)', '4K1'],
      ['Postcode (hoeft niet)', '8011AB'],
      ['Huisnummer (hoeft niet)', '1'],
    ] as const)
      await page.getByLabel(veld, { exact: true }).fill(waarde);
    await page.getByLabel('Opleiding van nu').selectOption({ label: 'Vmbo kader' });
    // Ver weg: alleen dan is er een nummer nodig, en het klopt of het wordt gezegd.
    const gemeente = page.getByLabel('Gemeente (hoeft niet)');
    await gemeente.selectOption({ label: 'Een andere gemeente' });
    await page.getByLabel('Nummer van die gemeente').fill('36');
    await knop('Controleer').click();
    await page.getByText('Een gemeentecode heeft vier cijfers.').first().waitFor();
    await gemeente.selectOption({ label: 'Zwolle' });
    await knop('Controleer').click();
    await page.getByText('Noor Nieuwkomer komt erbij').waitFor();
    await toetsScherm(scherm);
    await knop('Sla op').click();
    await page.getByText('Noor Nieuwkomer is doorgegeven').waitFor();
    await knop(/^Maak ongedaan/).click();
    await page.getByText('Noor Nieuwkomer is weer weg.').waitFor();
  });

  it('chooses pupils, keeps a list of its own, and works with the keyboard only', async () => {
    await naar('/school');
    await page.getByLabel('Klas', { exact: true }).selectOption({ index: 1 });
    await knop('Bewaar deze lijst').click();
    await page.getByLabel('Naam van deze lijst').fill('Mijn klas');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Mijn klas' }).waitFor();
    await naar('/school');
    await page.getByRole('link', { name: 'Mijn klas' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('2 leerlingen gekozen').waitFor();
    await toetsScherm(scherm);
    await tabNaar(page, /^Laat los$/, 200);
    await page.keyboard.press('Enter');
    await page.getByText('2 leerlingen gekozen').waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/school/leerling/*');
    await tabNaar(page, /^Draag eerder over$/);
    await page.keyboard.press('Enter');
    await venster().waitFor();
    await page.keyboard.press('Escape');
    await venster().waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Draag eerder over');
  });
});
