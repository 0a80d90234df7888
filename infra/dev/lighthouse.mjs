// Meet een bladzijde van een leerling met Lighthouse, zoals op een telefoon met een langzame verbinding. Tegen een product dat al draait.
// Gebruik: npm run lighthouse -- [--adres http://127.0.0.1:3000] [--als leerling-16] [--pad /mijn] [--uit .overstap/lighthouse.json]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browserPad, startBrowser, VLAGGEN } from './browser.mjs';
import { aangemeld, gewoonAdres, personasVan } from './draaiend.mjs';
import { Uitleg, foutregel, kort, WERKMAP } from './paden.mjs';

/** De laatste voor Node 20. Geen vast pakket van de bouw: het is groot, en wie niet meet heeft het niet nodig. */
const PAKKET = 'lighthouse@12.8.2';
const SOORTEN = ['performance', 'accessibility', 'best-practices'];
const CIJFERS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
  'total-byte-weight',
];

function leesOpties() {
  const { values } = parseArgs({
    options: {
      adres: { type: 'string', default: gewoonAdres() },
      als: { type: 'string', default: 'leerling-16' },
      pad: { type: 'string', default: '/mijn' },
      uit: { type: 'string', default: path.join(WERKMAP, 'lighthouse.json') },
    },
  });
  return values;
}

/** Het koekje van een sessie: Lighthouse begint met een lege browser. */
async function sessie({ adres, als }) {
  const browser = await startBrowser();
  try {
    const { context } = await aangemeld(browser, { adres, personas: await personasVan(adres) }, als);
    return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}

function meet({ adres, pad, uit }, koekje, browser) {
  mkdirSync(path.dirname(uit), { recursive: true });
  const { status, stderr } = spawnSync(
    'npm',
    [
      'exec',
      '--yes',
      `--package=${PAKKET}`,
      '--',
      'lighthouse',
      `${adres}${pad}`,
      '--quiet',
      '--output=json',
      `--output-path=${uit}`,
      `--only-categories=${SOORTEN.join(',')}`,
      `--chrome-flags=${VLAGGEN.join(' ')}`,
      `--extra-headers=${JSON.stringify({ Cookie: koekje })}`,
    ],
    { encoding: 'utf8', env: { ...process.env, CHROME_PATH: browser } },
  );
  if (status !== 0) throw new Uitleg(`Lighthouse is mislukt:\n${stderr.slice(-2000)}`);
  return JSON.parse(readFileSync(uit, 'utf8'));
}

try {
  const opties = leesOpties();
  const verslag = meet(opties, await sessie(opties), await browserPad());
  console.log(`${verslag.finalDisplayedUrl}  (${opties.als}, ${verslag.configSettings.formFactor})`);
  for (const soort of SOORTEN)
    console.log(`${soort.padEnd(28)}${Math.round(verslag.categories[soort].score * 100)}`);
  for (const naam of CIJFERS) console.log(`${naam.padEnd(28)}${verslag.audits[naam].displayValue}`);
  console.log(`verslag: ${kort(opties.uit)}`);
} catch (error) {
  console.error(foutregel(error));
  process.exitCode = 1;
}
