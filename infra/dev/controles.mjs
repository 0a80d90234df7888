import { spawn } from 'node:child_process';
import path from 'node:path';
import { zorgVoorBouw, zorgVoorPakketten } from './installeer.mjs';
import { Uitleg, WORTEL } from './paden.mjs';

const MAPPEN = ['apps', 'workflows', 'activities', 'libs', 'infra', 'test'];
const TRAAG = '(test/(season|integration|replay)/|\\.slow\\.test\\.ts$)';
const bin = (pakket, bestand) => path.join(WORTEL, 'node_modules', pakket, bestand);

/** @type {[string, string[]][]} */
const STATISCH = [
  ['types', [bin('typescript', 'bin/tsc'), '-p', 'tsconfig.json']],
  ['opmaak', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['lint', [bin('oxlint', 'bin/oxlint'), '--type-aware']],
  ['grenzen', [bin('dependency-cruiser', 'bin/dependency-cruise.mjs'), '--output-type', 'err', ...MAPPEN]],
];

function voerUit(argumenten, env) {
  return new Promise((klaar) => {
    const kind = spawn(process.execPath, argumenten, {
      cwd: WORTEL,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    kind.once('exit', (code) => klaar(code === 0));
    kind.once('error', () => klaar(false));
  });
}

async function metServers(werk) {
  const { startServers } = await import('./servers.mjs');
  const servers = await startServers({ meld: (regel) => console.log(regel) });
  let gestopt = null;
  const stop = () => (gestopt ??= servers.stop());
  for (const signaal of ['SIGINT', 'SIGTERM'])
    process.once(signaal, () => void stop().then(() => process.exit(1)));
  try {
    return await werk({
      TEST_DATABASE_URL: servers.postgresUrl,
      TEST_TEMPORAL_ADDRESS: servers.temporalAdres,
      TEST_SMTP_URL: servers.smtpUrl,
      TEST_POSTVAK: servers.postvak,
    });
  } finally {
    await stop();
  }
}

const jest = (argumenten) => [
  '--experimental-vm-modules',
  '--no-warnings',
  bin('jest', 'bin/jest.js'),
  ...argumenten,
];

/** Alle Jest-suites; niet snel ook nog eens de processen met een cache van 1: elke taak is dan een herhaling. */
async function tests({ snel, patronen }) {
  return metServers(async (env) => {
    const kaal = { ...env, TZ: 'UTC', NODE_OPTIONS: '' };
    const keuze = snel ? ['--testPathIgnorePatterns', '/node_modules/', TRAAG] : [];
    const uitkomsten = [['tests', await voerUit(jest([...keuze, ...patronen]), kaal)]];
    if (!snel && patronen.length === 0) {
      uitkomsten.push([
        'processen met cache 1',
        await voerUit(jest(['workflows/']), { ...kaal, TEST_WORKFLOW_CACHE: '1' }),
      ]);
    }
    return uitkomsten;
  });
}

/** Draait de controles; `--snel` zonder de trage suites, `--alleen-jest` alleen de tests, een patroon alleen die tests. */
export async function draai(argumenten) {
  const vlaggen = argumenten.filter((a) => a.startsWith('--'));
  const patronen = argumenten.filter((a) => !a.startsWith('--'));
  const snel = vlaggen.includes('--snel');
  const alleenJest = vlaggen.includes('--alleen-jest') || patronen.length > 0;
  /** @type {[string, boolean][]} */
  const uitkomsten = [];
  try {
    zorgVoorPakketten((regel) => console.log(regel));
    for (const [naam, opdracht] of alleenJest ? [] : STATISCH) {
      console.log(`== ${naam}`);
      uitkomsten.push([naam, await voerUit(opdracht, {})]);
    }
    zorgVoorBouw((regel) => console.log(regel));
    console.log('== tests');
    uitkomsten.push(...(await tests({ snel, patronen })));
  } catch (error) {
    console.error(error instanceof Uitleg ? error.message : error);
    uitkomsten.push(['voorbereiding', false]);
  }
  const mis = uitkomsten.filter(([, goed]) => !goed);
  console.log(`\n${uitkomsten.map(([naam, goed]) => `${goed ? 'goed' : 'FOUT'}  ${naam}`).join('\n')}`);
  console.log(`checks: ${uitkomsten.length - mis.length} passed, ${mis.length} failed`);
  process.exit(mis.length === 0 ? 0 : 1);
}
