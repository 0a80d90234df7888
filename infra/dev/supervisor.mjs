import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zorgVoorBouw, zorgVoorPakketten, zorgVoorTemporal } from './installeer.mjs';
import { isVrij, laatsteRegels, luistert, startKind, stopKind, wachtTot } from './kind.mjs';
import { GEBRUIK, leesOpties } from './opties.mjs';
import { kort, Uitleg, WERKMAP, WORTEL } from './paden.mjs';
import { begin, geheimen, neemSlot, onthoudKinderen, poorten, ruimWezenOp } from './slot.mjs';

const regel = (deel, tekst) => console.log(`${deel.padEnd(12)}${tekst}`);
const meld = (tekst) => regel('', tekst);

class Bewaker {
  delen = [];
  kinderen = [];
  /** @type {Promise<void> | null} */
  stopt = null;
  gereed = false;
  heeftSlot = false;

  constructor(opties) {
    this.opties = opties;
    this.data = opties.data;
    this.logs = path.join(opties.data, 'logs');
  }

  log(naam) {
    return path.join(this.logs, `${naam}.log`);
  }

  /** Onthoudt een deel dat gestart is; stoppen gaat in omgekeerde volgorde. */
  erbij(naam, deel, merk, signaal = 'SIGTERM') {
    this.delen.push({ naam, stop: deel.stop });
    if (!deel.kind) return;
    this.kinderen.push({ naam, pid: deel.kind.pid, merk, signaal });
    onthoudKinderen(this.data, this.kinderen);
    deel.kind.once('exit', (code, signaalOntvangen) => {
      if (!this.stopt) void this.valtUit(naam, code ?? signaalOntvangen);
    });
  }

  async valtUit(naam, code) {
    console.error(
      `${naam} is gestopt (${code}). Laatste regels van ${kort(this.log(naam))}:\n${laatsteRegels(this.log(naam))}`,
    );
    await this.stop();
    process.exit(1);
  }

  /**
   * Stopt alles in omgekeerde volgorde; nog eens roepen wacht op dezelfde stop.
   * @returns {Promise<void>}
   */
  stop() {
    this.stopt ??= (async () => {
      for (const deel of [...this.delen].reverse()) {
        await deel.stop();
        if (this.gereed) regel(deel.naam, 'gestopt');
      }
      if (this.heeftSlot) rmSync(path.join(this.data, 'processen.json'), { force: true });
    })();
    return this.stopt;
  }
}

async function startDatabase(bewaker, poort, geheim) {
  if (process.env.DATABASE_URL) {
    regel('PostgreSQL', 'eigen server (DATABASE_URL)');
    return process.env.DATABASE_URL;
  }
  const { startPostgres, zorgVoorDatabase } = await import('./postgres.mjs');
  const deel = await startPostgres({
    data: bewaker.data,
    poort,
    wachtwoord: geheim.postgres,
    log: bewaker.log('PostgreSQL'),
    meld,
  });
  bewaker.erbij('PostgreSQL', deel, deel.map, 'SIGINT');
  regel('PostgreSQL', `${deel.versie}  127.0.0.1:${poort}  (gegevens in ${kort(deel.map)})`);
  return zorgVoorDatabase(deel.url, 'overstap');
}

async function startEngine(bewaker, poort) {
  if (process.env.TEMPORAL_ADDRESS) {
    regel('Temporal', `eigen server (TEMPORAL_ADDRESS ${process.env.TEMPORAL_ADDRESS})`);
    return process.env.TEMPORAL_ADDRESS;
  }
  const { pad, herkomst } = zorgVoorTemporal(meld);
  const { startTemporal } = await import('./temporal.mjs');
  const bestand = path.join(bewaker.data, 'temporal.db');
  const deel = await startTemporal({ pad, poort, log: bewaker.log('Temporal'), bestand });
  bewaker.erbij('Temporal', deel, bestand);
  regel('Temporal', `${deel.adres}  (${herkomst}, gegevens in ${kort(bestand)})`);
  return deel.adres;
}

async function startPost(bewaker, poort) {
  if (process.env.SMTP_URL) {
    regel('Mail', 'eigen server (SMTP_URL)');
    return { url: process.env.SMTP_URL, bestand: undefined };
  }
  const { startMail } = await import('./mail.mjs');
  const bestand = path.join(bewaker.data, 'postvak.jsonl');
  const deel = await startMail({ poort, bestand });
  bewaker.erbij('Mail', deel);
  regel('Mail', `${deel.url}  (postvak: /dev/postvak)`);
  return { url: deel.url, bestand };
}

function doeEenmalig(naam, script, env) {
  const uit = spawnSync(process.execPath, ['--enable-source-maps', path.join(WORTEL, 'dist', script)], {
    env,
    encoding: 'utf8',
    cwd: WORTEL,
  });
  if (uit.status !== 0) throw new Uitleg(`${naam} is mislukt:\n${uit.stdout}${uit.stderr}`);
  return uit.stdout.trim();
}

function startNode(bewaker, naam, script, env) {
  const pad = path.join(WORTEL, 'dist', script);
  const kind = startKind(process.execPath, ['--enable-source-maps', pad], {
    log: bewaker.log(naam),
    env,
    cwd: WORTEL,
  });
  bewaker.erbij(naam, { kind, stop: () => stopKind(kind, { ms: 45_000 }) }, pad);
  return kind;
}

async function antwoordt(url, goed = (antwoord) => antwoord.ok) {
  try {
    return goed(await fetch(url));
  } catch {
    return false;
  }
}

