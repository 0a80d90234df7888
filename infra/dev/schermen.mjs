// Maakt een beeld van elk scherm: drie breedtes, twee thema's. Tegen een product dat al draait.
// Gebruik: npm run schermen -- [--adres http://127.0.0.1:3000] [--map .overstap/schermen] [--alleen TEKST [--als PERSONA]] [--handleiding]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { gewoonAdres } from './draaiend.mjs';
import { Uitleg, foutregel, kort, WERKMAP, WORTEL } from './paden.mjs';
import { SCHERMEN } from './schermen-lijst.mjs';

const BREEDTES = [390, 768, 1280];
const RUST_MS = 400;
const THEMAS = ['light', 'dark'];

function leesOpties() {
  const { values } = parseArgs({
    options: {
      adres: { type: 'string' },
      map: { type: 'string', default: path.join(WERKMAP, 'schermen') },
      alleen: { type: 'string', default: '' },
      als: { type: 'string' },
      handleiding: { type: 'boolean', default: false },
    },
  });
  return { ...values, adres: values.adres ?? gewoonAdres() };
}

/** Een aangemeld venster; zonder persona een leeg. */
async function venster(browser, { adres, personas }, { persona, breedte, thema }) {
  const context = await browser.newContext({
    baseURL: adres,
    locale: 'nl-NL',
    colorScheme: thema,
    reducedMotion: 'reduce',
    viewport: { width: breedte, height: breedte < 600 ? 844 : 900 },
  });
  const page = await context.newPage();
  if (persona) {
    const gevonden = personas.find(({ id }) => id === persona);
    if (!gevonden?.aanmelden) throw new Uitleg(`De persona ${persona} is er niet op ${adres}.`);
    await page.goto(gevonden.aanmelden);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  return { context, page };
}

/** Alles is er: niets onderweg, en nergens nog een geraamte. */
async function staatStil(page) {
  await page.waitForLoadState('networkidle');
  await page.locator('main .geraamte').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** Gaat naar het scherm, zo nodig door na elkaar te openen wat daar staat; false als daar niets is. */
async function ga(page, { pad, open }) {
  await page.goto(pad);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await staatStil(page);
  for (const wat of [open ?? []].flat()) {
    const link = page.locator(wat).first();
    if ((await link.count()) === 0) return false;
    await link.click();
    // Een sprong naar een andere bladzijde begint niet in dezelfde tel.
    await page.waitForTimeout(RUST_MS);
    await staatStil(page);
  }
  return true;
}

async function maak(browser, waar, keuze) {
  const { scherm, breedte, thema, bestand } = keuze;
  const { context, page } = await venster(browser, waar, { persona: scherm.persona, breedte, thema });
  try {
    if (!(await ga(page, scherm))) return console.log(`leeg     ${scherm.naam} (er is niets te openen)`);
    mkdirSync(path.dirname(bestand), { recursive: true });
    await page.screenshot({ path: bestand, fullPage: !keuze.kort });
    const breder = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    console.log(`${breder > 0 ? 'TE BREED' : 'gemaakt '} ${kort(bestand)}`);
  } finally {
    await context.close();
  }
}

/** Alle beelden, of alleen die van de handleiding: een breedte, licht. */
function keuzes({ map, alleen, als, handleiding }) {
  const schermen = SCHERMEN.filter(({ naam }) => naam.includes(alleen)).map((scherm) => ({
    ...scherm,
    persona: scherm.persona && (als ?? scherm.persona),
  }));
  if (handleiding)
    return schermen
      .filter(({ beeld }) => beeld)
      .map((scherm) => ({
        scherm,
        breedte: scherm.beeld,
        thema: 'light',
        kort: true,
        bestand: path.join(WORTEL, 'docs', 'handleiding', 'beelden', `${scherm.naam}.png`),
      }));
  return schermen.flatMap((scherm) =>
    BREEDTES.flatMap((breedte) =>
      THEMAS.map((thema) => ({
        scherm,
        breedte,
        thema,
        bestand: path.join(map, scherm.naam, `${breedte}-${thema === 'dark' ? 'donker' : 'licht'}.png`),
      })),
    ),
  );
}

try {
  const opties = leesOpties();
  const personas = await (await fetch(`${opties.adres}/dev/personas`)).json();
  const browser = await startBrowser();
  try {
    for (const keuze of keuzes(opties)) await maak(browser, { adres: opties.adres, personas }, keuze);
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(foutregel(error));
  process.exitCode = 1;
}
