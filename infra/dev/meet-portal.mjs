// Meet wat iemand van de portal merkt: hoe snel een klik iets doet, hoe vloeiend een lijst schuift en hoeveel rijen er dan staan.
// Tegen een product dat al draait. Gebruik: npm run meet-portal -- [--adres http://127.0.0.1:3000] [--uit .overstap/meet-portal.json]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.mjs';
import { aangemeld, gewoonAdres, personasVan } from './draaiend.mjs';
import { foutregel, kort, WERKMAP } from './paden.mjs';

const KEREN = 8;
/** Hoeveel trager dan deze machine een telefoon rekent. */
const TELEFOON_TRAGER = 4;
const TELEFOON = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const BEELD_MS = 1000 / 60;

/** Meet in de bladzijde elke handeling, van invoer tot het volgende beeld (Event Timing); onder 16 ms meldt de browser niets. */
const LUISTER = `
  globalThis.handelingen = new Map();
  new PerformanceObserver((lijst) => {
    for (const { interactionId, duration } of lijst.getEntries())
      if (interactionId) handelingen.set(interactionId, Math.max(duration, handelingen.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16 });`;

const gesorteerd = (rij) => rij.toSorted((a, b) => a - b);
const deel = (rij, hoeveel) =>
  gesorteerd(rij)[Math.min(rij.length - 1, Math.floor(rij.length * hoeveel))] ?? 0;
const rond = (getal) => Math.round(getal * 10) / 10;

/** Doet een handeling een paar keer. De som telt ook wat te snel was om gemeld te worden: dat is minder dan 16 ms. */
async function meetDaad(page, { naam, doe }) {
  await page.evaluate('handelingen.clear()');
  for (let keer = 0; keer < KEREN; keer++) await doe(page, keer);
  // Een meting komt na het beeld waar zij over gaat.
  await page.evaluate('new Promise((klaar) => requestAnimationFrame(() => setTimeout(klaar, 500)))');
  const ms = await page.evaluate('[...handelingen.values()]');
  return { naam, gemeld: ms.length, midden: deel(ms, 0.5), hoogste: deel(ms, 1) };
}

const DADEN = [
  {
    naam: 'decaan: open het venster om vroeg over te dragen, en sluit het',
    als: 'decaan-thorbecke',
    begin: async (page) => {
      await page.goto('/school?tab=alles');
      await page.locator('tbody th a').first().click();
      await page.getByRole('button', { name: 'Draag eerder over' }).waitFor();
    },
    doe: async (page) => {
      await page.getByRole('button', { name: 'Draag eerder over' }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    naam: 'decaan: kies een leerling in de werkvoorraad',
    als: 'decaan-thorbecke',
    begin: async (page) => {
      await page.goto('/school?tab=alles');
      await page.locator('tbody input[type=checkbox]').first().waitFor();
    },
    doe: (page, keer) => page.locator('tbody input[type=checkbox]').nth(keer).click(),
  },
  {
    naam: `leerling: schrijf een antwoord in het Paspoort (telefoon, ${TELEFOON_TRAGER}x trager)`,
    als: 'leerling-16',
    opties: TELEFOON,
    trager: TELEFOON_TRAGER,
    begin: async (page) => {
      await page.goto('/mijn/paspoort');
      const begin = page.getByRole('button', { name: 'Begin', exact: true });
      const verder = page.locator('a[href^="/mijn/paspoort/over-mij"]').first();
      await begin.or(verder).first().waitFor();
      if (await begin.isVisible()) await begin.click();
      else await page.goto('/mijn/paspoort/over-mij/1');
      await page.getByLabel('Hoe wil je genoemd worden?').click();
    },
    doe: (page) => page.keyboard.type('Bo '),
  },
];

async function meetDaden(browser, waar) {
  const uit = [];
  for (const daad of DADEN) {
    const { context, page } = await aangemeld(browser, waar, daad.als, daad.opties);
    await page.addInitScript(LUISTER);
    if (daad.trager) {
      const cdp = await context.newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: daad.trager });
    }
    await daad.begin(page);
    uit.push(await meetDaad(page, daad));
    await context.close();
  }
  return uit;
}

/** Schuift door een lijst zoals een vinger dat doet, en telt de tijd tussen twee beelden. */
async function meetSchuiven(browser, waar, aantal) {
  const { context, page } = await aangemeld(browser, waar, 'decaan-thorbecke');
  await page.goto('/componenten');
  await page.getByLabel('Aantal rijen').selectOption(String(aantal));
  const lijst = page.locator('.lijst__rol');
  await lijst.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await lijst.boundingBox();
  await page.evaluate(`(() => {
    globalThis.beelden = [];
    let vorige = performance.now();
    const tel = (nu) => { beelden.push(nu - vorige); vorige = nu; requestAnimationFrame(tel); };
    requestAnimationFrame(tel);
  })()`);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Input.synthesizeScrollGesture', {
    x: x + width / 2,
    y: y + height / 2,
    yDistance: -12_000,
    speed: 4000,
  });
  const ms = (await page.evaluate('beelden')).slice(1);
  const rijen = await page.locator('.lijst tbody tr[data-index]').count();
  const verschoven = await lijst.evaluate((vlak) => Math.round(vlak.scrollTop));
  await context.close();
  const teLaat = ms.filter((een) => een > BEELD_MS * 1.5).length;
  return {
    rijen: aantal,
    inDeBladzijde: rijen,
    verschoven,
    beelden: ms.length,
    perSeconde: rond((1000 * ms.length) / ms.reduce((som, een) => som + een, 0)),
    p95: rond(deel(ms, 0.95)),
    teLaat,
  };
}

function toon({ daden, schuiven }) {
  for (const { naam, gemeld, midden, hoogste } of daden)
    console.log(
      `${naam}: hoogste ${hoogste} ms, midden ${midden} ms (${gemeld} handelingen van 16 ms of meer)`,
    );
  for (const { rijen, inDeBladzijde, verschoven, perSeconde, p95, teLaat, beelden } of schuiven)
    console.log(
      `${rijen} rijen: ${perSeconde} beelden per seconde over ${verschoven} pixels, p95 ${p95} ms, ${teLaat} van ${beelden} beelden te laat, ${inDeBladzijde} rijen in de bladzijde`,
    );
}

try {
  const { values } = parseArgs({
    options: {
      adres: { type: 'string', default: gewoonAdres() },
      uit: { type: 'string', default: path.join(WERKMAP, 'meet-portal.json') },
    },
  });
  const waar = { adres: values.adres, personas: await personasVan(values.adres) };
  const browser = await startBrowser();
  try {
    const daden = await meetDaden(browser, waar);
    const schuiven = [];
    for (const aantal of [300, 5000]) schuiven.push(await meetSchuiven(browser, waar, aantal));
    toon({ daden, schuiven });
    mkdirSync(path.dirname(values.uit), { recursive: true });
    writeFileSync(values.uit, JSON.stringify({ daden, schuiven }, null, 2));
    console.log(`verslag: ${kort(values.uit)}`);
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(foutregel(error));
  process.exitCode = 1;
}
