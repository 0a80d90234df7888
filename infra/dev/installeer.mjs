import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { omDeBeurt } from './om-de-beurt.mjs';
import { GEREEDSCHAP, Uitleg, WERKMAP, WORTEL } from './paden.mjs';

const SERVERVERSIE = '1.32';
const BOUWREGELS = ['tsconfig.json', 'tsconfig.build.json', 'package.json'];
const BRONMAPPEN = ['apps', 'workflows', 'activities', 'libs', 'infra', 'test'];

function doe(opdracht, argumenten, opties = {}) {
  const uit = spawnSync(opdracht, argumenten, { cwd: WORTEL, encoding: 'utf8', ...opties });
  if (uit.signal === 'SIGINT' || uit.signal === 'SIGTERM') throw new Uitleg('afgebroken');
  return uit;
}

/** Installeren en bouwen doet een proces tegelijk: twee in dezelfde map maken elkaars werk stuk. */
function alleen(meld, wat) {
  const wacht = (keer) => {
    if (keer === 0) meld('een ander proces installeert of bouwt hier; wachten ...');
    doe('sleep', ['0.5']);
  };
  return omDeBeurt(path.join(WERKMAP, 'bouwslot.json'), { wacht, doe: wat });
}

/** Wie zelf al `npm ci` deed, heeft alles: npm schrijft op wat het neerzette. Wat bij een ander platform hoort, telt niet. */
function staatErAl() {
  const lees = (...pad) => JSON.parse(readFileSync(path.join(WORTEL, ...pad), 'utf8')).packages;
  if (!existsSync(path.join(WORTEL, 'node_modules', '.package-lock.json'))) return false;
  const er = lees('node_modules', '.package-lock.json');
  return Object.entries(lees('package-lock.json')).every(
    ([naam, { version, optional, link }]) => naam === '' || optional || link || er[naam]?.version === version,
  );
}

/** Installeert de npm-pakketten als zij ontbreken of het slotbestand veranderd is. */
export const zorgVoorPakketten = (meld) => alleen(meld, () => pakketten(meld));

function pakketten(meld) {
  const vinger = createHash('sha256')
    .update(readFileSync(path.join(WORTEL, 'package-lock.json')))
    .digest('hex');
  const merk = path.join(WORTEL, 'node_modules', '.overstap-slot');
  if (existsSync(merk) && readFileSync(merk, 'utf8') === vinger) return;
  if (!existsSync(merk) && staatErAl()) return writeFileSync(merk, vinger);
  rmSync(merk, { force: true });
  meld('pakketten installeren (npm ci) ...');
  // npm ci weigert een slotbestand waarin een pakket voor een ander platform ontbreekt; npm install houdt dezelfde versies.
  const vlaggen = ['--no-audit', '--no-fund', '--loglevel=error'];
  const ci = doe('npm', ['ci', ...vlaggen]);
  if (ci.status !== 0) {
    const { status, stdout, stderr } = doe('npm', ['install', '--no-save', ...vlaggen]);
    if (status !== 0) throw new Uitleg(`npm install is mislukt:\n${stdout}${stderr}`);
  }
  writeFileSync(merk, vinger);
}

/** Vindt de Temporal-server: aangewezen, op PATH, eigen gereedschap, of van PyPI. Geeft pad en herkomst. */
export const zorgVoorTemporal = (meld) => alleen(meld, () => temporal(meld));

function temporal(meld) {
  const aangewezen = process.env.TEMPORAL_CLI_PATH;
  if (aangewezen) {
    if (versieVan(aangewezen) === null)
      throw new Uitleg(`TEMPORAL_CLI_PATH wijst naar ${aangewezen}, maar dat is geen werkende Temporal-CLI.`);
    return { pad: aangewezen, herkomst: 'TEMPORAL_CLI_PATH' };
  }
  if (isGoedeVersie('temporal')) return { pad: 'temporal', herkomst: 'PATH' };
  const eigen = path.join(GEREEDSCHAP, 'temporal', 'bin', 'temporal');
  if (isGoedeVersie(eigen)) return { pad: eigen, herkomst: 'eigen gereedschap' };
  installeerTemporal(meld);
  if (!isGoedeVersie(eigen))
    throw new Uitleg(
      'Temporal is geinstalleerd maar start niet. Verwijder .overstap/gereedschap en probeer opnieuw.',
    );
  return { pad: eigen, herkomst: 'PyPI, nu geinstalleerd' };
}

function versieVan(pad) {
  const { status, stdout } = doe(pad, ['--version']);
  return status === 0 ? stdout.trim() : null;
}

