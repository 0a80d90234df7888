import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';

const VOORBEELD = 'infra/seed/voorbeelden/overstappers-thorbecke.csv';
/** Controleren doet de worker: hij mag er even over doen. */
const GEDULD = { timeout: 60_000 };

let product: Product;
let browser: Browser;
let scherm: Scherm;
beforeAll(async () => {
  ({ product, browser } = await startToneel(40));
  scherm = await meldAanAls(browser, product, 'decaan-thorbecke');
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

interface Bestand {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const csv = (name: string, tekst: string | Buffer): Bestand => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(tekst),
});

async function kies(page: Page, bestand: string | Bestand): Promise<void> {
  const [kiezer] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kies een bestand' }).click(),
  ]);
  await kiezer.setFiles(bestand);
}
async function begin(): Promise<Page> {
  const { page } = scherm;
  await page.goto('/school/inlezen');
  await page.getByRole('button', { name: 'Kies een bestand' }).waitFor();
  return page;
}
const stap = (page: Page) => page.locator('[aria-current="step"]');
const telling = (page: Page, groep: string) => page.locator(`[data-groep="${groep}"] .cijfers`).textContent();

/** Is dit te zien, zo nodig na even wachten? */
async function ziet(plek: Locator): Promise<boolean> {
  await plek.first().waitFor(GEDULD);
  return true;
}

describe('a decaan hands in a file', () => {
  it('first sees what belongs in it, and what was imported before', async () => {
    const page = await begin();
    expect(await ziet(page.getByText('Er is nog niets ingelezen').or(page.getByRole('table')).first())).toBe(
      true,
    );
    await toetsScherm(scherm);
  });

  it('that is no table: it says so, nothing changes, and another file can be chosen', async () => {
    const page = await begin();
    await kies(page, csv('rooster.csv', Buffer.from('%PDF-1.7 geen tabel')));
    await page.getByText('Dit bestand kunnen wij niet lezen').waitFor(GEDULD);
    await page.getByText('Er is niets veranderd.').waitFor();
    await toetsScherm(scherm);
    expect(await ziet(page.getByRole('button', { name: 'Kies een bestand' }))).toBe(true);
  });

  it('of another kind, or empty: it says which kind it is, under the name of the file', async () => {
    const page = await begin();
    await kies(page, 'infra/seed/voorbeelden/weekcheck-deltion.csv');
    await page.getByText('Dit lijkt een weekcheck met aanmeldingen.').waitFor(GEDULD);
    await kies(page, csv('leeg.csv', ''));
    await page.getByRole('heading', { level: 1, name: 'leeg.csv' }).waitFor(GEDULD);
    expect(await ziet(page.getByText('Dit bestand is leeg.'))).toBe(true);
  });

  it('with only wrong lines: there is nothing to confirm, and another file can be chosen', async () => {
    const page = await begin();
    const [kop, regel = ''] = (await readFile(VOORBEELD, 'utf8')).split(/\r?\n/);
    await kies(page, csv('alles-fout.csv', `${kop}\r\n${regel.replace('14-02-2010', '31-02-2010')}`));
    await page.getByText('Geen enkele regel is goed').waitFor(GEDULD);
    expect(await page.getByRole('button', { name: /^Lees|^Bevestig|^Verder/ }).count()).toBe(0);
    expect(await ziet(page.getByRole('button', { name: 'Kies een bestand' }))).toBe(true);
    await toetsScherm(scherm);
  });

  it('while the connection is gone: what was chosen can be sent again', async () => {
    const page = await begin();
    await scherm.context.setOffline(true);
    await kies(page, VOORBEELD);
    await page.getByRole('alert').filter({ hasText: 'Er is geen verbinding' }).waitFor();
    await scherm.context.setOffline(false);
    await kies(page, VOORBEELD);
    expect(await ziet(page.getByRole('heading', { name: 'Verslag per regel' }))).toBe(true);
  });

  it('with a fault in it: the place and the reason in plain words, and the faulty rows to save', async () => {
    const page = await begin();
    await kies(page, VOORBEELD);
    await page.getByRole('heading', { name: 'Verslag per regel' }).waitFor(GEDULD);
    expect(await stap(page).textContent()).toBe('Controle');
    expect([await telling(page, 'goed'), await telling(page, 'fout')]).toEqual(['3', '1']);
    const rij = page.getByRole('row').filter({ hasText: 'Regel 4' });
    expect(await rij.textContent()).toContain('Deze dag bestaat niet in de kalender.');
    await toetsScherm(scherm);
    const [bewaard] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar de foute regels' }).click(),
    ]);
    const verslag = await readFile(await bewaard.path(), 'utf8');
    expect(verslag.trim().split('\r\n')).toHaveLength(2);
    expect(verslag).not.toContain('Aydin');
  });

  it('applies it with the keyboard only, and undoes it the same day', async () => {
    const page = await begin();
    await kies(page, VOORBEELD);
    await page.getByRole('heading', { name: 'Verslag per regel' }).waitFor(GEDULD);
    await tabNaar(page, /^Lees 3 goede regels in$/);
    await page.keyboard.press('Enter');
    await page.getByText('3 regels zijn ingelezen').waitFor(GEDULD);
    expect(await stap(page).textContent()).toBe('Klaar');
    await toetsScherm(scherm);
    await tabNaar(page, /^Maak ongedaan/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Dit bestand ongedaan maken?' }).waitFor();
    await toetsScherm(scherm);
    await tabNaar(page, /^Ja, maak ongedaan$/);
    await page.keyboard.press('Enter');
    await page.getByText('Dit bestand is ongedaan gemaakt').waitFor(GEDULD);
    await toetsScherm(scherm);
  });

  it('twice: the second time it says so, and only differences count', async () => {
    const page = await begin();
    await kies(page, VOORBEELD);
    await page.getByRole('button', { name: /^Lees \d+ goede regels? in$|^Bevestig/ }).click(GEDULD);
    await page.getByText(/regels? (is|zijn) ingelezen/).waitFor(GEDULD);
    await begin();
    await kies(page, VOORBEELD);
    await page.getByText('Dit bestand is al eens ingelezen').waitFor(GEDULD);
    await page.getByText('3 regels waren al zo bekend.').waitFor(GEDULD);
    await page.getByRole('link', { name: 'Bekijk de vorige keer' }).click();
    expect(await ziet(page.getByText('3 regels zijn ingelezen'))).toBe(true);
  });
});

