// De echte Temporal-server op PostgreSQL, voor metingen. Gebouwd uit de Go-proxy; nooit een stap van een test.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { eisGo, goProgramma } from './go.mjs';
import { zorgVoorTemporal } from './installeer.mjs';
import { laatsteRegels, luistert, startKind, stopKind, wachtTot } from './kind.mjs';
import { GEREEDSCHAP, Uitleg } from './paden.mjs';
import { TAAKPROBLEMEN } from './temporal.mjs';

const VERSIE = 'v1.32.0';
const MAP = path.join(GEREEDSCHAP, 'temporal-server');
/** Database en schema; de namen verwacht de server zo. */
const SCHEMAS = { temporal: 'postgresql/v12/temporal', temporal_visibility: 'postgresql/v12/visibility' };
export const ENGINEDATABASES = Object.keys(SCHEMAS);
const SHARDS = 16;

/** De server en zijn schemaprogramma; bouwt ze de eerste keer (minuten). */
export function zorgVoorServer() {
  eisGo('de Temporal-server op PostgreSQL is niet te bouwen');
  return {
    server: goProgramma(`go.temporal.io/server/cmd/server@${VERSIE}`, MAP),
    sql: goProgramma(`go.temporal.io/server/cmd/tools/sql@${VERSIE}`, MAP),
  };
}

function doe(opdracht, argumenten) {
  const { status, stdout, stderr } = spawnSync(opdracht, argumenten, { encoding: 'utf8' });
  if (status !== 0)
    throw new Uitleg(`${path.basename(opdracht)} ${argumenten.at(-1)} is mislukt:\n${stdout}${stderr}`);
}

/** Zet de schema's van de engine op; een database die er al is, blijft. */
export function zetSchemas(sql, postgresUrl) {
  const { hostname, port, username, password } = new URL(postgresUrl);
  const naar = ['--plugin', 'postgres12', '--ep', hostname, '-p', port, '-u', username, '--pw', password];
  for (const [database, schema] of Object.entries(SCHEMAS)) {
    const db = [...naar, '--db', database];
    doe(sql, [...db, 'create-database']);
    doe(sql, [...db, 'setup-schema', '-v', '0.0']);
    doe(sql, [...db, 'update-schema', '--schema-name', schema]);
  }
}

const dynamisch = () =>
  JSON.stringify({
    'limit.maxIDLength': [{ value: 255 }],
    [TAAKPROBLEMEN]: [{ value: 2 }],
  });

/** Start de server op een PostgreSQL met schema's, met een namespace `default`. */
export async function startEchteEngine({ postgresUrl, server, poort, map, log, bij = () => undefined }) {
  const { hostname, port, username, password } = new URL(postgresUrl);
  const instellingen = path.join(map, 'dynamisch.yaml');
  writeFileSync(instellingen, dynamisch());
  const env = {
    ...process.env,
    DB: 'postgres12',
    POSTGRES_SEEDS: hostname,
    DB_PORT: port,
    POSTGRES_USER: username,
    POSTGRES_PWD: password,
    DBNAME: 'temporal',
    VISIBILITY_DBNAME: 'temporal_visibility',
    NUM_HISTORY_SHARDS: String(SHARDS),
    SQL_MAX_CONNS: '20',
    BIND_ON_IP: '127.0.0.1',
    FRONTEND_GRPC_PORT: String(poort),
    DYNAMIC_CONFIG_FILE_PATH: instellingen,
    LOG_LEVEL: 'error',
  };
  const kind = startKind(server, ['--allow-no-auth', 'start'], { log, env });
  bij(kind);
  const adres = `127.0.0.1:${poort}`;
  const klaar =
    (await wachtTot(() => luistert(poort), { kind })) &&
    (await wachtTot(() => heeftNamespace(adres), { kind }));
  if (!klaar) {
    await stopKind(kind);
    throw new Uitleg(`de Temporal-server start niet. Laatste regels van het log:\n${laatsteRegels(log)}`);
  }
  return { kind, adres, stop: () => stopKind(kind) };
}

/** Maakt de namespace als die er niet is; waar als zij te gebruiken is. */
function heeftNamespace(adres) {
  const { pad } = zorgVoorTemporal(() => undefined);
  const operator = (...argumenten) =>
    spawnSync(pad, ['operator', 'namespace', ...argumenten, '--address', adres], { encoding: 'utf8' })
      .status === 0;
  if (operator('describe', '-n', 'default')) return true;
  operator('create', '-n', 'default', '--retention', '30d');
  return false;
}