const isGoedeVersie = (pad) => versieVan(pad)?.includes(`Server ${SERVERVERSIE}.`) ?? false;

function installeerTemporal(meld) {
  const anders = 'of wijs met TEMPORAL_CLI_PATH een Temporal-CLI aan';
  installeerVanPypi('Temporal', {
    map: path.join(GEREEDSCHAP, 'temporal'),
    lijst: 'temporal.txt',
    anders,
    meld,
  });
}

/** Zet gereedschap van PyPI in een eigen omgeving; versies en vingerafdrukken staan in de lijst. Fout: Uitleg. */
function installeerVanPypi(naam, { map, lijst, anders, meld }) {
  if (doe('python3', ['--version']).status !== 0)
    throw new Uitleg(`python3 ontbreekt: installeer python3 (met venv), ${anders}.`);
  meld(`${naam} installeren (PyPI) ...`);
  rmSync(map, { recursive: true, force: true });
  mkdirSync(GEREEDSCHAP, { recursive: true });
  if (doe('python3', ['-m', 'venv', map]).status !== 0)
    throw new Uitleg(`python3 kan geen omgeving maken: installeer python3-venv, ${anders}.`);
  const bestand = path.join(WORTEL, 'infra', 'dev', lijst);
  const vlaggen = ['--quiet', '--disable-pip-version-check', '--require-hashes'];
  const pip = doe(path.join(map, 'bin', 'pip'), ['install', ...vlaggen, '-r', bestand]);
  if (pip.status === 0) return;
  rmSync(map, { recursive: true, force: true });
  const reden = pip.stderr.trim().split('\n').at(-1) ?? '';
  throw new Uitleg(`${naam} is niet te installeren. Controleer de verbinding met PyPI.\n${reden}`);
}

/** Het pad van Schemathesis: eigen gereedschap, van PyPI zodra het nodig is of de lijst een andere versie noemt. */
export const zorgVoorSchemathesis = (meld) => alleen(meld, () => schemathesis(meld));

function schemathesis(meld) {
  const lijst = 'schemathesis.txt';
  const versie = /^schemathesis==(\S+)/m.exec(
    readFileSync(path.join(WORTEL, 'infra', 'dev', lijst), 'utf8'),
  )[1];
  const map = path.join(GEREEDSCHAP, 'schemathesis');
  const pad = path.join(map, 'bin', 'st');
  if (versieVan(pad)?.endsWith(versie)) return pad;
  installeerVanPypi('Schemathesis', { map, lijst, anders: 'en probeer opnieuw', meld });
  return pad;
}

function nieuwste(map) {
  let laatste = statSync(map).mtimeMs;
  for (const item of readdirSync(map, { withFileTypes: true })) {
    const pad = path.join(map, item.name);
    laatste = Math.max(laatste, item.isDirectory() ? nieuwste(pad) : statSync(pad).mtimeMs);
  }
  return laatste;
}

/** Bouwt dist als de bron nieuwer is. */
export const zorgVoorBouw = (meld) => alleen(meld, () => bouw(meld));

function bouw(meld) {
  const merk = path.join(WERKMAP, 'gebouwd');
  const bron = Math.max(
    ...BRONMAPPEN.map((map) => nieuwste(path.join(WORTEL, map))),
    ...BOUWREGELS.map((naam) => statSync(path.join(WORTEL, naam)).mtimeMs),
  );
  const dist = path.join(WORTEL, 'dist');
  if (existsSync(dist) && existsSync(merk) && Number(readFileSync(merk, 'utf8')) === bron) return;
  meld('bouwen ...');
  // Eerst het merk weg: een afgebroken bouw telt niet als gebouwd.
  rmSync(merk, { force: true });
  rmSync(dist, { recursive: true, force: true });
  const tsc = path.join(WORTEL, 'node_modules', 'typescript', 'bin', 'tsc');
  const vite = path.join(WORTEL, 'node_modules', 'vite', 'bin', 'vite.js');
  const stappen = [
    [tsc, '-p', 'tsconfig.build.json'],
    [vite, 'build', '--config', path.join('apps', 'portal', 'vite.config.mjs')],
  ];
  for (const stap of stappen) {
    // Ook wie onder een test bouwt, bouwt de portal zoals zij uitgaat.
    const env = { ...process.env, NODE_ENV: 'production' };
    const { status, stdout, stderr } = doe(process.execPath, stap, { env });
    if (status !== 0) throw new Uitleg(`bouwen is mislukt:\n${stdout}${stderr}`);
  }
  mkdirSync(WERKMAP, { recursive: true });
  writeFileSync(merk, String(bron));
}
