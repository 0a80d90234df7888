// De browser van de tests en van de beelden: die van CHROMIUM_PATH, anders die uit npm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { GEREEDSCHAP, Uitleg, WORTEL } from './paden.mjs';

const PAKKET = '@sparticuz/chromium';
/** Waarmee de browser overal start, ook zonder scherm en als root. */
export const VLAGGEN = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Waar de browser staat. Ontbreekt die van CHROMIUM_PATH, dan is dat een fout en wordt geen andere gekozen. */
export async function browserPad() {
  const aangewezen = process.env.CHROMIUM_PATH;
  if (aangewezen === undefined) return uitgepakt();
  if (!existsSync(aangewezen))
    throw new Uitleg(`CHROMIUM_PATH wijst naar ${aangewezen}, maar dat is er niet.`);
  return aangewezen;
}

/**
 * Pakt de browser uit npm een keer per versie uit. Het pakket pakt uit in de tijdelijke map, en wie dan te vroeg komt vindt een half
 * bestand: hier gebeurt het in een eigen map, die pas als zij af is haar naam krijgt.
 */
function uitgepakt() {
  const { version } = JSON.parse(
    readFileSync(path.join(WORTEL, 'node_modules', PAKKET, 'package.json'), 'utf8'),
  );
  const plek = path.join(GEREEDSCHAP, `chromium-${version}`);
  if (!existsSync(plek)) pakUit(plek);
  return path.join(plek, 'chromium');
}

function pakUit(plek) {
  mkdirSync(GEREEDSCHAP, { recursive: true });
  const tijdelijk = mkdtempSync(`${plek}-`);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `await (await import('${PAKKET}')).default.executablePath()`],
    { cwd: WORTEL, encoding: 'utf8', env: { ...process.env, TMPDIR: tijdelijk } },
  );
  if (status !== 0) throw new Uitleg(`de browser uit npm is niet uit te pakken:\n${stderr}`);
  try {
    renameSync(tijdelijk, plek);
  } catch (error) {
    rmSync(tijdelijk, { recursive: true, force: true });
    // Een ander was eerder klaar: dan is zijn map even goed.
    if (!existsSync(plek)) throw error;
  }
}

/** Start een echte browser. */
export const startBrowser = async () =>
  chromium.launch({ executablePath: await browserPad(), args: VLAGGEN, headless: true });
