import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { testDatabase } from '#test/kit/servers.ts';
import { start, stop, wachtOp, type Einde, type Kind } from './kind.ts';
import { vrijePoort } from '../kit/poort.ts';

/** Het hele product als eigen processen: API en worker op een eigen database, en een eigen engine die weg mag. */
export interface Stapel {
  readonly adres: string;
  readonly db: pg.Client;
  /** Begint een script uit de bouw of de opdrachtregel. */
  begin(script: string, ...argumenten: string[]): Kind;
  /** Draait een script; geeft code en uitvoer. */
  draai(script: string, ...argumenten: string[]): Promise<{ code: number; uitvoer: string }>;
  /** De worker valt om, midden in zijn werk, en komt terug. */
  doodWorker(): Promise<void>;
  /** De engine is alles kwijt; de worker blijft. Herbouwt en geeft wat dat meldde. */
  verliesEngine(): Promise<string>;
  /** Worker en engine vallen tegelijk om (kill -9), en de engine is alles kwijt. Herbouwt en geeft wat dat meldde. */
  valtAllesUit(): Promise<string>;
  stop(): Promise<void>;
}

// De testkit geeft de omgeving door aan wat zij start; het product leest haar via libs/config.
const omgeving = (databaseUrl: string, poorten: { api: number; engine: number }): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  TZ: 'UTC',
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: `127.0.0.1:${poorten.engine}`,
  SMTP_URL: process.env.TEST_SMTP_URL ?? 'smtp://127.0.0.1:1',
  MAIL_SINK_FILE: process.env.TEST_POSTVAK ?? '',
  TOKEN_SLEUTELS: path.join(tmpdir(), `overstap-stapel-${poorten.api}-${process.pid}`, 'tokens.json'),
  LIMIET_ACCOUNT_PER_SECONDE: '100000',
  LIMIET_ADRES_PER_SECONDE: '100000',
  KOPPELPUNT_SLEUTELS: JSON.stringify({
    register: 'register-sleutel-van-deze-test',
    'koppelpunt:010': 'demo-sleutel-koppelpunt-010',
  }),
  SLEUTELKLUIS: path.join(tmpdir(), `overstap-stapel-${poorten.api}-${process.pid}`, 'kluis.json'),
  VERNIETIG_GROOTBOEK: path.join(
    tmpdir(),
    `overstap-stapel-${poorten.api}-${process.pid}`,
    'grootboek.jsonl',
  ),
  AUDIT_ANKER_DIR: path.join(tmpdir(), `overstap-stapel-${poorten.api}-${process.pid}`, 'audit'),
  VERZONDEN_DIR: path.join(tmpdir(), `overstap-stapel-${poorten.api}-${process.pid}`, 'verzonden'),
  PUBLIC_URL: `http://127.0.0.1:${poorten.api}`,
  PORT: String(poorten.api),
  DEMO: '1',
  WEKKER_SECONDEN: '1',
});

const GEREED = { engine: 'engine luistert', worker: 'worker gereed', api: 'api luistert' };
type Deel = keyof typeof GEREED;

/** Start het product met een demoregio van zoveel leerlingen; `npm test` heeft het dan al gebouwd. */
export async function startStapel(leerlingen: number): Promise<Stapel> {
  const database = await testDatabase();
  const poorten = { api: await vrijePoort(), engine: await vrijePoort() };
  const env = { ...omgeving(database.url, poorten), OVERSTAP_DEMO_LEERLINGEN: String(leerlingen) };
  const opdracht: Readonly<Record<Deel, string[]>> = {
    engine: ['test/season/engine.mjs', String(poorten.engine)],
    worker: ['dist/apps/worker/main.js'],
    api: ['dist/apps/api/main.js'],
  };
  const delen = new Map<Deel, Kind>();
  const erbij = async (naam: Deel): Promise<void> => {
    const kind = start(opdracht[naam], env);
    delen.set(naam, kind);
    await wachtOp(kind, GEREED[naam]);
  };
  const opnieuw = async (naam: Deel, signaal: Einde): Promise<void> => {
    await stop(delen.get(naam)!, signaal);
    await erbij(naam);
  };
  const begin: Stapel['begin'] = (...argumenten) => start(argumenten, env);
  const draai: Stapel['draai'] = (...argumenten) => begin(...argumenten).klaar;
  const herbouw = async (): Promise<string> => (await draai('dist/apps/worker/herbouw.js')).uitvoer;
  const db = new pg.Client({ connectionString: database.url });
  const stopAlles = async (): Promise<void> => {
    for (const naam of ['api', 'worker', 'engine'] as const) {
      const deel = delen.get(naam);
      if (deel) await stop(deel);
    }
    await db.end();
    await database.dispose();
  };
  try {
    const geladen = await draai('dist/infra/seed/laad-demo.js');
    if (geladen.code !== 0) throw new Error(geladen.uitvoer);
    await db.connect();
    await erbij('engine');
    await Promise.all([erbij('worker'), erbij('api')]);
  } catch (error) {
    await stopAlles();
    throw error;
  }
  return {
    adres: `http://127.0.0.1:${poorten.api}`,
    db,
    begin,
    draai,
    doodWorker: () => opnieuw('worker', 'SIGKILL'),
    verliesEngine: async () => {
      await opnieuw('engine', 'SIGTERM');
      return herbouw();
    },
    valtAllesUit: async () => {
      await Promise.all([stop(delen.get('worker')!, 'SIGKILL'), stop(delen.get('engine')!, 'SIGUSR2')]);
      await erbij('engine');
      await erbij('worker');
      return herbouw();
    },
    stop: stopAlles,
  };
}
