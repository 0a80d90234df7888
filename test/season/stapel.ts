import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Connection } from '@temporalio/client';
import Long from 'long';
import pg from 'pg';
import { testDatabase, testTemporalAddress } from '#test/kit/servers.ts';

/** Het hele product op de testservers: API en worker als eigen processen, op een eigen database en namespace. */
export interface Stapel {
  readonly adres: string;
  readonly db: pg.Client;
  /** Draait een script uit de bouw of de opdrachtregel; geeft code en uitvoer. */
  draai(script: string, ...argumenten: string[]): Promise<{ code: number; uitvoer: string }>;
  stop(): Promise<void>;
}

const DAG_SECONDEN = 86_400;

async function vrijePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Een eigen namespace: zo neemt geen andere test het werk van deze worker aan. */
async function maakNamespace(naam: string): Promise<void> {
  const verbinding = await Connection.connect({ address: testTemporalAddress() });
  await verbinding.workflowService.registerNamespace({
    namespace: naam,
    workflowExecutionRetentionPeriod: { seconds: Long.fromNumber(DAG_SECONDEN) },
  });
  for (;;) {
    const bekend = await verbinding.workflowService
      .listOpenWorkflowExecutions({ namespace: naam, maximumPageSize: 1 })
      .then(() => true)
      .catch(() => false);
    if (bekend) break;
    await new Promise((verder) => setTimeout(verder, 250));
  }
  await verbinding.close();
}

interface Kind {
  readonly proces: ChildProcess;
  readonly uitvoer: () => string;
}

function start(argumenten: readonly string[], env: NodeJS.ProcessEnv): Kind {
  const proces = spawn(process.execPath, argumenten, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let uitvoer = '';
  for (const stroom of [proces.stdout, proces.stderr])
    stroom?.on('data', (deel: Buffer) => (uitvoer += String(deel)));
  return { proces, uitvoer: () => uitvoer };
}

async function wachtOp(kind: Kind, tekst: string): Promise<void> {
  for (let keer = 0; keer < 600; keer += 1) {
    if (kind.uitvoer().includes(tekst)) return;
    if (kind.proces.exitCode !== null) break;
    await new Promise((verder) => setTimeout(verder, 100));
  }
  throw new Error(`"${tekst}" kwam niet:\n${kind.uitvoer().slice(-3000)}`);
}

async function stop({ proces }: Kind): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null) return;
  proces.kill('SIGTERM');
  await once(proces, 'exit');
}

/** Start het product met een demoregio van zoveel leerlingen; `npm test` heeft het dan al gebouwd. */
export async function startStapel(leerlingen: number): Promise<Stapel> {
  const database = await testDatabase();
  const namespace = `seizoen-${process.pid}-${Date.now()}`;
  await maakNamespace(namespace);
  const poort = await vrijePoort();
  const adres = `http://127.0.0.1:${poort}`;
  // De testkit geeft de omgeving door aan wat zij start; het product leest haar via libs/config.
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_OPTIONS: '',
    TZ: 'UTC',
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: testTemporalAddress(),
    TEMPORAL_NAMESPACE: namespace,
    SMTP_URL: process.env.TEST_SMTP_URL ?? 'smtp://127.0.0.1:1',
    MAIL_SINK_FILE: process.env.TEST_POSTVAK ?? '',
    TOKEN_SECRET: 'een-geheim-alleen-voor-deze-test-0123456789',
    KOPPELPUNT_SLEUTELS: JSON.stringify({
      register: 'register-sleutel-van-deze-test',
      'koppelpunt:010': 'demo-sleutel-koppelpunt-010',
    }),
    PUBLIC_URL: adres,
    PORT: String(poort),
    DEMO: '1',
    WEKKER_SECONDEN: '1',
    OVERSTAP_DEMO_LEERLINGEN: String(leerlingen),
  };
  const draai: Stapel['draai'] = async (...argumenten) => {
    const kind = start(argumenten, env);
    const [code] = (await once(kind.proces, 'close')) as [number | null];
    return { code: code ?? 1, uitvoer: kind.uitvoer() };
  };
  const kinderen: Kind[] = [];
  const db = new pg.Client({ connectionString: database.url });
  const stopAlles = async (): Promise<void> => {
    await Promise.all(kinderen.map(stop));
    await db.end();
    await database.dispose();
  };
  try {
    const geladen = await draai('dist/infra/seed/laad-demo.js');
    if (geladen.code !== 0) throw new Error(geladen.uitvoer);
    const [worker, api] = ['worker', 'api'].map((app) => start([`dist/apps/${app}/main.js`], env));
    kinderen.push(worker!, api!);
    await db.connect();
    await Promise.all([wachtOp(worker!, 'worker gereed'), wachtOp(api!, 'api luistert')]);
  } catch (error) {
    await stopAlles();
    throw error;
  }
  return { adres, db, draai, stop: stopAlles };
}
