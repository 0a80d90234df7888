// Speelt de reizen van docs/arazzo met Respect tegen het echte product, en zegt van elke reis of zij lukt.
// Gebruik: npm run arazzo -- [--adres http://127.0.0.1:3000] [--map docs/arazzo] [REIS ...]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { metProduct } from './eigen-product.mjs';
import { foutregel, Uitleg, WORTEL } from './paden.mjs';
import { REDOCLY, stil } from './redocly.mjs';

const EINDE = '.arazzo.yaml';
const DAG_MS = 86_400_000;
const ZONDAG = 0;
const ZATERDAG = 6;
/** Ook wachten telt: elke keer kijken of iets klaar is, is een stap. */
const HOOGSTENS_STAPPEN = '2000';

function leesOpties() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      adres: { type: 'string' },
      map: { type: 'string', default: path.join(WORTEL, 'docs', 'arazzo') },
    },
  });
  return { ...values, reizen: positionals };
}

/** De reizen in een map, of alleen die genoemd zijn. Fout: Uitleg. */
function zoekReizen({ map, reizen }) {
  const alle = readdirSync(map)
    .filter((naam) => naam.endsWith(EINDE))
    .map((naam) => naam.slice(0, -EINDE.length))
    .sort();
  const onbekend = reizen.filter((naam) => !alle.includes(naam));
  if (onbekend.length > 0) throw new Uitleg(`Deze reis is er niet: ${onbekend.join(', ')}.`);
  if (alle.length === 0) throw new Uitleg(`In ${map} staan geen reizen.`);
  return reizen.length > 0 ? reizen : alle;
}

const dagVan = (ogenblik) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(ogenblik));

/** De laatste schooldagen voor vandaag, de jongste eerst. */
function schooldagenVoor(nu, aantal) {
  const dagen = [];
  for (let ms = Date.parse(nu) - DAG_MS; dagen.length < aantal; ms -= DAG_MS) {
    const dag = dagVan(ms);
    if (![ZONDAG, ZATERDAG].includes(new Date(dag).getUTCDay())) dagen.push(dag);
  }
  return dagen;
}

async function vraag(adres, pad, methode = 'GET') {
  const antwoord = await fetch(`${adres}${pad}`, { method: methode }).catch(() => null);
  if (!antwoord?.ok) throw new Uitleg(`${adres}${pad} antwoordt niet: draait daar een demo?`);
  return antwoord.json();
}

/** Van elke invoer die een token vraagt de persona: haar `title`. */
function personasVan(map, reizen) {
  const personas = new Map();
  for (const naam of reizen) {
    const { workflows } = parse(readFileSync(path.join(map, naam + EINDE), 'utf8'));
    for (const { inputs } of workflows)
      for (const [invoer, { title }] of Object.entries(inputs.properties)) {
        if (title === undefined) continue;
        if ((personas.get(invoer) ?? title) !== title)
          throw new Uitleg(`${invoer} is in ${naam} iemand anders dan in een andere reis.`);
        personas.set(invoer, title);
      }
  }
  return personas;
}

/** Wat de reizen nodig hebben: tokens van de deur voor scripts, en de dagen volgens de klok van het product. */
async function invoerVoor(adres, map, reizen) {
  const { nu } = await vraag(adres, '/dev/klok');
  const [gisteren, eergisteren] = schooldagenVoor(nu, 2);
  const invoer = {
    nu,
    vandaag: dagVan(nu),
    gisteren,
    eergisteren,
    overEenWeek: dagVan(Date.parse(nu) + 7 * DAG_MS),
  };
  for (const [naam, persona] of personasVan(map, reizen))
    invoer[naam] = (await vraag(adres, `/dev/personas/${persona}/token`, 'POST')).access_token;
  return invoer;
}

/** Laat Respect een reis spelen; de invoer gaat door de omgeving, want een opdrachtregel is voor iedereen te lezen. */
async function speel(adres, { map, naam, invoer, uit }) {
  const kind = spawn(
    process.execPath,
    [
      ...[REDOCLY, 'respect', path.join(map, naam + EINDE)],
      ...['--server', `overstap=${adres}/v1`, '--json-output', uit, '--max-steps', HOOGSTENS_STAPPEN],
    ],
    {
      cwd: map,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...stil(), REDOCLY_CLI_RESPECT_INPUT: JSON.stringify(invoer), NO_COLOR: '1' },
    },
  );
  let tekst = '';
  for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (deel) => (tekst += String(deel)));
  const [code] = await once(kind, 'close');
  return { code, tekst };
}

const stappenVan = (deel) =>
  (deel.executedSteps ?? []).flatMap((stap) => (stap.executedSteps ? stappenVan(stap) : [stap]));

/** De regel over een reis: hoeveel er klopte, of wat er het eerst niet klopte. */
function oordeel(naam, { code, tekst }, uit) {
  const bestand = lees(uit);
  const delen = bestand ? Object.values(bestand.files).flatMap((een) => een.executedWorkflows) : [];
  const stappen = delen.flatMap(stappenVan);
  const laatste = stappen.at(-1);
  const goed = code === 0 && delen.length > 0 && delen.every(({ status }) => status === 'success');
  if (goed) {
    const toetsen = stappen.flatMap(({ checks }) => checks).filter(({ passed }) => passed).length;
    return { goed, regel: `goed  ${naam.padEnd(22)}${stappen.length} stappen, ${toetsen} toetsen` };
  }
  const mis = laatste?.checks.find(({ passed }) => !passed);
  const waar = mis ? `stap ${laatste.stepId}: ${mis.condition ?? mis.message}` : tekst.trim().slice(-1000);
  return { goed, regel: `FOUT  ${naam.padEnd(22)}${waar}` };
}

function lees(pad) {
  try {
    return JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    return null;
  }
}

async function speelAlles(adres, { map, reizen }) {
  const tijdelijk = mkdtempSync(path.join(tmpdir(), 'arazzo-'));
  let mislukt = 0;
  try {
    const invoer = await invoerVoor(adres, map, reizen);
    for (const naam of reizen) {
      const uit = path.join(tijdelijk, `${naam}.json`);
      // Een eigen sleutel per reis: anders is wat twee reizen allebei doen, voor de API hetzelfde verzoek.
      const eigen = { ...invoer, sleutel: randomUUID() };
      const { goed, regel } = oordeel(naam, await speel(adres, { map, naam, invoer: eigen, uit }), uit);
      console.log(regel);
      if (!goed) mislukt += 1;
    }
  } finally {
    // In het verslag van Respect staan tokens.
    rmSync(tijdelijk, { recursive: true, force: true });
  }
  console.log(`reizen: ${reizen.length - mislukt} goed, ${mislukt} fout`);
  return mislukt === 0;
}

try {
  const opties = leesOpties();
  const map = path.resolve(opties.map);
  const reizen = zoekReizen({ map, reizen: opties.reizen });
  const goed = await metProduct(opties.adres, (adres) => speelAlles(adres, { map, reizen }));
  if (!goed) process.exitCode = 1;
} catch (error) {
  console.error(foutregel(error));
  process.exitCode = 1;
}
