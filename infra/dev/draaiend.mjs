// Een product dat al draait: waar het staat, en een venster waarin iemand is aangemeld.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Uitleg, WERKMAP } from './paden.mjs';

/** Het adres van de laatste `npm start`, of het gewone. */
export function gewoonAdres() {
  const gegevens = path.join(WERKMAP, 'gegevens');
  const map = existsSync(gegevens) ? readFileSync(gegevens, 'utf8').trim() : path.join(WERKMAP, 'data');
  const omgeving = path.join(map, 'omgeving.json');
  return existsSync(omgeving)
    ? JSON.parse(readFileSync(omgeving, 'utf8')).PUBLIC_URL
    : 'http://127.0.0.1:3000';
}

/** Wie men op dit product kan zijn. */
export async function personasVan(adres) {
  const antwoord = await fetch(`${adres}/dev/personas`).catch(() => null);
  if (!antwoord?.ok) throw new Uitleg(`Op ${adres} draait geen demo. Start haar met npm start.`);
  return antwoord.json();
}

/** Een venster waarin deze persona is aangemeld, op haar startbladzijde. */
export async function aangemeld(browser, { adres, personas }, persona, opties = {}) {
  const gevonden = personas.find(({ id }) => id === persona);
  if (!gevonden?.aanmelden) throw new Uitleg(`De persona ${persona} is er niet op ${adres}.`);
  const context = await browser.newContext({ baseURL: adres, locale: 'nl-NL', ...opties });
  const page = await context.newPage();
  await page.goto(gevonden.aanmelden);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { context, page };
}