describe('a decaan hands in a row that only looks like somebody', () => {
  it('is told that there is one to decide on, and decides it', async () => {
    const page = await begin();
    const [kop = '', regel = ''] = (await readFile(VOORBEELD, 'utf8')).split(/\r?\n/);
    const [, , ...rest] = regel.split(';');
    await kies(page, csv('lijkt-op.csv', [kop, [';900777', ...rest].join(';'), ''].join('\r\n')));
    await page.getByRole('button', { name: 'Verder: beslis over 1 regel' }).click(GEDULD);
    await page.getByRole('button', { name: 'Een andere leerling' }).first().click(GEDULD);
    expect(await ziet(page.getByText('Genoteerd: het is een andere leerling.'))).toBe(true);
  });
});

describe('a decaan whose system names columns and codes in its own way', () => {
  it('points them out once; the next file is read at once', async () => {
    const tekst = await readFile(VOORBEELD, 'utf8');
    const eigen = tekst.replace('Cohort', 'Onderwijs van nu').replaceAll('vmbo-kb', 'kaderklas');
    const page = await begin();
    await kies(page, csv('eigen-namen.csv', eigen));
    await page.getByText('De kolommen kloppen nog niet').waitFor(GEDULD);
    expect(await stap(page).textContent()).toBe('Kolommen');
    await toetsScherm(scherm);
    await page.getByLabel('Wat is de kolom Onderwijs van nu?').selectOption('cohort');
    await page.getByText('U wees alles aan wat nodig is.').waitFor();
    await page.getByRole('button', { name: 'Onthoud dit en controleer opnieuw' }).click();
    await page.getByLabel(/kaderklas/).selectOption('vmbo-kb', GEDULD);
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Onthoud dit en controleer opnieuw' }).click();
    await page.getByRole('heading', { name: 'Verslag per regel' }).waitFor(GEDULD);
    expect(await telling(page, 'fout')).toBe('1');

    await begin();
    await kies(page, csv('volgende-keer.csv', eigen));
    await page.getByRole('heading', { name: 'Verslag per regel' }).waitFor(GEDULD);
    expect(await stap(page).textContent()).toBe('Controle');
  });
});
