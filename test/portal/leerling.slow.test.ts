import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { laatMentorOndertekenen, vulDeRestIn } from '#test/kit/paspoortverhaal.ts';
import type { Product } from '#test/kit/product.ts';
import { meldAanAls, tabNaar, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { wachtTot } from '#test/kit/werker.ts';

const TELEFOON = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const OPSLAG = 'overstap-concept';

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
const bewaard = (page: Page) => page.getByText('Alles is bewaard').waitFor();
const knop = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Wat er op het toestel staat: hoeveel antwoorden wachten, en of iets daarvan leesbaar is. */
const opToestel = (page: Page, tekst: string) =>
  page.evaluate<{ vakken: number; leesbaar: boolean; uitvoerbaar: boolean }>(`new Promise((klaar) => {
    const open = indexedDB.open('${OPSLAG}');
    open.onsuccess = () => {
      const db = open.result;
      if (!db.objectStoreNames.contains('vakken')) { db.close(); return klaar({ vakken: 0, leesbaar: false, uitvoerbaar: false }); }
      const tx = db.transaction(['vakken', 'sleutels']);
      const vakken = tx.objectStore('vakken').getAll();
      const sleutels = tx.objectStore('sleutels').getAll();
      tx.oncomplete = () => {
        db.close();
        klaar({
          vakken: vakken.result.length,
          leesbaar: vakken.result.some((vak) => new TextDecoder().decode(vak.bytes).includes(${JSON.stringify(tekst)})),
          uitvoerbaar: sleutels.result.some(({ sleutel }) => sleutel.extractable),
        });
      };
    };
  })`);

describe('a fifteen year old on a phone', () => {
  it('knows what to do, begins, and loses nothing when the connection goes', async () => {
    const scherm = await als('leerling-15');
    const { page, context } = scherm;
    await kop(page, /^Hoi /);
    await toetsScherm(scherm);
    await page.getByRole('link', { name: 'Begin je Paspoort' }).click();
    await kop(page, 'Mijn paspoort');
    await page.getByLabel('Naar het mbo').waitFor();
    await toetsScherm(scherm);
    await knop(page, 'Begin').click();
    await page.getByLabel('Hoe wil je genoemd worden?').fill('Mila');
    await bewaard(page);
    await toetsScherm(scherm);

    await page.getByRole('link', { name: 'Verder', exact: true }).click();
    const vriend = page.getByLabel('Hoe zou een goede vriend of vriendin jou beschrijven?');
    await vriend.waitFor();
    await context.setOffline(true);
    await vriend.fill('Grappig en eerlijk');
    await page.getByText('Bewaard op je telefoon (geen internet). 1 antwoord wacht.').waitFor();
    expect(await opToestel(page, 'Grappig')).toEqual({ vakken: 1, leesbaar: false, uitvoerbaar: false });
    await page.getByRole('link', { name: 'Verder', exact: true }).click();
    await page.getByLabel('Waar ben je graag mee bezig als je vrij bent?').fill('Voetbal');
    await page.getByText('2 antwoorden wachten').waitFor();
    await context.setOffline(false);
    await bewaard(page);
    expect(await opToestel(page, 'Grappig')).toMatchObject({ vakken: 0 });
    await page.reload();
    expect(await page.getByLabel('Waar ben je graag mee bezig als je vrij bent?').inputValue()).toBe(
      'Voetbal',
    );
    await context.close();
  });

  it('adds a photo of what he made, and takes it away again', async () => {
    const scherm = await als('leerling-15');
    const { page, context } = scherm;
    await page.goto('/mijn/paspoort/wat-kan-ik/4');
    const bestand = page.locator('input[type=file]');
    await bestand.setInputFiles({
      name: 'stuk.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('geen foto'),
    });
    await page.getByText('Dit is geen foto die wij kunnen openen.', { exact: false }).waitFor();
    await toetsScherm(scherm);
    const foto = await page.screenshot({ type: 'jpeg' });
    await bestand.setInputFiles({ name: 'werk.jpg', mimeType: 'image/jpeg', buffer: foto });
    const beeld = page.locator('img.foto');
    await beeld.waitFor();
    await beeld.evaluate((img) => (img as unknown as { decode(): Promise<void> }).decode());
    await toetsScherm(scherm);
    await knop(page, 'Haal de foto weg').click();
    await beeld.waitFor({ state: 'detached' });
    await bewaard(page);
    await context.close();
  });

  it('chooses when another device has another answer', async () => {
    const [een, ander] = [await als('leerling-15'), await als('leerling-15')];
    const vraag = 'Waar ben je trots op?';
    for (const { page } of [een, ander]) {
      await page.goto('/mijn/paspoort/over-mij/4');
      await page.getByLabel(vraag).waitFor();
    }
    await een.context.setOffline(true);
    await een.page.getByLabel(vraag).fill('Op mijn zusje');
    await een.page.getByText('1 antwoord wacht').waitFor();
    await ander.page.getByLabel(vraag).fill('Op mijn werk');
    await bewaard(ander.page);
    await een.context.setOffline(false);
    await een.page.getByRole('alertdialog', { name: 'Er staat al een ander antwoord' }).waitFor();
    await toetsScherm(een);
    await knop(een.page, 'Houd wat hier staat').click();
    await bewaard(een.page);
    await ander.page.reload();
    await ander.page.getByLabel(vraag).waitFor();
    expect(await ander.page.getByLabel(vraag).inputValue()).toBe('Op mijn zusje');
    await een.context.close();
    await ander.context.close();
  });

  it('leaves nothing on the device when signing out, also not what could not be sent', async () => {
    const { page, context } = await als('leerling-15');
    await page.goto('/mijn/paspoort/mijn-toekomst/2');
    await page.getByLabel('Wat voor werk zou je later graag doen?').waitFor();
    await context.setOffline(true);
    await page.getByLabel('Wat voor werk zou je later graag doen?').fill('Bakker');
    await page.getByText('1 antwoord wacht').waitFor();
    await page.route('**/v1/paspoorten/*/wijzigingen', (route) => route.abort());
    await context.setOffline(false);
    await page.getByRole('button', { name: /Leerling van/ }).click();
    await page.getByRole('menuitem', { name: 'Afmelden' }).click();
    await kop(page, 'Welkom bij Overstap');
    expect(await opToestel(page, 'Bakker')).toMatchObject({ vakken: 0 });
    await context.close();
  });

  it('finishes, lets the mentor in, confirms, sees exactly what the other sees, shares and stops', async () => {
    const id = await vulDeRestIn(product, 'leerling-15');
    const scherm = await als('leerling-15');
    const { page, context } = scherm;
    await page.goto('/mijn/paspoort');
    await knop(page, 'Ik ben klaar met invullen').click();
    await page.getByRole('button', { name: /om mee te lezen$/ }).click();
    await page.getByText(/leest mee\. Jullie praten erover/).waitFor();
    await toetsScherm(scherm);
    await laatMentorOndertekenen(product, 'leerling-15', id);
    await page.reload();
    await page.getByRole('heading', { name: 'Wat je mentor schreef' }).waitFor();
    await knop(page, 'Ja, dit klopt').click();
    await page.getByRole('link', { name: 'Deel je Paspoort' }).click();

    await kop(page, 'Deel je Paspoort');
    await page.getByLabel('Deltion College').check();
    await toetsScherm(scherm);
    await knop(page, 'Verder').click();
    await page.getByLabel('Hoe wil je genoemd worden?').waitFor();
    expect(await page.getByLabel('Is er thuis iets dat goed is om te weten?').isChecked()).toBe(false);
    await page.getByLabel('Waar ben je trots op?').uncheck();
    await toetsScherm(scherm);
    await knop(page, 'Bekijk wat de ander ziet').click();
    const blad = page.getByRole('region', { name: 'Wat Deltion College ziet' });
    await blad.getByText('Mila').waitFor();
    expect(await blad.getByText('Waar ben je trots op?').count()).toBe(0);
    await page.getByText('Je ouder moet eerst ja zeggen').waitFor();
    await toetsScherm(scherm);
    await knop(page, 'Vraag het mijn ouders').click();
    await kop(page, 'Delen');
    await page.getByText('Wacht op je ouders').waitFor();
    await toetsScherm(scherm);
    await page.getByRole('button', { name: 'Stop met delen met Deltion College' }).click();
    await knop(page, 'Stop nu').click();
    await page.getByText('Jij bent gestopt').waitFor();
    await context.close();
  });
});

describe('every page of the youngster', () => {
  it.each([
    ['/mijn', /^Hoi /],
    ['/mijn/paspoort', 'Mijn paspoort'],
    ['/mijn/delen', 'Delen'],
    ['/mijn/inzagen', 'Wie keek er mee?'],
    ['/mijn/traject', 'Mijn traject'],
  ])('%s is in order for who just came in', async (pad, titel) => {
    const scherm = await als('leerling-18');
    await scherm.page.goto(pad);
    await kop(scherm.page, titel);
    await scherm.page.waitForLoadState('networkidle').catch(() => undefined);
    expect(await scherm.page.getByRole('alert').count()).toBe(0);
    await toetsScherm(scherm);
    await scherm.context.close();
  });

  it('reads from right to left in Arabic, and stays in order', async () => {
    const scherm = await als('leerling-18');
    await scherm.page.evaluate("localStorage.setItem('taal', 'ar')");
    await scherm.page.goto('/mijn');
    await kop(scherm.page, /مرحبا/);
    expect(await scherm.page.locator('html').getAttribute('dir')).toBe('rtl');
    await scherm.page.getByRole('link', { name: 'ابدأ جوازك' }).waitFor();
    await toetsScherm(scherm);
    await scherm.context.close();
  });

  it('asks what the first page needs while its script still comes, each thing once', async () => {
    const { page, context } = await als('leerling-16');
    // Zonder wat erachter staat: vraagt de bladzijde het net anders dan vooraf, dan is dat ook twee keer.
    await page.addInitScript(`{ const echt = window.fetch; window.gevraagd = [];
      window.fetch = (adres, init) => { window.gevraagd.push(String(adres).split('?')[0]); return echt(adres, init); }; }`);
    const gevraagd = () => page.evaluate<string[]>('window.gevraagd');
    // Zolang het script van de bladzijde wacht, kan alleen de kleine ingang iets vragen.
    let laatGaan = (): void => undefined;
    const wacht = new Promise<void>((verder) => (laatGaan = verder));
    await page.route(/\/delen\/begin-[^/]*\.js$/, async (route) => {
      await wacht;
      await route.continue();
    });
    await page.goto('/mijn', { waitUntil: 'commit' });
    const vooraf = await wachtTot(async () => {
      const adressen = await gevraagd();
      return adressen.includes('/v1/overstappen') && adressen;
    });
    expect(vooraf).toEqual(expect.arrayContaining(['/v1/mij', '/v1/paspoorten', '/v1/delingen']));
    laatGaan();
    await kop(page, /^Hoi /);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const alles = await gevraagd();
    for (const adres of vooraf) expect(alles.filter((ander) => ander === adres)).toEqual([adres]);
    await context.close();
  });

  it('works with the keyboard alone, from the one thing to do to the first answer', async () => {
    const { page, context } = await meldAanAls(browser, product, 'leerling-16');
    await tabNaar(page, /^Begin je Paspoort$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Naar het mbo').waitFor();
    await tabNaar(page, /^Begin$/);
    await page.keyboard.press('Enter');
    const veld = page.getByLabel('Hoe wil je genoemd worden?');
    await veld.waitFor();
    await veld.focus();
    await page.keyboard.type('Bo');
    await tabNaar(page, /^Verder$/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Hoe zou een goede vriend of vriendin jou beschrijven?').waitFor();
    await bewaard(page);
    expect(new URL(page.url()).pathname).toBe('/mijn/paspoort/over-mij/2');
    await context.close();
  });

  it('opens without internet from what the device kept, and keeps no answer of the API', async () => {
    const { page, context } = await als('leerling-18');
    page.setDefaultTimeout(20_000);
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.reload();
    await kop(page, /^Hoi /);
    const bewaarde = await page.evaluate<string[]>(
      `caches.keys().then(async (namen) => (await Promise.all(namen.map(async (naam) =>
        (await (await caches.open(naam)).keys()).map(({ url }) => new URL(url).pathname)))).flat())`,
    );
    expect(bewaarde).toContain('/');
    expect(bewaarde.filter((pad) => /^\/(v1|dev|aanmelden)/.test(pad))).toEqual([]);
    await context.setOffline(true);
    await page.goto('/mijn');
    await kop(page, 'Je bent nu zonder internet');
    await context.setOffline(false);
    await kop(page, /^Hoi /);
    await context.close();
  });
});
