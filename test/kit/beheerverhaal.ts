import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Product } from './product.ts';
import type { Scherm } from './scherm.ts';

/** Zodra een overstap is gesloten, mag zij weg; meer dan een leerling vraagt twee mensen. */
export async function korteTermijn(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'bewaren-'));
  const tekst = await readFile('infra/bewaren/regels.yaml', 'utf8');
  const kort = tekst
    .replace(/^vierOgenBoven: \d+/m, 'vierOgenBoven: 1')
    .replace(/begin: einde-seizoen\n {4}jaren: 1$/m, 'begin: geboorte\n    jaren: 10');
  await writeFile(join(map, 'regels.yaml'), kort);
  return map;
}

/** Iemand van de regio die nog geen toegang heeft, of die net kreeg. */
export async function openNieuweMedewerker(browser: Browser, product: Product): Promise<Scherm> {
  const context = await browser.newContext({ baseURL: product.basis, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto('/aanmelden?issuer=gemeente&account=nieuw-gemeente&terug=%2F');
  await page.waitForLoadState('networkidle');
  return { page, context, fouten: [] };
}

/** Gaat naar een bladzijde van de beheerder en wacht tot zij er is. */
export const naar = async (page: Page, pad: string, kop: string): Promise<void> => {
  await page.goto(pad);
  await page.getByRole('heading', { level: 1, name: kop }).waitFor();
  await page.getByText('Bezig met laden').first().waitFor({ state: 'detached' });
};
