import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { deelMetOuders, laatOuderMeelezen } from '#test/kit/paspoortverhaal.ts';
import type { Product } from '#test/kit/product.ts';
import { GERAAMTE, keurScherm, meldAanAls, toetsScherm, type Scherm } from '#test/kit/scherm.ts';
import { startToneel } from '#test/kit/toneel.ts';
import { Verkeer } from '#test/kit/verkeer.ts';
import { bewegingen, focuslijn, zonderOnderscheid } from '#test/kit/weergave.ts';

const TELEFOON = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Van elke rol een. */
const ROLLEN = [
  'decaan-thorbecke',
  'mentor-thorbecke',
  'leerling-15',
  'ouder-15',
  'intaker-deltion',
  'lp-zwolle',
  'rmc-ijv',
  'halt-ijv',
  'coordinator',
  'beheerder',
];
/** Zoveel keer Tab om te zien of de focus een lijn heeft. */
const STOPS = 12;

let product: Product;
let browser: Browser;
beforeAll(async () => {
  ({ product, browser } = await startToneel(60));
  await deelMetOuders(product, 'leerling-15');
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function naar({ page }: Scherm, pad: string): Promise<void> {
  await page.goto(pad);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator(GERAAMTE).first().waitFor({ state: 'detached' });
}
async function als(persona: string, opties: BrowserContextOptions): Promise<Scherm> {
  const scherm = await meldAanAls(browser, product, persona, opties);
  await scherm.page.locator(GERAAMTE).first().waitFor({ state: 'detached' });
  return scherm;
}

const kop = (page: Page, naam: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: naam }).waitFor();

/** De vraag die er staat, in welke taal en welke kant op zij te lezen is. */
const vraagOp = (page: Page) =>
  page.evaluate<{ tekst: string; lang: string; richting: string }>(`(() => {
    const vraag = document.querySelector('main legend');
    return {
      tekst: vraag.textContent,
      lang: vraag.closest('[lang]').lang,
      richting: getComputedStyle(vraag).direction,
    };
  })()`);

async function kiesTaal(page: Page, knop: string, taal: string): Promise<void> {
  await page.getByRole('button', { name: knop }).click();
  await page.getByRole('menuitemradio', { name: taal }).click();
}

describe('with the colours of the system of the reader', () => {
  const opties = { forcedColors: 'active' } as const;

  it.each(ROLLEN)('every marker, choice and button on the first page of %s has a line', async (persona) => {
    const scherm = await als(persona, opties);
    const { page, context } = scherm;
    // Een lijst heeft een rij waar men is.
    await page.keyboard.press('j');
    expect(await zonderOnderscheid(page)).toEqual([]);
    const zonderLijn: string[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      await page.keyboard.press('Tab');
      if (!(await focuslijn(page)))
        zonderLijn.push(await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 120)'));
    }
    expect(zonderLijn).toEqual([]);
    await toetsScherm(scherm);
    await context.close();
  });

  it('every part in every state has a line, and what is chosen or opened too', async () => {
    const scherm = await als('decaan-thorbecke', opties);
    const { page, context } = scherm;
    await naar(scherm, '/componenten');
    await page.getByLabel('Aantal rijen').waitFor();
    for (const rij of [0, 1]) await page.locator('.lijst tbody').getByRole('checkbox').nth(rij).check();
    expect(await zonderOnderscheid(page)).toEqual([]);
    await toetsScherm(scherm);
    await naar(scherm, '/school?tab=alles');
    expect(await zonderOnderscheid(page)).toEqual([]);
    await context.close();
  });

  it('what loads is to be seen', async () => {
    const scherm = await als('decaan-thorbecke', opties);
    const { page, context } = scherm;
    const verkeer = new Verkeer();
    await verkeer.koppel(page);
    verkeer.zet('wacht');
    await page.goto('/school/klassen');
    await page.locator('main .geraamte i').first().waitFor();
    const rand = "getComputedStyle(document.querySelector('main .geraamte i')).borderTopStyle";
    expect(await page.evaluate<string>(rand)).toBe('solid');
    verkeer.zet('door');
    await context.close();
  });
});

describe('for who wants no movement', () => {
  it.each([...ROLLEN])('nothing moves on the first page of %s', async (persona) => {
    const { page, context } = await als(persona, { reducedMotion: 'reduce' });
    expect(await bewegingen(page)).toEqual([]);
    await context.close();
  });

  it('nothing moves in any part, and not while loading', async () => {
    const scherm = await als('coordinator', { reducedMotion: 'reduce' });
    const { page, context } = scherm;
    await naar(scherm, '/componenten');
    expect(await page.locator('.draait').count()).toBeGreaterThan(0);
    expect(await bewegingen(page)).toEqual([]);
    await naar(scherm, '/regio/stroom');
    expect(await bewegingen(page)).toEqual([]);
    await context.close();
  });

  it('what moves for others does move: the check can fail', async () => {
    const scherm = await als('coordinator', { reducedMotion: 'no-preference' });
    await naar(scherm, '/componenten');
    expect(await bewegingen(scherm.page)).not.toEqual([]);
    await scherm.context.close();
  });
});

describe('a long list', () => {
  it.each([390, 1280])('of 5,000 rows puts a few in the page at a time, %s pixels wide', async (width) => {
    const scherm = await als('decaan-thorbecke', { viewport: { width, height: 844 } });
    const { page, context } = scherm;
    await naar(scherm, '/componenten');
    await page.getByLabel('Aantal rijen').selectOption('5000');
    const rijen = page.locator('.lijst tbody tr[data-index]');
    await page.locator('.lijst tbody tr.lijst__ruimte').first().waitFor();
    expect(await rijen.count()).toBeLessThan(60);
    // Een rij die nog niet in beeld was, blijkt hoger dan geschat: het einde schuift dan nog op.
    const laatste = page.locator('.lijst tbody tr[data-index="4999"]');
    while (!(await laatste.isVisible()))
      await page.evaluate("document.querySelector('.lijst__rol').scrollTop = 1e7");
    expect(await rijen.count()).toBeLessThan(60);
    await toetsScherm(scherm);
    await context.close();
  });
});

describe('from right to left, in Arabic', () => {
  const PADEN = {
    'leerling-15': [
      '/mijn',
      '/mijn/paspoort',
      '/mijn/paspoort/over-mij/2',
      '/mijn/paspoort/geschiedenis',
      '/mijn/delen',
      '/mijn/delen/nieuw',
      '/mijn/inzagen',
      '/mijn/traject',
    ],
    'ouder-15': ['/kind', '/kind/toestemmingen', '/kind/paspoort', '/kind/inzagen', '/kind/traject'],
  };

  it.each(Object.entries(PADEN))(
    'every page of %s is in order',
    async (persona, paden) => {
      const scherm = await als(persona, TELEFOON);
      await scherm.page.evaluate("localStorage.setItem('taal', 'ar')");
      const gebreken: string[] = [];
      for (const pad of paden) {
        await naar(scherm, pad);
        const html = scherm.page.locator('html');
        const richting = [await html.getAttribute('dir'), await html.getAttribute('lang')].join(' ');
        const links = await scherm.page.evaluate<string>(
          "getComputedStyle(document.querySelector('h1')).direction",
        );
        if (richting !== 'rtl ar' || links !== 'rtl') gebreken.push(`${pad}: ${richting} ${links}`);
        gebreken.push(...(await keurScherm(scherm)).map((gebrek) => `${pad}: ${gebrek}`));
      }
      expect(gebreken).toEqual([]);
      await scherm.context.close();
    },
    300_000,
  );

  it('asks the questions of the Paspoort in Arabic, and in another language as soon as that is chosen', async () => {
    const scherm = await als('leerling-15', TELEFOON);
    const { page, context } = scherm;
    await page.evaluate("localStorage.setItem('taal', 'ar')");
    await naar(scherm, '/mijn/paspoort');
    await page.getByRole('link', { name: /^ماذا أحتاج/ }).click();
    await kop(page, 'ماذا أحتاج');
    const keuze = page.getByRole('checkbox', { name: 'وقت أطول للاختبارات' });
    await keuze.waitFor();
    expect(await vraagOp(page)).toEqual({
      tekst: 'ماذا تحتاج حتى تتعلم جيدا؟',
      lang: 'ar',
      richting: 'rtl',
    });
    await toetsScherm(scherm);
    await kiesTaal(page, 'اللغة والمظهر', 'Українська');
    await page.getByRole('checkbox', { name: 'Більше часу на тести' }).waitFor();
    expect(await vraagOp(page)).toEqual({
      tekst: 'Що тобі потрібно, щоб добре вчитися?',
      lang: 'uk',
      richting: 'ltr',
    });
    await context.close();
  });

  it('shows a parent the questions and the chosen answers in Arabic', async () => {
    await laatOuderMeelezen(product, 'leerling-15');
    const scherm = await als('ouder-15', TELEFOON);
    const { page, context } = scherm;
    await page.evaluate("localStorage.setItem('taal', 'ar')");
    await naar(scherm, '/kind/paspoort');
    const lijst = page.locator('main dl');
    await lijst.getByText('بأي اسم تحب أن نناديك؟').waitFor();
    expect(await lijst.getAttribute('lang')).toBe('ar');
    expect(await lijst.locator('dt').allTextContents()).not.toContainEqual(
      expect.stringMatching(/\p{Script=Latin}{4}/u),
    );
    await context.close();
  });
});

describe('in English', () => {
  /** Van wie de eerste bladzijde vol staat met wat de API zegt: status, waarom, wie aan zet is, wat daarna gebeurt. */
  const LEZERS = ['decaan-thorbecke', 'intaker-deltion', 'lp-zwolle', 'rmc-ijv'];
  const nederlands = ({ page }: Scherm): Promise<string[]> =>
    page.locator('main').locator(':lang(nl)').allTextContents();

  it.each(LEZERS)('what the API says to %s is English on the first page', async (persona) => {
    const scherm = await als(persona, {});
    const { page, context } = scherm;
    await page.evaluate("localStorage.setItem('taal', 'en')");
    await naar(scherm, new URL(page.url()).pathname);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await nederlands(scherm)).toEqual([]);
    await toetsScherm(scherm);
    await context.close();
  });

  it('a refusal is in English, and says so to a screen reader', async () => {
    const scherm = await als('decaan-thorbecke', {});
    const { page, context } = scherm;
    await page.evaluate("localStorage.setItem('taal', 'en')");
    await page.goto('/school/leerling/00000000-0000-4000-8000-000000000000');
    await page.getByText('This transition does not exist.').waitFor();
    expect(await nederlands(scherm)).toEqual([]);
    await context.close();
  });
});
