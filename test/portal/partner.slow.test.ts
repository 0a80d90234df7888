import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Partnertaak } from '#libs/contract/partnertaken.ts';
import { Ketenzaak } from '#test/kit/ketenzaak.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';

let product: Product;
let browser: Browser;
let zaak: Ketenzaak;
let leerplicht: string;
let regios: string;

/** De afspraken van de regio's, met lokale teams die zich niet zelf kunnen aanmelden. */
async function zonderInlogdienst(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'regios-'));
  await cp('infra/regios', map, { recursive: true });
  const streek = join(map, 'ijssel-vecht');
  for (const bestand of await readdir(streek)) {
    const pad = join(streek, bestand);
    const tekst = await readFile(pad, 'utf8');
    await writeFile(pad, tekst.replace(/(sleutel: hulp-[^}]*?mail: [^,]*,)/g, '$1 aangesloten: false,'));
  }
  return map;
}

beforeAll(async () => {
  regios = await zonderInlogdienst();
  process.env['REGIOS_DIR'] = regios;
  ({ product, browser } = await startToneel(40));
  zaak = new Ketenzaak(product);
  await zaak.begin();
  const [leerling] = await zaak.leerlingen();
  await zaak.leverVerzuimIn([{ nummer: leerling!.leerling.leerlingnummer, uren: 4 }]);
  const [voorstel] = await zaak.voorstellen();
  leerplicht = await zaak.meld(voorstel!.id);
  await zaak.breng(leerplicht, 'R2', ['SCHRIFTELIJK_INGELICHT', 'INSTEMMING', 'VERWEZEN']);
  await zaak.breng(leerplicht, 'R1', ['TOESTEMMING', 'AANGEMELD']);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(regios, { recursive: true, force: true });
});

const taken = (als: string) => zaak.client.alles<Partnertaak>('/v1/partnertaken', als);

describe('a partner in the chain', () => {
  it('sees at once what is asked, and only what was agreed about the youngster', async () => {
    const scherm = await meldAanAls(browser, product, 'halt-ijv');
    const { page } = scherm;
    await page.getByText('1 vraag wacht op uw antwoord.').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('link', { name: 'Voer Halt uit' }).click();
    await page.getByRole('heading', { name: 'Over wie het gaat' }).waitFor();
    const lezer = await page.locator('main').innerText();
    expect(lezer).toContain('Geboren op');
    expect(lezer).not.toMatch(/Thorbecke|klas/);
    await toetsScherm(scherm);
  });

  it('accepts with the keyboard only, reports, asks for a pause and sees who reads it', async () => {
    const [taak] = await taken('halt-ijv');
    const scherm = await meldAanAls(browser, product, 'halt-ijv');
    const { page } = scherm;
    await page.goto(`/taken/${taak!.id}`);
    await page.getByRole('button', { name: 'Neem de taak aan' }).waitFor();
    await tabNaar(page, /^Neem de taak aan$/);
    await page.keyboard.press('Enter');
    await page.getByText('U nam de taak aan').first().waitFor();
    await page.locator(':focus', { hasText: 'U nam de taak aan' }).waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Meld dit' }).click();
    await page.getByRole('alert').waitFor();
    await toetsScherm(scherm);
    await page.getByLabel('Ik vraag een pauze').check();
    await page.getByLabel('Bericht', { exact: false }).fill('De hulp is net begonnen.');
    await page.getByRole('button', { name: 'Meld dit' }).click();
    await page.getByText('Uw melding is binnen').waitFor();
    await page.getByText(/Dit leest ook: Leerplicht/).waitFor();
    await toetsScherm(scherm);
  });

  it('keeps what was typed when the connection falls away', async () => {
    const [taak] = await taken('halt-ijv');
    const { page, context } = await meldAanAls(browser, product, 'halt-ijv');
    await page.goto(`/taken/${taak!.id}`);
    await page.getByLabel('Halt is begonnen').check();
    await page.getByLabel('Bericht', { exact: false }).fill('Het eerste gesprek was goed.');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Meld dit' }).click();
    await page.getByText('Er is geen verbinding').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Meld dit' }).click();
    await page.getByText('Uw melding is binnen').waitFor();
    await page.getByText('Het eerste gesprek was goed.').first().waitFor();
    const gelezen = await zaak.client.get<{ berichten: { tekst: string }[] }>(
      `/v1/partnertaken/${taak!.id}`,
      'halt-ijv',
    );
    expect(gelezen.berichten.filter(({ tekst }) => tekst === 'Het eerste gesprek was goed.')).toHaveLength(1);
  });

  it('hears that a colleague was first', async () => {
    const [taak] = await taken('halt-ijv');
    const { page } = await meldAanAls(browser, product, 'halt-ijv');
    await page.goto(`/taken/${taak!.id}`);
    await page.getByLabel(/^Goed afgerond/).check();
    await zaak.client.post(`/v1/partnertaken/${taak!.id}/teruggaven`, 'halt-ijv', { reden: 'Woont elders.' });
    await page.getByRole('button', { name: 'Meld dit' }).click();
    await page
      .getByText(/Deze taak is intussen veranderd: zij is nu teruggegeven/)
      .first()
      .waitFor();
    await page.getByText('Deze taak is niet meer van u.', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Mijn taken' }).click();
    await page.getByText('Er is niets te doen').waitFor();
    expect(await taken('halt-ijv')).toEqual([]);
  });
});

describe('a partner without an identity provider', () => {
  async function metLink(): Promise<Scherm> {
    const traject = await zaak.client.alles<{ id: string }>('/v1/trajecten', leerplicht);
    const { taken: van } = await zaak.client.get<{ taken: { id: string; soort: string }[] }>(
      `/v1/trajecten/${traject[0]!.id}`,
      leerplicht,
    );
    const taak = van.find(({ soort }) => soort === 'hulp-starten');
    const { code } = await zaak.client.post<{ code: string }>('/v1/partnerlinks', leerplicht, {
      taakId: taak!.id,
    });
    const context = await browser.newContext({ baseURL: product.basis, locale: 'nl-NL' });
    const page = await context.newPage();
    await page.goto(await linkUitPost());
    await page.getByLabel(/code/i).fill(code);
    await page.getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: 'Start hulp' }).waitFor();
    return { page, context, fouten: [] };
  }
  /** De link zoals zij in de laatste mail staat. */
  async function linkUitPost(): Promise<string> {
    let gevonden: string | undefined;
    while (!gevonden) {
      const post = await (await fetch(`${product.basis}/dev/postvak`)).text();
      gevonden = post.match(/\/partnerlink\?link=[\w-]+/g)?.at(-1);
    }
    return gevonden;
  }

  it('lands on exactly his task, says his name once, gives it back and is out', async () => {
    const scherm = await metLink();
    const { page } = scherm;
    await page.getByLabel('Uw naam').waitFor();
    await toetsScherm(scherm);
    await page.getByLabel('Uw naam').fill('Kim de Wit');
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByText('Dank u. U kunt nu antwoorden.').waitFor();
    await page.locator('h2:focus').waitFor();
    await page.getByRole('button', { name: 'Neem de taak aan' }).click();
    await page.getByText('U nam de taak aan').first().waitFor();
    await page.getByRole('button', { name: 'Geef de taak terug' }).click();
    await toetsScherm(scherm);
    await page.getByLabel('Waarom geeft u de taak terug?').fill('Wij hebben geen plek.');
    await page.getByRole('dialog').getByRole('button', { name: 'Geef terug' }).click();
    await page.getByRole('heading', { level: 1, name: 'Uw antwoord is binnen' }).waitFor();
    await toetsScherm(scherm);
  });
});
