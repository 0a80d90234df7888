// Tijdelijke servers voor tests en metingen. Los te draaien: `node infra/dev/servers.mjs` toont de omgeving en wacht.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zorgVoorPakketten, zorgVoorTemporal } from './installeer.mjs';
import { stopKind, vrijePoort } from './kind.mjs';
import { startMail } from './mail.mjs';
import { foutregel, Uitleg } from './paden.mjs';
import { startPostgres } from './postgres.mjs';
import { koppelSchijf } from './schijf.mjs';
import { startEchteEngine, zetSchemas, zorgVoorServer } from './engine-postgres.mjs';
import { startTemporal } from './temporal.mjs';

const SNEL = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/**
 * Een PostgreSQL, een Temporal en een postvak op vrije poorten, in een map die bij het stoppen verdwijnt. `stop` werkt op
 * elk moment, ook halverwege het starten.
 */
export function maakServers(keuzes = {}) {
  const map = mkdtempSync(path.join(os.tmpdir(), 'overstap-'));
  const schijf = keuzes.schijfMb ? koppelSchijf(map, keuzes.schijfMb) : null;
  // Als root draait PostgreSQL als een ander: die moet bij zijn map kunnen.
  chmodSync(map, 0o755);
  const stoppen = [];
  let gestopt = null;
  const stop = () =>
    (gestopt ??= (async () => {
      for (const stopDeel of stoppen.reverse()) await stopDeel();
      schijf?.weg();
      rmSync(map, { recursive: true, force: true });
    })());
  const noteer = (opties) => (kind) => {
    stoppen.push(() => stopKind(kind, opties));
  };
  const mits = (werk) => {
    if (gestopt) throw new Uitleg('afgebroken');
    return werk();
  };
  const start = async () => ({
    ...(await startDelen({ map, stoppen, noteer, mits }, keuzes)),
    schijf,
  });
  return { map, start, stop };
}

async function startDelen(
  { map, stoppen, noteer, mits },
  { duurzaam = false, engineSoort = 'dev', meld = () => undefined },
) {
  const temporalPad = zorgVoorTemporal(meld).pad;
  const poorten = { postgres: await vrijePoort(), temporal: await vrijePoort(), mail: await vrijePoort() };
  const database = maakHerstartbaar(startPostgres, noteer({ signaal: 'SIGINT' }), {
    data: map,
    poort: poorten.postgres,
    wachtwoord: 'tijdelijk',
    log: path.join(map, 'postgres.log'),
    meld,
    vlaggen: duurzaam ? ['-c', 'shared_buffers=512MB'] : SNEL,
  });
  const postgres = await mits(database.start);
  const engine = maakEngine(engineSoort, noteer, {
    pad: temporalPad,
    poort: poorten.temporal,
    log: path.join(map, 'temporal.log'),
    bestand: duurzaam ? path.join(map, 'temporal.db') : null,
    tijdsprong: true,
    map,
    postgresUrl: postgres.url,
  });
  const temporal = await mits(engine.start);
  const postvak = path.join(map, 'postvak.jsonl');
  const mail = await mits(() => startMail({ poort: poorten.mail, bestand: postvak }));
  stoppen.push(mail.stop);
  return {
    postgresUrl: postgres.url,
    temporalAdres: temporal.adres,
    smtpUrl: mail.url,
    postvak,
    doodPostgres: () => mits(database.herstart),
    doodEngine: () => mits(engine.herstart),
  };
}

/** Waar tests een hele worker hebben: met een gedeelde namespace deed de een het werk van de ander. Dezelfde namen als in `test/kit/servers.ts`. */
const NAMESPACES = ['processen', 'sporen', 'vernietigen'];

/** De server van alle dagen, of die zoals in gebruik, op dezelfde PostgreSQL als de metingen. */
function maakEngine(soort, noteer, plek) {
  if (soort !== 'postgres')
    return maakHerstartbaar(startTemporal, noteer({}), { ...plek, namespaces: NAMESPACES });
  const { server, sql } = zorgVoorServer();
  zetSchemas(sql, plek.postgresUrl);
  return maakHerstartbaar(startEchteEngine, noteer({}), { ...plek, server });
}

/** Een server die te doden is: `herstart` doodt hem zonder waarschuwing en begint opnieuw op dezelfde gegevens. */
function maakHerstartbaar(begin, bij, opties) {
  let loopt = null;
  const noteer = (kind) => {
    loopt = kind;
    bij(kind);
  };
  const start = () => begin({ ...opties, bij: noteer });
  const herstart = async () => {
    if (loopt.exitCode === null && loopt.signalCode === null) {
      const weg = new Promise((klaar) => loopt.once('exit', klaar));
      loopt.kill('SIGKILL');
      await weg;
    }
    return start();
  };
  return { start, herstart };
}

/** Maakt en start de servers; mislukt het, dan blijft er niets achter. */
export async function startServers(opties = {}) {
  const servers = maakServers(opties);
  try {
    return { ...(await servers.start()), map: servers.map, stop: servers.stop };
  } catch (error) {
    await servers.stop();
    throw error;
  }
}

async function toonOmgeving() {
  const meld = (regel) => console.error(regel);
  zorgVoorPakketten(meld);
  const servers = maakServers({ meld });
  for (const signaal of ['SIGINT', 'SIGTERM'])
    process.on(signaal, () => void servers.stop().then(() => process.exit(0)));
  try {
    const { postgresUrl, temporalAdres, smtpUrl, postvak } = await servers.start();
    const omgeving = {
      TEST_DATABASE_URL: postgresUrl,
      TEST_TEMPORAL_ADDRESS: temporalAdres,
      TEST_SMTP_URL: smtpUrl,
      TEST_POSTVAK: postvak,
      TZ: 'UTC',
      NODE_OPTIONS: '--experimental-vm-modules',
    };
    for (const [naam, waarde] of Object.entries(omgeving)) console.log(`export ${naam}=${waarde}`);
  } catch (error) {
    console.error(foutregel(error));
    await servers.stop();
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await toonOmgeving();
