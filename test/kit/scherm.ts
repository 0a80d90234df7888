import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import type { BrowserContext, BrowserContextOptions, Browser, Page } from 'playwright-core';
import type { Product } from './product.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Wat React zelf zo schrijft, en wat een browser goed leest. */
const html = new HtmlValidate({
  extends: ['html-validate:a11y', 'html-validate:standard'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'off',
    'require-sri': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    'prefer-native-element': 'off',
    'valid-id': 'off',
    'no-redundant-role': 'off',
    'tel-non-breaking': 'off',
  },
});

export interface Scherm {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Wat de browser als fout meldde: een script dat stukging, of iets dat van de CSP niet mocht. */
  readonly fouten: string[];
}

/** Wat er staat zolang iets laadt; op de bladzijde met alle onderdelen staat er een als voorbeeld. */
export const GERAAMTE = 'main :not([data-voorbeeld]) > .geraamte';

/** Opent een eigen venster, aangemeld als deze persona, op haar startbladzijde. Fout: als zij niet binnenkwam, met wat er dan staat. */
export async function meldAanAls(
  browser: Browser,
  product: Product,
  persona: string,
  opties: BrowserContextOptions = {},
): Promise<Scherm> {
  const context = await browser.newContext({ baseURL: product.basis, locale: 'nl-NL', ...opties });
  const page = await context.newPage();
  const fouten: string[] = [];
  page.on('pageerror', (fout) => fouten.push(fout.message));
  page.on('console', (bericht) => {
    if (bericht.type() === 'error' && !/Failed to load resource/.test(bericht.text()))
      fouten.push(bericht.text());
  });
  const personas = (await (await fetch(`${product.basis}/dev/personas`)).json()) as {
    id: string;
    aanmelden: string | null;
  }[];
  const pad = personas.find(({ id }) => id === persona)?.aanmelden;
  if (!pad) throw new Error(`De persona ${persona} kan zich niet aanmelden.`);
  await page.goto(pad);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Op het beginadres en bij het aanmelden staat alleen een kop voor wie er niet in is.
  if (!page.url().startsWith(product.basis) || /^\/(aanmelden.*)?$/.test(new URL(page.url()).pathname))
    throw new Error(`${persona} kwam niet binnen (${page.url()}): ${await page.locator('body').innerText()}`);
  return { page, context, fouten };
}

interface AxeFout {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** De toets van axe: WCAG 2.2 AA en goede gewoonten. */
async function axe(page: Page, binnen: string): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(AXE);
  const fouten = await page.evaluate(
    ([regels, deel]) =>
      (
        globalThis as unknown as {
          axe: { run(wat: unknown, hoe: unknown): Promise<{ violations: AxeFout[] }> };
        }
      ).axe
        .run(deel, { runOnly: { type: 'tag', values: regels }, resultTypes: ['violations'] })
        .then(({ violations }) => violations),
    [REGELS, binnen] as const,
  );
  return fouten.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help}\n  ${node.html.slice(0, 200)}\n  ${node.failureSummary}`),
  );
}

async function geldigeHtml(page: Page): Promise<string[]> {
  const { results } = await html.validateString(await page.content());
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `html ${ruleId}: ${message} (${line}:${column})`),
  );
}

const teBreed = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Geen zijwaarts schuiven op 320 pixels, en op een gewone breedte met tekst op 200 procent. */
async function past(page: Page): Promise<string[]> {
  const begin = page.viewportSize();
  const fouten: string[] = [];
  await page.setViewportSize({ width: 320, height: 800 });
  if ((await teBreed(page)) > 0) fouten.push(`320 px: ${await teBreed(page)} pixels te breed`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  if ((await teBreed(page)) > 0) fouten.push(`200 %: ${await teBreed(page)} pixels te breed`);
  await page.evaluate("document.documentElement.style.fontSize = ''");
  if (begin) await page.setViewportSize(begin);
  return fouten;
}

/**
 * Wat er mis is met het scherm zoals het nu is: axe, geldige HTML, een h1, een eigen titel, en het past op 320 px en bij 200 %. Met `binnen`
 * kijkt axe alleen in dat deel: het kader eromheen is dan al getoetst.
 */
export async function keurScherm({ page, fouten }: Scherm, binnen = 'html'): Promise<string[]> {
  const koppen = await page.locator('h1').count();
  const titel = await page.title();
  return [
    ...(koppen === 1 ? [] : [`${koppen} keer een h1`]),
    ...(titel.endsWith(' - Overstap') ? [] : [`de titel van het venster is ${titel}`]),
    ...(await axe(page, binnen)),
    ...(await geldigeHtml(page)),
    ...(await past(page)),
    ...fouten,
  ];
}

/** Eist dat er niets mis is met het scherm zoals het nu is. */
export async function toetsScherm(scherm: Scherm): Promise<void> {
  expect(await keurScherm(scherm)).toEqual([]);
}

interface Stop {
  readonly tekst: string;
  readonly zichtbaar: boolean;
}
// Als tekst: dit draait in de browser.
const STOP = `(() => {
  const element = document.activeElement;
  const stijl = getComputedStyle(element);
  return {
    tekst: element.getAttribute('aria-label') ?? element.textContent ?? '',
    // De titel krijgt de focus van de bladzijde zelf; zij is geen stop van Tab.
    zichtbaar: element === document.body || element.tabIndex < 0 || stijl.outlineStyle !== 'none' || stijl.boxShadow !== 'none',
  };
})()`;

/** Drukt Tab tot dit element de focus heeft, en eist dat elke stop te zien is. */
export async function tabNaar(page: Page, naam: RegExp, hoogstens = 80): Promise<void> {
  for (let keer = 0; keer < hoogstens; keer++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop>(STOP);
    expect([stop.tekst, stop.zichtbaar]).toEqual([stop.tekst, true]);
    if (naam.test(stop.tekst.trim())) return;
  }
  throw new Error(`Met ${hoogstens} keer Tab kwam ${String(naam)} niet in focus.`);
}
