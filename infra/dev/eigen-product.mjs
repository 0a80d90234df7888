// Een product voor een meting of toets: eigen poort, eigen gegevens, en weg als het klaar is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vrijePoort } from './kind.mjs';
import { Uitleg, WORTEL } from './paden.mjs';
import { demoBegin } from './werkdag.mjs';

const STAART = 2000;

/** Wacht op de regel `ready`; eindigt het product eerder, dan is zijn laatste uitvoer de fout. */
function gereed(kind) {
  let uitvoer = '';
  return new Promise((klaar, mis) => {
    const lees = (deel) => {
      uitvoer += String(deel);
      if (/^ready /m.test(uitvoer)) klaar();
    };
    kind.stdout.on('data', lees);
    kind.stderr.on('data', lees);
    kind.once('exit', () => mis(new Uitleg(`Het product start niet:\n${uitvoer.slice(-STAART)}`)));
  });
}

/** Start het product met zoveel leerlingen en zonder grens op het aantal verzoeken. Wie het start, stopt het. */
export async function startEigenProduct({ leerlingen = 40, env = {} } = {}) {
  const map = mkdtempSync(path.join(tmpdir(), 'eigen-product-'));
  const poort = await vrijePoort();
  const kind = spawn(
    process.execPath,
    [
      path.join(WORTEL, 'infra', 'dev', 'start.mjs'),
      ...['--port', String(poort), '--data', path.join(map, 'data'), '--pupils', String(leerlingen)],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...ZONDER_GRENS,
        DEMO_BEGIN: demoBegin(),
        // Met een eigen map antwoordt het register van de demo niet: een meting heeft geen bezoek halverwege.
        REGISTER_DIR: path.join(map, 'data', 'register'),
        NODE_OPTIONS: '',
        ...env,
      },
    },
  );
  const einde = once(kind, 'exit');
  const stop = async () => {
    kind.kill('SIGTERM');
    await einde;
    rmSync(map, { recursive: true, force: true });
  };
  try {
    await gereed(kind);
  } catch (error) {
    await stop();
    throw error;
  }
  return { adres: `http://127.0.0.1:${poort}`, stop };
}

/** Een toets doet meer verzoeken dan een mens; de grenzen zelf hebben hun eigen tests. */
const ZONDER_GRENS = {
  LIMIET_ACCOUNT_PER_SECONDE: '100000',
  LIMIET_ADRES_PER_SECONDE: '100000',
  LIMIET_MISLUKT_PER_KWARTIER: '1000000',
  LIMIET_UITVOER_PER_UUR: '100000',
};

/** Doet werk tegen een product dat al draait, of anders tegen een dat het zelf start en weer stopt. */
export async function metProduct(adres, werk, opties) {
  if (adres) return werk(new URL(adres).origin);
  const product = await startEigenProduct(opties);
  const stop = () => void product.stop().then(() => process.exit(1));
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signaal, stop);
  try {
    return await werk(product.adres);
  } finally {
    await product.stop();
  }
}
