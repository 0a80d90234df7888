import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vrijePoort } from './poort.ts';
import { Seizoensdagen } from './seizoen.ts';

const START = fileURLToPath(new URL('../../infra/dev/start.mjs', import.meta.url));
const GEREED_MS = 180_000;

/** Het hele product zoals `npm start` het start, op eigen poorten en met eigen gegevens. */
export interface Product {
  readonly basis: string;
  /** Zet de demoklok vooruit en wacht tot alles gedaan is wat daardoor moest. */
  verzet(nu: string): Promise<void>;
  /** Wacht tot alles gedaan is wat door een sprong van de klok moest. */
  rust(): Promise<void>;
  /** De dagen van het seizoen dat dit product speelt. */
  seizoen(): Promise<Seizoensdagen>;
  /** Een token van een persona, voor wat een verhaal buiten de browser klaarzet. */
  token(persona: string): Promise<string>;
  stop(): Promise<void>;
}

/** Wacht op de regel `ready`; eindigt het product eerder, dan is zijn laatste uitvoer de fout. */
async function wachtOpGereed(kind: ChildProcess): Promise<void> {
  let uitvoer = '';
  await new Promise<void>((klaar, mis) => {
    const grens = setTimeout(() => mis(new Error(`niet gereed:\n${uitvoer.slice(-2000)}`)), GEREED_MS);
    const lees = (deel: Buffer): void => {
      uitvoer += String(deel);
      if (!/^ready /m.test(uitvoer)) return;
      clearTimeout(grens);
      klaar();
    };
    kind.stdout?.on('data', lees);
    kind.stderr?.on('data', lees);
    kind.once('exit', () => {
      clearTimeout(grens);
      mis(new Error(`gestopt:\n${uitvoer.slice(-2000)}`));
    });
  });
}

/** Start het product met zoveel leerlingen. */
export async function startProduct(leerlingen = 60): Promise<Product> {
  const map = await mkdtemp(join(tmpdir(), 'product-'));
  const basis = `http://127.0.0.1:${await vrijePoort()}`;
  const argumenten = [
    START,
    '--port',
    new URL(basis).port,
    '--data',
    join(map, 'data'),
    '--pupils',
    String(leerlingen),
  ];
  const kind = spawn(process.execPath, argumenten, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LIMIET_ADRES_PER_SECONDE: '100000',
      NODE_OPTIONS: '',
      // Het register van de demo antwoordt wanneer het uitkomt; een verhaal bepaalt zelf of en wanneer het register iets zegt.
      REGISTER_DIR: join(map, 'data', 'register'),
    },
  });
  const einde = once(kind, 'exit');
  const stop = async (): Promise<void> => {
    kind.kill('SIGTERM');
    await einde;
    await rm(map, { recursive: true, force: true });
  };
  try {
    await wachtOpGereed(kind);
  } catch (fout) {
    await stop();
    throw fout;
  }
  return {
    basis,
    verzet: (nu) => verzet(basis, nu),
    rust: () => rust(basis),
    seizoen: () => Seizoensdagen.van(basis),
    token: (persona) => token(basis, persona),
    stop,
  };
}

async function token(basis: string, persona: string): Promise<string> {
  const antwoord = await fetch(`${basis}/dev/personas/${persona}/token`, { method: 'POST' });
  if (!antwoord.ok) throw new Error(`persona ${persona}: ${antwoord.status}`);
  return ((await antwoord.json()) as { access_token: string }).access_token;
}

async function verzet(basis: string, nu: string): Promise<void> {
  const gezet = await fetch(`${basis}/dev/klok`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ nu }),
  });
  if (!gezet.ok) throw new Error(`klok: ${gezet.status} ${await gezet.text()}`);
  await rust(basis);
}

async function rust(basis: string): Promise<void> {
  let rustig = false;
  while (!rustig) {
    await new Promise((verder) => setTimeout(verder, 200));
    rustig = ((await (await fetch(`${basis}/dev/klok`)).json()) as { rustig: boolean }).rustig;
  }
}
