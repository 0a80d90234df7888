import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProduct, type Product } from '#test/kit/product.ts';

interface Bevinding {
  readonly code: string;
  readonly type: string;
  readonly message: string;
  readonly context: string;
  readonly selector: string;
}
type Pa11y = (adres: string, opties: object) => Promise<{ readonly issues: readonly Bevinding[] }>;
// Het pakket heeft geen typen.
const PAKKET: string = 'pa11y';
const BROWSER = new URL('../../infra/dev/browser.mjs', import.meta.url).href;
const GEDULD_MS = 60_000;

let product: Product;
let pa11y: Pa11y;
let executablePath: string;
let aanmelden: Map<string, string>;
beforeAll(async () => {
  pa11y = ((await import(PAKKET)) as { default: Pa11y }).default;
  executablePath = await ((await import(BROWSER)) as { browserPad: () => Promise<string> }).browserPad();
  product = await startProduct(40);
  const personas = (await (await fetch(`${product.basis}/dev/personas`)).json()) as {
    id: string;
    aanmelden: string;
  }[];
  aanmelden = new Map(personas.map((persona) => [persona.id, persona.aanmelden]));
}, 240_000);
afterAll(() => product?.stop());

describe('HTML CodeSniffer and axe, as pa11y runs them', () => {
  it.each([
    ['nobody', '/'],
    ['decaan-thorbecke', '/school'],
    ['leerling-16', '/mijn'],
    ['intaker-deltion', '/mbo'],
    ['lp-zwolle', '/leerplicht'],
    ['coordinator', '/regio'],
    ['beheerder', '/beheer'],
  ])(
    'find no error for %s on %s',
    async (persona, pad) => {
      const { issues } = await pa11y(`${product.basis}${aanmelden.get(persona) ?? '/'}`, {
        standard: 'WCAG2AA',
        runners: ['htmlcs', 'axe'],
        timeout: GEDULD_MS,
        // Van een merkje met een cijfer kan axe het contrast niet beoordelen: dat is een vraag aan een mens, geen fout.
        levelCapWhenNeedsReview: 'warning',
        chromeLaunchConfig: { executablePath, args: ['--no-sandbox', '--headless=new', '--disable-gpu'] },
        actions: [
          `navigate to ${product.basis}${pad}`,
          'wait for element main h1 to be visible',
          'wait for element main .geraamte to be removed',
        ],
      });
      expect(
        issues
          .filter(({ type }) => type === 'error')
          .map(({ code, message, selector, context }) => `${code}: ${message}\n${selector}\n${context}`),
      ).toEqual([]);
    },
    300_000,
  );
});
