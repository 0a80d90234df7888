import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { korteTermijn, naar, openNieuweMedewerker } from '#test/kit/beheerverhaal.ts';
import { Padclient } from '#test/kit/padclient.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { wachtTot } from '#test/kit/werker.ts';

let product: Product;
let browser: Browser;
let termijnen: string;
beforeAll(async () => {
  termijnen = await korteTermijn();
  process.env['BEWAARREGELS'] = join(termijnen, 'regels.yaml');
  ({ product, browser } = await startToneel(40));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(termijnen, { recursive: true, force: true });
  delete process.env['BEWAARREGELS'];
});

const nieuweMedewerker = () => openNieuweMedewerker(browser, product);
async function eenDossier(): Promise<string> {
  const antwoord = await fetch(`${product.basis}/v1/overstappen?paginaGrootte=1`, {
    headers: { Authorization: `Bearer ${await product.token('decaan-thorbecke')}` },
  });
  const { items } = (await antwoord.json()) as { items: [{ id: string }] };
  return `${product.basis}/school/leerling/${items[0].id}`;
}

const SCHERMEN = [
  ['/beheer', 'Gebruikers en mandaten'],
  ['/beheer/mandaten', 'Gebruikers en mandaten'],
  ['/beheer/vervangingen', 'Gebruikers en mandaten'],
  ['/beheer/rollen', 'Gebruikers en mandaten'],
  ['/beheer/afspraken', 'Kalender en afspraken'],
  ['/beheer/afspraken/vergelijken', 'Kalender en afspraken'],
  ['/beheer/afspraken/toetsen', 'Kalender en afspraken'],
  ['/beheer/berichten', 'Berichten die vastlopen'],
  ['/beheer/berichten/abonnementen', 'Berichten die vastlopen'],
  ['/beheer/gegevens', 'Inzage en vernietiging'],
  ['/beheer/gegevens/bewaarplichten', 'Inzage en vernietiging'],
  ['/beheer/gegevens/voorstellen', 'Inzage en vernietiging'],
  ['/beheer/gegevens/noodtoegang', 'Inzage en vernietiging'],
  ['/beheer/gegevens/termijnen', 'Inzage en vernietiging'],
  ['/beheer/audit', 'Wie deed wat'],
  ['/beheer/status', 'Status'],
] as const;

