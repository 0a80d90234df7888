import type { Browser } from 'playwright-core';
import { startChromium } from './chromium.ts';
import { startProduct, type Product } from './product.ts';

/** Wat een verhaal in de browser nodig heeft. */
export interface Toneel {
  readonly browser: Browser;
  readonly product: Product;
}
interface Starters {
  readonly browser: () => Promise<Browser>;
  readonly product: (leerlingen?: number) => Promise<Product>;
}

/**
 * Start eerst een browser en dan het product met zoveel leerlingen. Zonder browser begint het product niet, en zonder product gaat de browser
 * weer dicht: wat half begon, blijft niet draaien.
 */
export async function startToneel(
  leerlingen?: number,
  start: Starters = { browser: startChromium, product: startProduct },
): Promise<Toneel> {
  const browser = await start.browser();
  try {
    return { browser, product: await start.product(leerlingen) };
  } catch (fout) {
    await browser.close();
    throw fout;
  }
}
