import type { Browser as Chromium } from 'playwright-core';

const BROWSER = new URL('../../infra/dev/browser.mjs', import.meta.url).href;

/** Start een echte browser: dezelfde als die de beelden maakt. */
export async function startChromium(): Promise<Chromium> {
  const { startBrowser } = (await import(BROWSER)) as { startBrowser: () => Promise<Chromium> };
  return startBrowser();
}