describe('the administrator', () => {
  it.each(SCHERMEN)('finds %s in order', async (pad, kop) => {
    const scherm = await meldAanAls(browser, product, 'beheerder');
    await naar(scherm.page, pad, kop);
    await toetsScherm(scherm);
    await scherm.context.close();
  });

  it('lets somebody new in, asks a destruction the new one decides, and finds both in the audit', async () => {
    const vooraf = await nieuweMedewerker();
    await vooraf.context.close();
    const { page } = await meldAanAls(browser, product, 'beheerder');
    await naar(page, '/beheer', 'Gebruikers en mandaten');
    await page.getByRole('heading', { name: 'Nieuwe medewerker' }).waitFor();
    await page.getByRole('button', { name: 'Geef toegang' }).click();
    const venster = page.getByRole('dialog');
    await venster.getByLabel('In welke rol').selectOption('beheerder');
    await venster.getByRole('button', { name: 'Geef toegang' }).click();
    await page.getByText('Nieuwe medewerker werkt nu als beheerder.').waitFor();

    await naar(page, '/beheer/gegevens', 'Inzage en vernietiging');
    await page.getByRole('button', { name: 'Vraag een vernietiging' }).click();
    await venster.getByLabel('Kenmerk van het dossier').fill(await eenDossier());
    await venster.getByLabel('De leerling of ouder vroeg erom.').check();
    await venster.getByRole('button', { name: 'Vraag een vernietiging' }).click();
    await venster.getByText('Kies wat weg moet: alles, of een of meer delen.').first().waitFor();
    await venster.getByLabel('Paspoort').check();
    await venster.getByRole('button', { name: 'Vraag een vernietiging' }).click();
    await page.getByText('U vroeg dit zelf.').waitFor();
    expect(await page.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);

    const ander = await nieuweMedewerker();
    await naar(ander.page, '/beheer/gegevens', 'Inzage en vernietiging');
    await ander.page.getByText(/^Gevraagd door T\. Smit, .+ op /).waitFor();
    await ander.page.getByText(/^Een leerling van .+, seizoen \d{4}-\d{4}/).waitFor();
    await ander.page.getByRole('button', { name: 'Keur goed' }).click();
    await ander.page
      .getByRole('dialog')
      .getByText(/^Van de leerling van .+ en niemand kan dit terugdraaien: het Paspoort\.$/)
      .waitFor();
    await ander.page.getByRole('dialog').getByRole('button', { name: 'Keur goed' }).click();
    await ander.page.getByText('De vernietiging is goedgekeurd en begint.').waitFor();
    // Wie blijft kijken, ziet haar verder gaan zonder iets te doen.
    await ander.page.getByRole('button', { name: 'Bekijk het bewijs' }).waitFor({ timeout: 120_000 });

    await naar(page, '/beheer/audit', 'Wie deed wat');
    const tabel = page.getByRole('region', { name: 'Wie deed wat' });
    await tabel
      .getByText(/een ander beslist/)
      .first()
      .waitFor();
    await tabel
      .getByText(/Keur een vernietiging goed of af/)
      .first()
      .waitFor();
    await page.getByRole('combobox', { name: 'Wie' }).selectOption({ label: 'Nieuwe medewerker' });
    await tabel.getByText('Geef toegang; nooit aan uzelf').waitFor({ state: 'detached' });
    await tabel
      .getByText(/Keur een vernietiging goed of af/)
      .first()
      .waitFor();
  });

  it('checks a file of agreements and sees the line of each fault, by keyboard only', async () => {
    const scherm = await meldAanAls(browser, product, 'beheerder');
    const { page } = scherm;
    await naar(page, '/beheer/afspraken/toetsen', 'Kalender en afspraken');
    const goed = await readFile('infra/regios/ijssel-vecht/2026-2027.yaml', 'utf8');
    const kapot = goed.replace(/^versie: \d+/m, 'versie: nul');
    const regel = kapot.split('\n').findIndex((een) => een.startsWith('versie:')) + 1;
    await page.getByLabel('Of plak de tekst').focus();
    await page.keyboard.insertText(kapot);
    await tabNaar(page, /^Controleer$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 fout in het bestand' }).waitFor();
    await page.getByText(`Regel ${regel}`, { exact: true }).waitFor();
    await toetsScherm(scherm);
    await page.getByRole('heading', { name: '1 fout in het bestand' }).focus();
    await tabNaar(page, new RegExp(`^Ga naar regel ${regel}$`));
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('versie: 900');
    await tabNaar(page, /^Controleer$/);
    await page.keyboard.press('Enter');
    await page.getByText(/versie 900: goed/).waitFor();
    await page.getByText('Er is geen verschil').waitFor();
    await toetsScherm(scherm);
  });

  it('hears in its own language what a form misses, and goes to the field', async () => {
    const scherm = await meldAanAls(browser, product, 'beheerder');
    const { page } = scherm;
    await naar(page, '/beheer/berichten/abonnementen', 'Berichten die vastlopen');
    await page.getByRole('button', { name: 'Vraag een abonnement' }).click();
    const venster = page.getByRole('alertdialog');
    const stuur = venster.getByRole('button', { name: 'Vraag een abonnement' });
    await stuur.click();
    await venster.getByRole('button', { name: 'Krijgt bericht over: Kies er ten minste 1.' }).waitFor();
    await toetsScherm(scherm);
    await venster.getByRole('button', { name: 'Adres: Vul dit in.' }).click();
    await page.keyboard.type('https://10.0.0.1/haak');
    await venster.getByLabel('overdracht aangeboden').check();
    await stuur.click();
    await venster.getByText('Geef een https-adres met een naam op het open internet.').first().waitFor();
    expect(await venster.textContent()).not.toMatch(/expected|Too small|Invalid/);
    await toetsScherm(scherm);
    await scherm.context.close();
  });

  it('cannot end the own mandate, and says who can', async () => {
    const { page } = await meldAanAls(browser, product, 'beheerder');
    await naar(page, '/beheer/mandaten', 'Gebruikers en mandaten');
    const rij = page.getByRole('row', { name: /T\. Smit/ });
    await rij.getByText('Een andere beheerder beslist hierover.').waitFor();
    expect(await rij.getByRole('button').count()).toBe(0);
  });

  it('is told at the field that a last day has been, and nobody loses access', async () => {
    const scherm = await meldAanAls(browser, product, 'beheerder');
    const { page } = scherm;
    await naar(page, '/beheer/mandaten', 'Gebruikers en mandaten');
    const rij = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Zet laatste dag' }) });
    const aantal = await rij.count();
    await rij.first().getByRole('button', { name: 'Zet laatste dag' }).click();
    const venster = page.getByRole('dialog');
    await venster.getByLabel('Laatste dag').fill('2016-07-31');
    await venster.getByRole('button', { name: 'Zet laatste dag' }).click();
    await venster.getByText('Deze dag is al geweest. Kies vandaag of later.').first().waitFor();
    await toetsScherm(scherm);
    await venster.getByRole('button', { name: 'Annuleer' }).click();
    expect(await rij.count()).toBe(aantal);
    const weg = rij.filter({ hasNotText: 'Nieuwe medewerker' }).last();
    await weg.getByRole('button', { name: 'Beëindig nu' }).click();
    await venster.getByRole('button', { name: 'Beëindig nu' }).click();
    await page.getByText('Beëindigd in het laatste jaar (1)').click();
    await page.getByRole('region', { name: 'Beëindigde mandaten' }).waitFor();
    await toetsScherm(scherm);
    await scherm.context.close();
  });

  it('is offered for a replacement only who is there and the roles they have, and hears what is missing in order', async () => {
    const scherm = await meldAanAls(browser, product, 'beheerder');
    const { page } = scherm;
    await naar(page, '/beheer/vervangingen', 'Gebruikers en mandaten');
    await page.getByRole('button', { name: 'Regel een vervanging' }).click();
    const venster = page.getByRole('dialog');
    await venster.getByRole('button', { name: 'Regel een vervanging' }).click();
    const volgorde = /Wie is weg.*In welke rol.*Wie doet het werk zolang/;
    await venster.getByRole('alert').filter({ hasText: volgorde }).waitFor();
    const weg = venster.getByLabel('Wie is weg');
    const namen = await weg.locator('option').allTextContents();
    expect(namen.join()).not.toContain('Smit');
    await weg.selectOption({ index: 1 });
    const rol = venster.getByLabel('In welke rol');
    expect([await rol.locator('option').count(), (await rol.inputValue()) !== '']).toEqual([2, true]);
    expect(await venster.getByLabel('Wie doet het werk zolang').textContent()).not.toContain(namen[1]);
    await toetsScherm(scherm);
    await scherm.context.close();
  });

  it('keeps what was written when the connection is lost', async () => {
    const { page, context } = await meldAanAls(browser, product, 'beheerder');
    await naar(page, '/beheer/gegevens/noodtoegang', 'Inzage en vernietiging');
    await page.getByRole('button', { name: 'Open een dossier met de noodknop' }).click();
    const venster = page.getByRole('dialog');
    await venster.getByLabel('Kenmerk van het dossier').fill(await eenDossier());
    const reden = 'De school is dicht en de ouder belt in paniek.';
    await venster.getByLabel('Waarom kan dit niet wachten').fill(reden);
    await context.setOffline(true);
    await venster.getByRole('button', { name: 'Open een dossier met de noodknop' }).click();
    await venster.getByText('Er is geen verbinding').waitFor();
    expect(await venster.getByLabel('Waarom kan dit niet wachten').inputValue()).toBe(reden);
  });
});

interface Voorstel {
  readonly status: string;
  readonly aantal: number;
  readonly akkoorden: readonly string[];
}

describe('what may go because its time is over', () => {
  const client = () => new Padclient(product.basis);
  const voorstellen = () => client().alles<Voorstel>('/v1/bewaarvoorstellen', 'beheerder');
  /** De volgende dag stelt het systeem voor wat weg mag. */
  const morgen = async (): Promise<void> => {
    const { nu } = await client().get<{ nu: string }>('/dev/klok');
    await product.verzet(new Date(Date.parse(nu) + 86_400_000).toISOString());
    await wachtTot(async () =>
      (await voorstellen()).some(({ status, aantal }) => status === 'VOORGESTELD' && aantal === 2)
        ? true
        : null,
    );
  };
  const voorstel = (page: Page) =>
    page
      .locator('.kaart')
      .filter({ has: page.getByRole('heading', { name: /2 leerlingen$/ }) })
      .first();
  const druk = async (page: Page, knop: string): Promise<void> => {
    await voorstel(page).getByRole('button', { name: knop }).click();
    await page.getByRole('dialog').getByRole('button', { name: knop }).click();
  };
  let weg: readonly { readonly id: string }[];
  beforeAll(async () => {
    weg = (await client().alles<{ id: string }>('/v1/overstappen', 'decaan-thorbecke')).slice(-2);
    for (const { id } of weg)
      await client().post(`/v1/overstappen/${id}/intrekkingen`, 'decaan-thorbecke', {
        reden: 'ONTERECHT_OPGEGEVEN',
      });
  });

  it('is proposed with how many and of what, and goes nowhere when it is refused', async () => {
    await morgen();
    const scherm = await meldAanAls(browser, product, 'beheerder');
    const { page } = scherm;
    await naar(page, '/beheer/gegevens/voorstellen', 'Inzage en vernietiging');
    await voorstel(page).getByText('0 van 2 akkoord.').waitFor();
    await toetsScherm(scherm);
    await druk(page, 'Wijs af');
    await page.getByText('Het voorstel is afgewezen.').waitFor();
    await voorstel(page).getByText('afgewezen').waitFor();
    expect((await voorstellen()).map(({ status }) => status)).toContain('AFGEWEZEN');
    await scherm.context.close();
  });

  it('goes only after two people agreed, never the same one twice', async () => {
    await morgen();
    const scherm = await meldAanAls(browser, product, 'beheerder');
    const { page } = scherm;
    await naar(page, '/beheer/gegevens/voorstellen', 'Inzage en vernietiging');
    await druk(page, 'Geef akkoord');
    await page.getByText('U gaf akkoord.').waitFor();
    await voorstel(page).getByText('1 van 2 akkoord.').waitFor();
    await voorstel(page).getByText('Nog iemand anders moet akkoord geven', { exact: false }).waitFor();
    expect(await voorstel(page).getByRole('button', { name: 'Geef akkoord' }).count()).toBe(0);
    await toetsScherm(scherm);
    const ander = await nieuweMedewerker();
    await naar(ander.page, '/beheer/gegevens/voorstellen', 'Inzage en vernietiging');
    await druk(ander.page, 'Geef akkoord');
    await ander.page.getByText('U gaf akkoord.').waitFor();
    await voorstel(ander.page)
      .getByText(/^(bezig|uitgevoerd)$/)
      .waitFor();
    const goed = (await voorstellen()).find(({ akkoorden }) => akkoorden.length === 2);
    expect(['GOEDGEKEURD', 'UITGEVOERD']).toContain(goed?.status);
    await Promise.all([scherm.context.close(), ander.context.close()]);
  });

  it('leaves a file with which a school can do nothing more, and that says so', async () => {
    const [{ id }] = weg as [(typeof weg)[number]];
    const lees = () =>
      client().get<{ leerling: { achternaam: string } }>(`/v1/overstappen/${id}`, 'decaan-thorbecke');
    await wachtTot(async () => ((await lees()).leerling.achternaam === '(gewist)' ? true : null));
    const scherm = await meldAanAls(browser, product, 'decaan-thorbecke');
    await naar(scherm.page, `/school/leerling/${id}`, '(gewist)');
    await scherm.page.getByRole('heading', { name: 'De gegevens zijn vernietigd' }).waitFor();
    expect(await scherm.page.getByRole('button', { name: 'Open weer' }).count()).toBe(0);
    await toetsScherm(scherm);
    await scherm.context.close();
  });
});
