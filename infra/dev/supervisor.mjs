import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Bewaker, Onderbroken, regel } from './bewaker.mjs';
import { zorgVoorBouw, zorgVoorPakketten } from './installeer.mjs';
import { isVrij, letOpNpm, luistert } from './kind.mjs';
import { inlogdiensten } from './idp-diensten.mjs';
import {
  startMailDeel,
  startDatabase,
  startEngine,
  startInlog,
  startProduct,
  toonPersonas,
} from './onderdelen.mjs';
import { GEBRUIK, leesOpties } from './opties.mjs';
import { foutregel, Uitleg, WERKMAP, WORTEL } from './paden.mjs';
import { startVerzuimregister } from './verzuimregister.mjs';
import { begin, controleerMap, geheimen, neemSlot, poorten, ruimWezenOp, schrijf } from './slot.mjs';

const meld = (tekst) => regel('', tekst);

async function controleerPoort(poort) {
  if ((await isVrij(poort)) && !(await luistert(poort))) return;
  const ander = poort < 65_535 ? poort + 1 : 3000;
  throw new Uitleg(
    `Poort ${poort} is bezet. Stop wat daar draait, of kies een andere: npm start -- --port ${ander}`,
  );
}

/** Wat de omgeving zelf al zegt, gaat voor. */
const eigen = (naam, anders) => process.env[naam] ?? anders;

/** De omgeving van API en worker. LOG_LEVEL blijft minstens info: aan het log is te zien dat de worker gereed is. */
const omgeving = ({ databaseUrl, engine, post, geheim, opties, basis, inlog }) => ({
  TZ: 'UTC',
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: engine,
  SMTP_URL: post.url,
  ...(post.bestand ? { MAIL_SINK_FILE: post.bestand } : {}),
  TOKEN_SLEUTELS: eigen('TOKEN_SLEUTELS', path.join(opties.data, 'sleutels', 'tokens.json')),
  OIDC_ISSUERS: eigen('OIDC_ISSUERS', JSON.stringify(inlogdiensten(`http://127.0.0.1:${inlog}`))),
  INLOG_POORT: String(inlog),
  INLOG_MAP: path.join(opties.data, 'inlog'),
  KOPPELPUNT_SLEUTELS: eigen(
    'KOPPELPUNT_SLEUTELS',
    JSON.stringify({ register: geheim.register, 'koppelpunt:010': 'demo-sleutel-koppelpunt-010' }),
  ),
  PUBLIC_URL: eigen('PUBLIC_URL', basis),
  PORT: String(opties.poort),
  HOST: '127.0.0.1',
  DEMO: '1',
  WEKKER_SECONDEN: '2',
  LOG_LEVEL: process.env.LOG_LEVEL === 'debug' ? 'debug' : 'info',
  SLEUTELKLUIS: eigen('SLEUTELKLUIS', path.join(opties.data, 'sleutels', 'kluis.json')),
  VERNIETIG_GROOTBOEK: eigen('VERNIETIG_GROOTBOEK', path.join(opties.data, 'vernietigd', 'grootboek.jsonl')),
  VERZONDEN_DIR: eigen('VERZONDEN_DIR', path.join(opties.data, 'verzonden')),
  AUDIT_ANKER_DIR: eigen('AUDIT_ANKER_DIR', path.join(opties.data, 'audit')),
  REGISTER_DIR: eigen('REGISTER_DIR', path.join(opties.data, 'register')),
  REGIOS_DIR: eigen('REGIOS_DIR', path.join(WORTEL, 'infra', 'regios')),
  BEWAARREGELS: eigen('BEWAARREGELS', path.join(WORTEL, 'infra', 'bewaren', 'regels.yaml')),
  DEMO_SEIZOEN: path.join(WORTEL, 'apps', 'cli', 'cli.mjs'),
  PORTAL_DIR: path.join(WORTEL, 'dist', 'portal'),
  PASPOORT_DIR: path.join(WORTEL, 'infra', 'paspoort'),
  MAS_DIR: path.join(WORTEL, 'infra', 'mas'),
  OVERSTAP_DEMO_LEERLINGEN: String(opties.leerlingen),
});

/** Alles wat mis kan zijn, voor er iets verandert: de map, een tweede start, de poort. Pas dan mag --fresh wissen. */
async function bereidVoor(bewaker, opties) {
  controleerMap(opties.data);
  bewaker.geefVrij = neemSlot(opties.data);
  await ruimWezenOp(opties.data, meld);
  await controleerPoort(opties.poort);
  bewaker.controleer();
  if (opties.fresh) begin(opties.data);
  zorgVoorPakketten(meld);
  zorgVoorBouw(meld);
  mkdirSync(bewaker.logs, { recursive: true });
}

async function draai(bewaker, opties) {
  const { data } = opties;
  await bereidVoor(bewaker, opties);
  const geheim = geheimen(data);
  const gekozen = await poorten(data, opties.poort);
  const basis = `http://127.0.0.1:${opties.poort}`;
  mkdirSync(WERKMAP, { recursive: true });
  writeFileSync(path.join(WERKMAP, 'gegevens'), path.resolve(data));
  const databaseUrl = await startDatabase(bewaker, {
    poort: gekozen.postgres,
    wachtwoord: geheim.postgres,
    meld,
  });
  const engine = await startEngine(bewaker, { poort: gekozen.temporal, meld });
  const post = await startMailDeel(bewaker, gekozen.mail);
  const env = omgeving({ databaseUrl, engine, post, geheim, opties, basis, inlog: gekozen.inlog });
  schrijf(path.join(data, 'omgeving.json'), env, 0o600);
  // Wie een eigen map geeft, heeft een eigen register: dan antwoordt dat.
  if (!process.env.REGISTER_DIR)
    bewaker.voegToe('Verzuimregister', startVerzuimregister(env.REGISTER_DIR, meld));
  await startProduct(bewaker, { ...process.env, ...env }, basis);
  await startInlog(bewaker, { ...process.env, ...env }, basis);
  await toonPersonas(basis);
  bewaker.controleer();
  bewaker.gereed = true;
  console.log(`\nready ${basis}`);
}

/** Signalen, een verdwenen npm en onverwachte fouten komen allemaal uit bij dezelfde nette stop. */
function luisterNaarEinde(stop) {
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signaal, () => void stop(0));
  letOpNpm(() => void stop(0));
  for (const fout of ['uncaughtException', 'unhandledRejection']) {
    process.on(fout, (error) => {
      console.error(foutregel(error));
      void stop(1);
    });
  }
  // Wie de uitvoer niet meer leest (npm start | head), stopt daarmee niet het product.
  for (const uitvoer of [process.stdout, process.stderr]) uitvoer.on('error', () => undefined);
}

/** Start het hele product en blijft erbij tot Ctrl-C. */
export async function start(argumenten) {
  const opties = leesOpties(argumenten);
  if (!opties) {
    console.error(GEBRUIK);
    process.exit(2);
  }
  const bewaker = new Bewaker(opties.data);
  const stop = async (code) => {
    await bewaker.stop();
    process.exit(code);
  };
  luisterNaarEinde(stop);
  try {
    await draai(bewaker, opties);
  } catch (error) {
    if (bewaker.stopt || error instanceof Onderbroken) return;
    console.error(foutregel(error));
    await stop(1);
  }
}