async function startProduct(bewaker, env, basis) {
  doeEenmalig('migreren', 'apps/worker/migreer.js', env);
  regel('Database', 'bijgewerkt');
  const vulling = doeEenmalig('demoregio laden', 'infra/seed/laad-demo.js', env);
  if (vulling) regel('Demoregio', vulling.split('\n').at(-1));
  const worker = startNode(bewaker, 'Worker', 'apps/worker/main.js', env);
  const api = startNode(bewaker, 'API', 'apps/api/main.js', env);
  if (!(await wachtTot(() => antwoordt(`${basis}/health/ready`), { kind: api }))) {
    throw new Uitleg(`de API start niet. Laatste regels van het log:\n${laatsteRegels(bewaker.log('API'))}`);
  }
  regel('API', `${basis}/v1  (beschrijving: ${basis}/v1/openapi.json)`);
  const klaar = () =>
    existsSync(bewaker.log('Worker')) &&
    readFileSync(bewaker.log('Worker'), 'utf8').slice(bewaker.workerVanaf).includes('worker gereed');
  if (!(await wachtTot(klaar, { kind: worker }))) {
    throw new Uitleg(
      `de worker start niet. Laatste regels van het log:\n${laatsteRegels(bewaker.log('Worker'))}`,
    );
  }
  regel('Worker', 'gereed');
}

async function toonPersonas(basis) {
  const personas = await (await fetch(`${basis}/dev/personas`)).json();
  console.log("\nPersona's (een token: curl -X POST " + basis + '/dev/personas/ID/token)');
  const belangrijk = personas.slice(0, 20);
  const breed = Math.max(...belangrijk.map((persona) => persona.id.length)) + 2;
  for (const { id, naam, rol, organisatie } of belangrijk) {
    console.log(`  ${id.padEnd(breed)}${rol.padEnd(15)}${naam}, ${organisatie.naam ?? organisatie}`);
  }
  if (personas.length > belangrijk.length)
    console.log(`  en nog ${personas.length - belangrijk.length}: ${basis}/dev/personas`);
}

async function controleerVooraf(opties) {
  if (!(await isVrij(opties.poort)) || (await luistert(opties.poort))) {
    throw new Uitleg(
      `Poort ${opties.poort} is bezet. Stop wat daar draait, of kies een andere: npm start -- --port ${opties.poort + 1}`,
    );
  }
}

async function draai(bewaker) {
  const { opties, data } = bewaker;
  zorgVoorPakketten(meld);
  zorgVoorBouw(meld);
  mkdirSync(bewaker.logs, { recursive: true });
  await ruimWezenOp(data, meld);
  await controleerVooraf(opties);
  if (opties.fresh) {
    rmSync(bewaker.logs, { recursive: true, force: true });
    mkdirSync(bewaker.logs, { recursive: true });
  }
  const geheim = geheimen(data);
  const gekozen = await poorten(data, opties.poort);
  writeFileSync(path.join(WERKMAP, 'adres'), `http://127.0.0.1:${opties.poort}`);
  const basis = `http://127.0.0.1:${opties.poort}`;
  const databaseUrl = await startDatabase(bewaker, gekozen.postgres, geheim);
  const engine = await startEngine(bewaker, gekozen.temporal);
  const post = await startPost(bewaker, gekozen.mail);
  appendFileSync(bewaker.log('Worker'), '');
  bewaker.workerVanaf = readFileSync(bewaker.log('Worker'), 'utf8').length;
  const env = omgeving({ databaseUrl, engine, post, geheim, opties, basis });
  writeFileSync(path.join(data, 'omgeving.json'), JSON.stringify(env), { mode: 0o600 });
  await startProduct(bewaker, { ...process.env, ...env }, basis);
  await toonPersonas(basis);
  bewaker.gereed = true;
  console.log(`\nready ${basis}`);
}

const omgeving = ({ databaseUrl, engine, post, geheim, opties, basis }) => ({
  TZ: 'UTC',
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: engine,
  SMTP_URL: post.url,
  ...(post.bestand ? { MAIL_SINK_FILE: post.bestand } : {}),
  TOKEN_SECRET: process.env.TOKEN_SECRET ?? geheim.token,
  KOPPELPUNT_SLEUTELS:
    process.env.KOPPELPUNT_SLEUTELS ??
    JSON.stringify({ register: geheim.register, 'koppelpunt:010': 'demo-sleutel-koppelpunt-010' }),
  PUBLIC_URL: process.env.PUBLIC_URL ?? basis,
  PORT: String(opties.poort),
  HOST: '127.0.0.1',
  DEMO: '1',
  WEKKER_SECONDEN: '2',
  REGIOS_DIR: path.join(WORTEL, 'infra', 'regios'),
  OVERSTAP_DEMO_LEERLINGEN: String(opties.leerlingen),
});

/** Start het hele product en blijft erbij tot Ctrl-C. */
export async function start(argumenten) {
  const opties = leesOpties(argumenten);
  if (!opties) {
    console.error(GEBRUIK);
    process.exit(2);
  }
  const bewaker = new Bewaker(opties);
  let geefVrij = () => undefined;
  let onderbroken = false;
  const stop = async (code) => {
    await bewaker.stop();
    geefVrij();
    process.exit(code);
  };
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signaal, () => {
      if (onderbroken) return;
      onderbroken = true;
      void stop(0);
    });
  }
  try {
    geefVrij = neemSlot(opties.data);
    bewaker.heeftSlot = true;
    if (opties.fresh) {
      await ruimWezenOp(opties.data, meld);
      begin(opties.data);
      geefVrij = neemSlot(opties.data);
    }
    await draai(bewaker);
  } catch (error) {
    if (onderbroken) return;
    console.error(error instanceof Uitleg ? error.message : error);
    await stop(1);
  }
}
