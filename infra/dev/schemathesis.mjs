// Bestookt de API met Schemathesis, als verschillende mensen, en telt wat niet klopt met het contract.
// Gebruik: npm run schemathesis -- [--adres http://127.0.0.1:3000] [--voorbeelden 100] [--als decaan-thorbecke,...] [--deel 1/4] [--alleen DEEL-VAN-EEN-NAAM] [--zaad 1]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { metProduct } from './eigen-product.mjs';
import { zorgVoorSchemathesis } from './installeer.mjs';
import { foutregel, kort, Uitleg, WERKMAP, WORTEL } from './paden.mjs';
import { alsToml, bekendeIds, HAKEN, leesOperaties } from './schemathesis-gegevens.mjs';

const PERSONAS = [
  ...['decaan-thorbecke', 'intaker-deltion', 'lp-zwolle', 'halt-ijv'],
  ...['coordinator', 'beheerder', 'leerling-18', 'anoniem'],
];
const TOETSEN = [
  ...['not_a_server_error', 'status_code_conformance', 'content_type_conformance'],
  ...['response_headers_conformance', 'response_schema_conformance', 'negative_data_rejection'],
];
/** Een token geldt een kwartier; met zoveel operaties is een ronde daar ruim binnen klaar. */
const OPERATIES_PER_RONDE = 20;
const VERZOEK_SECONDEN = 30;

function leesOpties() {
  const { values } = parseArgs({
    options: {
      adres: { type: 'string' },
      voorbeelden: { type: 'string', default: '100' },
      als: { type: 'string', default: PERSONAS.join(',') },
      deel: { type: 'string', default: '1/1' },
      alleen: { type: 'string', default: '' },
      zaad: { type: 'string', default: '1' },
      uit: { type: 'string', default: path.join(WERKMAP, 'schemathesis') },
    },
  });
  const [deel, delen] = values.deel.split('/').map(Number);
  if (!(deel >= 1 && deel <= delen)) throw new Uitleg('Geef --deel als 1/4: het eerste van vier.');
  return { ...values, personas: values.als.split(','), deel, delen };
}

async function token(adres, persona) {
  const antwoord = await fetch(`${adres}/dev/personas/${persona}/token`, { method: 'POST' });
  if (!antwoord.ok) throw new Uitleg(`De persona ${persona} is er niet op ${adres}.`);
  return (await antwoord.json()).access_token;
}

const inStukken = (lijst, grootte) =>
  Array.from({ length: Math.ceil(lijst.length / grootte) }, (_, n) =>
    lijst.slice(n * grootte, (n + 1) * grootte),
  );

/** De operaties van dit deel, eerlijk verdeeld: om de zoveel een. */
function kiesOperaties(operaties, { deel, delen, alleen }) {
  const gekozen = operaties.filter(({ id }) => id.includes(alleen)).filter((_, n) => n % delen === deel - 1);
  if (gekozen.length === 0) throw new Uitleg('Er is geen operatie met deze naam.');
  return gekozen;
}

/** Een ronde: een persona, een stuk van de operaties. Geeft wat Schemathesis ervan zegt. */
async function ronde(adres, { st, persona, operaties, opties, nummer }) {
  const map = path.join(opties.uit, `${persona}-${nummer}`);
  rmSync(map, { recursive: true, force: true });
  mkdirSync(map, { recursive: true });
  const bewijs = persona === 'anoniem' ? null : await token(adres, persona);
  const ids = bewijs ? await bekendeIds(adres, bewijs, operaties) : new Map();
  const instellingen = path.join(map, 'schemathesis.toml');
  writeFileSync(instellingen, alsToml({ operaties, ids, bewijs }), { mode: 0o600 });
  writeFileSync(path.join(map, 'haken.py'), HAKEN);
  const verslag = path.join(map, 'verslag.json');
  const kind = spawn(
    st,
    [
      ...['--config-file', instellingen, 'run', path.join(WORTEL, 'docs', 'openapi.json')],
      ...['--url', `${adres}/v1`, '--checks', TOETSEN.join(','), '--phases', 'coverage,fuzzing'],
      ...['--max-examples', opties.voorbeelden, '--seed', opties.zaad, '--continue-on-failure'],
      ...['--request-timeout', String(VERZOEK_SECONDEN), '--generation-database', 'none', '--no-color'],
      ...['--suppress-health-check', 'all', '--warnings', 'off', '--report', 'json'],
      ...['--report-json-path', verslag],
    ],
    { cwd: map, env: { ...process.env, PYTHONPATH: map }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let tekst = '';
  for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk) => (tekst += String(stuk)));
  const [code] = await once(kind, 'close');
  // In de instellingen staat een token.
  rmSync(instellingen, { force: true });
  writeFileSync(path.join(map, 'uitvoer.txt'), tekst);
  return { code, verslag: lees(verslag, map), map };
}

function lees(pad, map) {
  try {
    return JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    throw new Uitleg(`Schemathesis gaf geen verslag; zie ${kort(map)}/uitvoer.txt.`);
  }
}

const telOp = (som, { verslag }) => ({
  gevallen: som.gevallen + verslag.test_cases.generated,
  fouten: som.fouten + verslag.test_cases.unique_failures + verslag.errors.length,
  ms: som.ms + Math.round(verslag.running_time * 1000),
});

function toonFouten({ verslag, map }) {
  for (const { title, operations } of verslag.failures)
    console.log(`      ${title}: ${operations.join(', ')}  (${kort(map)}/uitvoer.txt)`);
  for (const fout of verslag.errors) console.log(`      ${fout.title ?? JSON.stringify(fout)}`);
}

async function bestook(adres, opties, st) {
  const operaties = kiesOperaties(leesOperaties(), opties);
  let totaal = { gevallen: 0, fouten: 0, ms: 0 };
  for (const persona of opties.personas) {
    let eigen = { gevallen: 0, fouten: 0, ms: 0 };
    for (const [nummer, stuk] of inStukken(operaties, OPERATIES_PER_RONDE).entries()) {
      const uitkomst = await ronde(adres, { st, persona, operaties: stuk, opties, nummer });
      toonFouten(uitkomst);
      eigen = telOp(eigen, uitkomst);
    }
    const regel = `${persona.padEnd(20)}${operaties.length} operaties, ${eigen.gevallen} gevallen, ${eigen.fouten} fouten`;
    console.log(`${eigen.fouten === 0 ? 'goed' : 'FOUT'}  ${regel}, ${Math.round(eigen.ms / 1000)} s`);
    totaal = {
      gevallen: totaal.gevallen + eigen.gevallen,
      fouten: totaal.fouten + eigen.fouten,
      ms: totaal.ms + eigen.ms,
    };
  }
  console.log(
    `schemathesis: ${operaties.length} operaties, ${opties.personas.length} personen, ${totaal.gevallen} gevallen, ${totaal.fouten} fouten`,
  );
  return totaal.fouten === 0;
}

try {
  const opties = leesOpties();
  const st = zorgVoorSchemathesis((regel) => console.log(regel));
  const goed = await metProduct(opties.adres, (adres) => bestook(adres, opties, st));
  if (!goed) process.exitCode = 1;
} catch (error) {
  console.error(foutregel(error));
  process.exitCode = 1;
}
