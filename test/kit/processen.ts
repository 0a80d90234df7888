import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { testTemporalAddress, type Testnamespace } from './servers.ts';
import { SLEUTELS } from './regio.ts';
import { wachtTot } from './werker.ts';
import { vrijePoort } from './poort.ts';

/** De API of de worker als eigen proces, uit de bouw, zoals een server hem start. */
export interface Proces {
  readonly kind: ChildProcess;
  readonly basis: string;
  readonly meters: number;
  /** Waar de meters van de engine staan. */
  readonly engine: number;
  readonly uitvoer: () => string;
  /** Hoe het eindigde: de code, of het signaal. */
  readonly einde: Promise<number | string>;
}

const script = (naam: string): string =>
  fileURLToPath(new URL(`../../dist/apps/${naam}/main.js`, import.meta.url));

/** Een plek voor processen: een map met sleutels, en wat er nog loopt. */
export class Procesplek {
  private readonly lopend: Proces[] = [];
  private constructor(
    readonly map: string,
    private readonly databaseUrl: string,
  ) {}

  static async maak(databaseUrl: string): Promise<Procesplek> {
    return new Procesplek(await mkdtemp(path.join(tmpdir(), 'proces-')), databaseUrl);
  }

  /** Start een proces; wachten tot het gereed is doet de aanroeper. */
  async start(naam: 'api' | 'worker', extra: NodeJS.ProcessEnv = {}): Promise<Proces> {
    const [poort, meters, engine] = [await vrijePoort(), await vrijePoort(), await vrijePoort()];
    const env = {
      ...this.omgeving(poort),
      METRICS_API_PORT: String(meters),
      METRICS_WORKER_PORT: String(meters),
      METRICS_ENGINE_PORT: String(engine),
      ...extra,
    };
    const kind = spawn(process.execPath, [script(naam)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let tekst = '';
    for (const stroom of [kind.stdout, kind.stderr])
      stroom.on('data', (deel: Buffer) => (tekst += String(deel)));
    const einde = once(kind, 'close').then(([code, signaal]) => (code ?? signaal) as number | string);
    const basis = `http://127.0.0.1:${poort}`;
    const proces = { kind, basis, meters, engine, uitvoer: () => tekst, einde };
    this.lopend.push(proces);
    return proces;
  }

  private omgeving(poort: number): NodeJS.ProcessEnv {
    return {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      DATABASE_URL: this.databaseUrl,
      TEMPORAL_ADDRESS: testTemporalAddress(),
      TEMPORAL_NAMESPACE: 'processen' satisfies Testnamespace,
      SMTP_URL: 'smtp://127.0.0.1:1',
      PUBLIC_URL: 'https://overstap.test',
      KOPPELPUNT_SLEUTELS: JSON.stringify(SLEUTELS),
      SLEUTELKLUIS: path.join(this.map, 'kluis.json'),
      TOKEN_SLEUTELS: path.join(this.map, 'tokens.json'),
      AUDIT_ANKER_DIR: path.join(this.map, 'audit'),
      VERZONDEN_DIR: path.join(this.map, 'verzonden'),
      VERNIETIG_GROOTBOEK: path.join(this.map, 'grootboek.jsonl'),
      DEMO: '1',
      PORT: String(poort),
      HARTSLAG_SECONDEN: '1',
    };
  }

  async ruimOp(): Promise<void> {
    for (const { kind, einde } of this.lopend) {
      kind.kill('SIGKILL');
      await einde;
    }
    await rm(this.map, { recursive: true, force: true });
  }
}

/** Wacht tot een adres goed antwoordt. Stopt het proces eerder, dan is wat het schreef de fout. */
export const antwoordt = ({ uitvoer, kind }: Proces, adres: string): Promise<true> =>
  wachtTot(async () => {
    if (kind.exitCode !== null) throw new Error(`gestopt:\n${uitvoer()}`);
    return (await fetch(adres).catch(() => null))?.ok;
  });
