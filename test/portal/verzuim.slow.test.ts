import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DECAAN, Ketenzaak } from '#test/kit/ketenzaak.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';

let product: Product;
let browser: Browser;
let zaak: Ketenzaak;
/** Wie de grens haalt, wie er bijna is en wie er nog ver vandaan is. */
let namen: readonly string[];
/** Van wie er nog ver vandaan is. */
let achternaam: string;
beforeAll(async () => {
  ({ product, browser } = await startToneel(60));
  zaak = new Ketenzaak(product);
  await zaak.begin();
  const leerlingen = (await zaak.leerlingen()).slice(0, 3);
  namen = leerlingen.map(({ leerling }) =>
    [leerling.roepnaam, leerling.tussenvoegsel, leerling.achternaam].filter(Boolean).join(' '),
  );
  achternaam = leerlingen[2]!.leerling.achternaam;
  const uren = [4, 4, 2];
  await zaak.leverVerzuimIn(
    leerlingen.map(({ leerling }, plek) => ({ nummer: leerling.leerlingnummer, uren: uren[plek]! })),
  );
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('absence of pupils', () => {
  it('shows the school what to decide first, with the term and what the law says', async () => {
    const scherm = await meldAanAls(browser, product, DECAAN);
    const { page } = scherm;
    await page.getByRole('link', { name: 'Verzuim', exact: true }).click();
    const voorstellen = page.getByRole('region', { name: 'Beslis: meldt u dit?' });
    await voorstellen.getByRole('link', { name: 'Beslis' }).first().waitFor();
    expect(await voorstellen.getByRole('link', { name: 'Beslis' }).count()).toBe(2);
    const gesprek = page.getByRole('region', { name: 'Met wie gaat u in gesprek?' });
    await gesprek.getByText('12 van 16 uur').first().waitFor();
    await toetsScherm(scherm);
  });

  it('lets the school dismiss one with a reason, not with a reason the law does not allow', async () => {
    const scherm = await meldAanAls(browser, product, DECAAN);
    const { page } = scherm;
    const [eerste] = await zaak.voorstellen();
    await page.goto(`/verzuim/meldingen/${eerste!.id}`);
    await page.getByText('De wet zegt: meld dit binnen vijf werkdagen', { exact: false }).waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Meld niet' }).click();
    expect(await page.getByLabel('Het hoeft niet van de wet').isDisabled()).toBe(true);
    await toetsScherm(scherm);
    const venster = page.getByRole('dialog');
    await venster.getByRole('button', { name: 'Meld niet' }).click();
    await venster.getByRole('alert').waitFor();
    await venster.getByLabel('Het is al op een andere manier gemeld').check();
    await venster.getByRole('button', { name: 'Meld niet' }).click();
    await page.getByText('U meldt dit niet').waitFor();
    await toetsScherm(scherm);
  });

  it('lets the school report with the keyboard only, and the next case is offered', async () => {
    const scherm = await meldAanAls(browser, product, DECAAN);
    const { page } = scherm;
    await page.goto('/verzuim');
    await page.getByRole('link', { name: 'Beslis' }).first().waitFor();
    await tabNaar(page, /^Beslis$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Meld dit verzuim' }).waitFor();
    await tabNaar(page, /^Meld dit verzuim$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Wij vragen de leerplicht iets te doen').waitFor();
    await toetsScherm(scherm);
    await page.getByLabel('Wij vragen de leerplicht iets te doen').focus();
    await page.keyboard.press('Space');
    await tabNaar(page, /^Al bij DUO gemeld/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('V-2027-1');
    await tabNaar(page, /^Meld nu$/);
    await page.keyboard.press('Enter');
    await page.getByText('U meldde dit verzuim').waitFor();
    expect(await zaak.voorstellen()).toEqual([]);
  });

  it('tells a colleague who decides later that it was decided already', async () => {
    const [gemeld] = await zaak.gemeld();
    const { page } = await meldAanAls(browser, product, DECAAN);
    await page.goto(`/verzuim/meldingen/${gemeld!.id}`);
    await page.getByRole('heading', { level: 1, name: /^Melding over/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Meld dit verzuim' }).count()).toBe(0);
  });

  it('brings the report to leerplicht, who sets a status; the school, reading along, is told calmly', async () => {
    const [melding] = await zaak.gemeld();
    const school = await meldAanAls(browser, product, DECAAN);
    await school.page.goto(`/verzuim/meldingen/${melding!.id}`);
    await school.page.getByRole('heading', { level: 1, name: /^Melding over/ }).waitFor();
    const scherm = await meldAanAls(browser, product, await zaak.leerplichtVan(melding!.id));
    const { page } = scherm;
    await page.getByRole('link', { name: 'Meldingen', exact: true }).click();
    await page.getByRole('row').nth(1).getByRole('link').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.getByRole('button', { name: 'Neem in behandeling' }).click();
    await page.getByText('De melding is in behandeling').waitFor();
    await page.locator(':focus', { hasText: 'De melding is in behandeling' }).waitFor();
    await toetsScherm(scherm);
    const gelezen = await zaak.client.get<{ duoStatus: string }>(
      `/v1/verzuimmeldingen/${melding!.id}`,
      DECAAN,
    );
    expect(gelezen.duoStatus).toBe('B');
    await school.page.getByText('Er is iets veranderd').waitFor();
    expect(await school.page.getByText('in behandeling').count()).toBe(0);
    await toetsScherm(school);
    await school.page.getByRole('button', { name: 'Toon wat nieuw is' }).click();
    await school.page.getByText('in behandeling').first().waitFor();
  });

  it('lets the school enter and take back absence of one pupil, and the count follows', async () => {
    const scherm = await meldAanAls(browser, product, DECAAN);
    const { page } = scherm;
    await page.goto('/verzuim');
    await page.getByRole('button', { name: 'Verzuim invoeren' }).click();
    await page.getByLabel('Naam of leerlingnummer').fill(achternaam);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(namen[2]!) })
      .first()
      .click();
    await page.getByText('12 van 16 uur').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Verzuim invoeren' }).click();
    await page.getByLabel('Hoeveel lesuren?').fill('2');
    await page.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByText('14 van 16 uur').waitFor();
    await page
      .getByRole('button', { name: /^Neem terug/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Neem terug' }).click();
    await page.getByText('12 van 16 uur').waitFor();
  });

  it('lets the school ask advice without a name, and leerplicht answers', async () => {
    const scherm = await meldAanAls(browser, product, DECAAN);
    const { page } = scherm;
    await page.goto('/verzuim/consulten');
    await page.getByText('U vroeg nog niets').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('link', { name: 'Vraag om raad' }).click();
    await page.getByLabel('Aan wie').selectOption({ label: 'Leerplicht Zwolle' });
    await page.getByLabel('Uw vraag').fill('Wat doen wij als een leerling vaak te laat is?');
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Stuur de vraag' }).click();
    await page.getByRole('button', { name: 'Trek de vraag in' }).waitFor();
    await page.getByText('Uw vraag is verstuurd.').waitFor();
    await toetsScherm(scherm);
    const lp = await meldAanAls(browser, product, 'lp-zwolle');
    await lp.page.goto('/consulten');
    await lp.page.getByRole('row').nth(1).getByRole('link').click();
    await lp.page.getByLabel('Wat raadt u aan?').fill('Praat eerst met thuis.');
    await toetsScherm(lp);
    await lp.page.getByRole('button', { name: 'Stuur het antwoord' }).click();
    await lp.page.getByText('Praat eerst met thuis.').waitFor();
    await lp.page.getByText('Uw antwoord is verstuurd.').waitFor();
    await lp.page.locator('h1:focus, h2:focus').waitFor();
    await page.reload();
    await page.getByText('Praat eerst met thuis.').waitFor();
  });
});
