import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Padclient } from '#test/kit/padclient.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { om, type Seizoensdagen } from '#test/kit/seizoen.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';

interface Zaak {
  readonly id: string;
  readonly status: string;
}
/** Zoveel leerlingen neemt leerplicht voor de zomer over; wie dan nog leerplichtig is, komt op 1 oktober opnieuw. */
const EERDER = 3;

let product: Product;
let seizoen: Seizoensdagen;
let browser: Browser;
let client: Padclient;
let lp: Scherm;
beforeAll(async () => {
  ({ product, browser } = await startToneel(100));
  seizoen = await product.seizoen();
  client = new Padclient(product.basis);
  // Elke school droeg voor de zomer over.
  await product.verzet(om(plusDagen(seizoen.voorZomer.at(-1)!, 1)));
  for (const { id } of (await zaken('lp-zwolle')).slice(0, EERDER))
    await client.post(`/v1/overdrachten/${id}/acceptaties`, 'lp-zwolle');
  await product.verzet(om(plusDagen(seizoen.uiterste, -1), '12:00'));
  lp = await meldAanAls(browser, product, 'lp-zwolle');
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const zaken = (persona: string): Promise<Zaak[]> => client.alles('/v1/overdrachten?stand=open', persona);

/** De decaan met een open vraag, en zijn taak; leeg als niemand er een heeft. */
async function wieHeeftDeVraag(): Promise<[persona: string, taak: string] | []> {
  const personas = await client.get<{ id: string; rol: string }[]>('/dev/personas');
  for (const { id } of personas.filter(({ rol }) => rol === 'decaan')) {
    const { items } = await client.get<{ items: Zaak[] }>('/v1/taken?soort=vraag-beantwoorden', id);
    if (items[0]) return [id, items[0].id];
  }
  return [];
}

const rijen = (page: Page): Locator => page.locator('.lijst tbody tr');
const venster = (page: Page): Locator => page.locator('dialog[open]');
const naarLijst = async ({ page }: Scherm, tab = ''): Promise<void> => {
  await page.goto(`/leerplicht${tab && `?tab=${tab}`}`);
  await page.getByRole('heading', { level: 1, name: 'Risicolijst' }).waitFor();
  await rijen(page).first().waitFor();
};
const wachtend = async ({ page }: Scherm): Promise<number> =>
  Number(
    /\d+/.exec(
      (await page
        .getByText(/wachten? op uw besluit/)
        .first()
        .textContent()) ?? '',
    )?.[0],
  );

describe('leerplicht on the final date', () => {
  it('sees new handovers arrive by a calm marker when the date passes', async () => {
    await naarLijst(lp);
    const voor = await wachtend(lp);
    // Hoeveel er morgen bij zouden komen, staat er al; wie het zijn niet.
    await lp.page.getByRole('heading', { name: /^Wie er op .* bij zouden komen$/ }).waitFor();
    await toetsScherm(lp);
    await lp.page.getByRole('button', { name: 'Naar 1 oktober' }).click();
    await lp.page.getByRole('button', { name: 'Toon wat nieuw is' }).waitFor();
    // De overdrachten komen in partijen: kijk pas als de tijd weer stilstaat.
    await product.rust();
    await lp.page.getByRole('button', { name: 'Toon wat nieuw is' }).click();
    const na = (await zaken('lp-zwolle')).filter(({ status }) => status === 'AANGEBODEN').length;
    expect(na).toBeGreaterThan(voor);
    await lp.page.getByText(`${na} wachten op uw besluit`).waitFor();
    await lp.page.getByText('De uiterste datum is bereikt', { exact: false }).first().waitFor();
    expect(voor).toBeGreaterThan(0);
  });

  it('reads on one page why a pupil is here, and takes over', async () => {
    const { page } = lp;
    await naarLijst(lp);
    await page.getByRole('link', { name: 'Volgende zaak' }).click();
    await page.getByRole('heading', { name: 'Waarom bij u' }).waitFor();
    await page.getByRole('heading', { name: 'Verloop' }).waitFor();
    await toetsScherm(lp);
    await page.getByRole('button', { name: 'Neem over' }).click();
    await toetsScherm(lp);
    await venster(page).getByRole('button', { name: 'Neem over' }).click();
    await page
      .getByText(/U hebt .* overgenomen/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Eerste contact vastleggen' }).waitFor();
  });

  it('asks the school, which comes by the address in its mail and answers with a choice', async () => {
    const { page } = lp;
    await page.getByRole('button', { name: 'Vraag aan school' }).click();
    await venster(page).getByRole('button', { name: 'Stel de vraag' }).click();
    await venster(page).getByText('Kies een vraag.').first().waitFor();
    await toetsScherm(lp);
    await venster(page).getByRole('radio', { name: 'Hoe bereik ik deze leerling?' }).check();
    await venster(page).getByRole('button', { name: 'Stel de vraag' }).click();
    await page
      .getByText(/De school heeft uw vraag/)
      .first()
      .waitFor();
    const [persona = '', taak = ''] = await wieHeeftDeVraag();
    const school = await meldAanAls(browser, product, persona);
    await school.page.goto(`/mijn-taken/${taak}`);
    await school.page.waitForURL('**/school/leerling/*');
    await school.page.getByRole('button', { name: 'Beantwoord' }).click();
    await venster(school.page)
      .getByRole('radio', { name: /^Bel ons/ })
      .check();
    await toetsScherm(school);
    await venster(school.page).getByRole('button', { name: 'Geef dit antwoord' }).click();
    await school.page.getByText('Uw antwoord is gegeven.').waitFor();
    await page.reload();
    await page.getByText(/Hoe bereik ik deze leerling\? Antwoord: Bel ons/).waitFor();
    expect(await wieHeeftDeVraag()).toEqual([]);
  });

  it('records the first contact of an earlier day, with the reason, and closes', async () => {
    const { page } = lp;
    await page.getByRole('button', { name: 'Eerste contact vastleggen' }).click();
    await venster(page).getByLabel('Dit gebeurde op een eerdere dag').check();
    await venster(page).getByRole('button', { name: 'Leg vast' }).click();
    await venster(page).getByText('Kies de dag waarop het gebeurde.').first().waitFor();
    await venster(page).getByLabel('Op welke dag?').fill(seizoen.dag('12-31'));
    await venster(page).getByLabel('Waarom legt u het nu pas vast?').fill('Er was storing.');
    await venster(page).getByRole('button', { name: 'Leg vast' }).click();
    await venster(page).getByText('Deze dag moet nog komen.').first().waitFor();
    await toetsScherm(lp);
    await venster(page).getByLabel('Op welke dag?').fill(seizoen.uiterste);
    await venster(page).getByRole('button', { name: 'Leg vast' }).click();
    await page
      .getByText(/Het eerste contact met .* staat vast/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Sluit de zaak' }).click();
    await venster(page).getByRole('button', { name: 'Sluit de zaak' }).click();
    await venster(page).getByText('Kies een reden.').first().waitFor();
    await venster(page).getByLabel('Iets anders').check();
    await venster(page).getByRole('button', { name: 'Sluit de zaak' }).click();
    await page
      .getByText(/De zaak van .* is gesloten/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Volgende zaak' }).first().click();
    await page.getByRole('button', { name: 'Neem over' }).waitFor();
  });

  it('refuses with an agreed reason, and must say what shows it', async () => {
    const { page } = lp;
    await naarLijst(lp);
    await rijen(page)
      .first()
      .getByRole('button', { name: /^Niet voor ons/ })
      .click();
    await venster(page).getByLabel('De leerling heeft al een plaats').check();
    await venster(page).getByRole('button', { name: 'Weiger' }).click();
    await venster(page).getByText('Schrijf op waaruit dat blijkt.').first().waitFor();
    await toetsScherm(lp);
    await venster(page).getByLabel('Toelichting of bewijs').fill('Inschrijving bij Deltion gezien.');
    await venster(page).getByRole('button', { name: 'Weiger' }).click();
    await page
      .getByText(/U hebt .* geweigerd/)
      .first()
      .waitFor();
  });

  it('hears calmly that a colleague was first', async () => {
    const collega = await meldAanAls(browser, product, 'boa-zwolle');
    await naarLijst(lp);
    await naarLijst(collega);
    for (const { page } of [lp, collega])
      await rijen(page)
        .first()
        .getByRole('button', { name: /^Neem over/ })
        .click();
    for (const { page } of [collega, lp])
      await venster(page).getByRole('button', { name: 'Neem over' }).click();
    await collega.page
      .getByText(/U hebt .* overgenomen/)
      .first()
      .waitFor();
    await venster(lp.page).getByText('Een collega was net eerder').waitFor();
    await venster(lp.page).getByText('Leerplicht Zwolle nam deze leerling', { exact: false }).waitFor();
    await toetsScherm(lp);
    await venster(lp.page).getByRole('button', { name: 'Toon hoe het nu is' }).click();
    await collega.context.close();
  });

  it('takes over more pupils at once after looking at who they are', async () => {
    const { page } = lp;
    await naarLijst(lp);
    for (const plek of [0, 1]) await rijen(page).nth(plek).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Neem samen over' }).click();
    await toetsScherm(lp);
    await venster(page).getByRole('button', { name: 'Neem 2 leerlingen over' }).click();
    await venster(page).getByText('2 leerlingen overgenomen.').waitFor();
    await venster(page).getByRole('button', { name: 'Klaar' }).click();
  });

  it('takes over with the keyboard only', async () => {
    const { page } = lp;
    await naarLijst(lp);
    const voor = await wachtend(lp);
    await page.keyboard.press('j');
    await tabNaar(page, /^Neem over/, 8);
    await page.keyboard.press('Enter');
    await venster(page).waitFor();
    await tabNaar(page, /^Neem over$/, 8);
    await page.keyboard.press('Enter');
    await page
      .getByText(/U hebt .* overgenomen/)
      .first()
      .waitFor();
    expect(voor).toBeGreaterThan(0);
  });

  it.each(['behandeling', 'te-laat', 'gesloten'])('has %s in order', async (tab) => {
    await naarLijst(lp, tab);
    await toetsScherm(lp);
  });
});

describe('an outage', () => {
  it('is prepared for with the own list, as a file and on paper', async () => {
    const { page } = lp;
    await page.goto('/leerplicht/storing');
    await page.getByRole('heading', { level: 1, name: 'Bij storing' }).waitFor();
    for (const [knop, naam] of [
      ['Maak een PDF', 'risicolijst.pdf'],
      ['Maak een rekenblad (CSV)', 'risicolijst.csv'],
    ] as const) {
      const bestand = page.waitForEvent('download');
      await page.getByRole('button', { name: knop }).click();
      expect((await bestand).suggestedFilename()).toBe(naam);
    }
    await page.getByText('Op dit apparaat gemaakt', { exact: false }).first().waitFor();
    await toetsScherm(lp);
  });

  it('does not need who fetched nothing: the list of the morning lies ready', async () => {
    const { page } = lp;
    for (const [knop, naam] of [
      [/^PDF van /, /^risicolijst-\d{4}-\d{2}-\d{2}\.pdf$/],
      [/^CSV van /, /^risicolijst-\d{4}-\d{2}-\d{2}\.csv$/],
    ] as const) {
      const bestand = page.waitForEvent('download');
      await page.getByRole('button', { name: knop }).first().click();
      expect((await bestand).suggestedFilename()).toMatch(naam);
    }
  });

  it('leaves the list standing when the connection is gone, and says so', async () => {
    await naarLijst(lp);
    await lp.page
      .locator('.lijst tbody tr')
      .first()
      .getByRole('button', { name: /^Neem over/ })
      .click();
    await lp.context.setOffline(true);
    await venster(lp.page).getByRole('button', { name: 'Neem over' }).click();
    await venster(lp.page).getByText('Er is geen verbinding').waitFor();
    expect(await rijen(lp.page).count()).toBeGreaterThan(0);
    await lp.context.setOffline(false);
    await venster(lp.page).getByRole('button', { name: 'Neem over' }).click();
    await lp.page
      .getByText(/U hebt .* overgenomen/)
      .first()
      .waitFor();
  });
});

describe('the Doorstroompunt', () => {
  it('takes over from its own list', async () => {
    const rmc = await meldAanAls(browser, product, 'rmc-ijv');
    await naarLijst(rmc);
    await toetsScherm(rmc);
    await rijen(rmc.page)
      .first()
      .getByRole('button', { name: /^Neem over/ })
      .click();
    await venster(rmc.page).getByRole('button', { name: 'Neem over' }).click();
    await rmc.page
      .getByText(/U hebt .* overgenomen/)
      .first()
      .waitFor();
  });
});
