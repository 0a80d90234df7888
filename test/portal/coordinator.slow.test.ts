import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { inBestand, om, type Seizoensdagen } from '#test/kit/seizoen.ts';
import { startToneel } from '#test/kit/toneel.ts';

let product: Product;
let seizoen: Seizoensdagen;
let browser: Browser;
beforeAll(async () => {
  ({ product, browser } = await startToneel(60));
  seizoen = await product.seizoen();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const als = (persona: string): Promise<Scherm> => meldAanAls(browser, product, persona);
/** Wat iemand anders intussen langs de API doet. */
async function roep(persona: string, pad: string, inhoud?: object): Promise<{ items: { id: string }[] }> {
  const antwoord = await fetch(`${product.basis}/v1/${pad}`, {
    method: inhoud ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${await product.token(persona)}`,
      ...(inhoud ? { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() } : {}),
    },
    ...(inhoud ? { body: JSON.stringify(inhoud) } : {}),
  });
  expect(antwoord.ok).toBe(true);
  return (await antwoord.json()) as { items: { id: string }[] };
}

async function naar({ page }: Scherm, pad: string, kop: string): Promise<void> {
  await page.goto(pad);
  await page.getByRole('heading', { level: 1, name: kop }).waitFor();
  await page.waitForLoadState('networkidle');
}

describe('the region', () => {
  it('shows eight figures, each with what it counts, how complete it is and of when', async () => {
    const scherm = await als('coordinator');
    const { page } = scherm;
    expect(new URL(page.url()).pathname).toBe('/regio');
    await page.getByRole('heading', { name: /De acht kerncijfers van/ }).waitFor();
    expect(await page.locator('.cijferkaart').count()).toBe(8);
    await page.getByText(/^Nu, /).waitFor();
    await page.getByText(/Geen van de 6 mbo’s is te laat/).waitFor();
    await page.getByText('Alle mbo’s zijn bij').first().waitFor();
    await page.getByText('Er is nog niemand overgedragen.').first().waitFor();
    await toetsScherm(scherm);
  });

  it('has every screen in order before the season has begun', async () => {
    const scherm = await als('coordinator');
    for (const [pad, kop] of [
      ['/regio/weekchecks', 'Weekchecks'],
      ['/regio/escalaties', 'Escalaties'],
      ['/regio/peildata', 'Peildata vergelijken'],
      ['/regio/stroom', 'Stroom'],
      ['/regio/kaart', 'Kaart van de regio'],
      ['/regio/taken', 'Mijn taken'],
    ] as const) {
      await naar(scherm, pad, kop);
      await toetsScherm(scherm);
    }
  });

  it('shows a missed weekly check in the calendar, who was told and when, and no figure that rests on it', async () => {
    await product.verzet(om(seizoen.week(3, 'vrijdag')));
    const scherm = await als('projectleider');
    const { page } = scherm;
    await naar(scherm, '/regio/weekchecks', 'Weekchecks');
    await page.getByText(/weekchecks ontbreken/).waitFor();
    const rij = page.getByRole('row', { name: /Deltion/ });
    await rij.getByText('gemeld aan regio').first().waitFor();
    await page
      .getByText(/Herinnering aan de intaker/)
      .first()
      .waitFor();
    await page
      .getByText(/Bericht aan de projectleider/)
      .first()
      .waitFor();
    await rij.getByText('2 weken ontbreken').waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    const breedte = (welke: string) => page.evaluate<number>(`document.querySelector('.weken').${welke}`);
    expect(await breedte('scrollWidth')).toBeLessThanOrEqual(await breedte('clientWidth'));
    await rij.getByText('gemeld aan regio').first().waitFor();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('checkbox', { name: 'Alleen wat ontbreekt' }).check();
    await toetsScherm(scherm);
    await naar(scherm, '/regio', 'Regiobeeld');
    await page.getByText(/0 van de 6 mbo’s zijn bij/).waitFor();
    const definitief = page.locator('[data-kengetal="K2"]');
    await definitief.getByText('Niet meetbaar').waitFor();
    expect(await definitief.getByText(/0%/).count()).toBeLessThanOrEqual(1);
    await toetsScherm(scherm);
    await naar(scherm, '/regio/escalaties', 'Escalaties');
    await page
      .getByText(/Bericht aan de projectleider/)
      .first()
      .waitFor();
    await page.getByText(/De regiocoördinator ziet welke overdrachten/).waitFor();
    await toetsScherm(scherm);
  });

  it('reads along with an emergency access, ends it, and the project leader judges it', async () => {
    const [dossier] = (await roep('decaan-thorbecke', 'overstappen?paginaGrootte=1')).items;
    await roep('beheerder', 'noodtoegangen', {
      overstapId: dossier!.id,
      reden: 'De school is dicht en de ouder belt in paniek.',
    });
    const coordinator = await als('coordinator');
    await naar(coordinator, '/regio/taken', 'Mijn taken');
    await coordinator.page.getByRole('heading', { name: 'Bij een collega' }).waitFor();
    await toetsScherm(coordinator);
    const venster = coordinator.page.getByRole('dialog');
    await coordinator.page.getByRole('button', { name: /^Bekijk de noodtoegang van/ }).click();
    await venster.getByText('De school is dicht en de ouder belt in paniek.').waitFor();
    expect(await venster.getByRole('radio').count()).toBe(0);
    await venster.getByRole('button', { name: 'Sluit de noodtoegang nu' }).click();
    await venster.getByRole('button', { name: 'Sluit de noodtoegang nu' }).waitFor({ state: 'detached' });
    const leider = await als('projectleider');
    await naar(leider, '/regio/taken', 'Mijn taken');
    await leider.page.getByRole('button', { name: /^Bekijk de noodtoegang van/ }).click();
    const oordeel = leider.page.getByRole('dialog');
    await oordeel.getByRole('button', { name: 'Geef uw oordeel' }).click();
    await oordeel.getByText('Kies of het terecht was.').waitFor();
    await toetsScherm(leider);
    await oordeel.getByRole('radio', { name: 'terecht', exact: true }).check();
    await oordeel.getByRole('textbox').fill('De school was dicht; er was geen andere weg.');
    await oordeel.getByRole('button', { name: 'Geef uw oordeel' }).click();
    await leider.page.getByText('terecht', { exact: true }).waitFor();
    await Promise.all([coordinator.context.close(), leider.context.close()]);
  });

  it('compares two reference dates by keyboard only', async () => {
    const scherm = await als('coordinator');
    const { page } = scherm;
    await naar(scherm, '/regio/peildata', 'Peildata vergelijken');
    // De keuze van de eerste peildatum; haar laatste mogelijkheid is een dag naar keuze.
    await tabNaar(page, /Een andere dag/);
    await page.keyboard.press('End');
    await page.getByLabel('Eerste peildatum: dag').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(inBestand(seizoen.dag('01-01')).replaceAll('-', ''));
    const tabel = page.getByRole('region', { name: 'De kerncijfers op twee peildata' });
    await tabel.getByRole('row', { name: /Definitief 0%/ }).waitFor();
    await tabel.getByText('Niet te vergelijken').first().waitFor();
    await toetsScherm(scherm);
  });

  it('gives the flow as a picture with the same numbers in a table, and the map too', async () => {
    const scherm = await als('stuurgroep');
    const { page } = scherm;
    await naar(scherm, '/regio/stroom', 'Stroom');
    await page.getByRole('region', { name: 'Leerlingen per herkomst en bestemming' }).waitFor();
    await page.locator('.recharts-sankey-links').waitFor();
    const cel = page.getByRole('row', { name: /Nog niets bekend/ }).first();
    const [school, , aantal] = await cel.locator('th, td').allTextContents();
    await page.locator('.recharts-sankey-nodes text', { hasText: `${school} (${aantal})` }).waitFor();
    await toetsScherm(scherm);
    await page.getByLabel('Herkomst per').selectOption('gemeente');
    await page.getByLabel('Gemeente', { exact: true }).waitFor();
    await toetsScherm(scherm);
    await naar(scherm, '/regio/kaart', 'Kaart van de regio');
    await page.locator('.tegel').first().waitFor();
    await page.locator('.legenda').first().waitFor();
    await toetsScherm(scherm);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.locator('.tegel .tegel__nummer').first().waitFor();
    await page.locator('th .tegel__nummer').first().waitFor();
    await toetsScherm(scherm);
  });

  it('says so when the connection is lost, and goes on when it is back', async () => {
    const scherm = await als('coordinator');
    const { page } = scherm;
    await page.route('**/v1/kerncijfers/overstap*', (route) => route.abort());
    await page.reload();
    await page.getByText('Er is geen verbinding').first().waitFor();
    await page.unroute('**/v1/kerncijfers/overstap*');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).first().click();
    await page.getByRole('heading', { name: /De acht kerncijfers van/ }).waitFor();
    expect(await page.locator('.cijferkaart').count()).toBe(8);
  });
});
