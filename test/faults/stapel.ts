import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { start, stop, wachtOp, type Einde, type Kind } from '../season/kind.ts';
import type { Proefserver } from '../kit/smtp.ts';
import { vrijePoort } from '../kit/poort.ts';
import { Doorgeef } from '../kit/doorgeef.ts';
import type { Deel, Krakpunt } from './krakpunten.ts';

/** De servers waarop het product staat; elk valt om en komt terug op dezelfde gegevens. */
export interface Servers {
  readonly postgresUrl: string;
  readonly temporalAdres: string;
  readonly doodPostgres: () => Promise<void>;
  readonly doodEngine: () => Promise<void>;
  /** De schijf van de servers, klein genoeg om vol te raken; null waar dat hier niet kan. */
  readonly schijf: { readonly vul: () => void; readonly maakVrij: () => void } | null;
}

const DELEN: Readonly<Record<Deel, { readonly script: string; readonly gereed: string }>> = {
  worker: { script: 'dist/apps/worker/main.js', gereed: 'worker gereed' },
  api: { script: 'dist/apps/api/main.js', gereed: 'api luistert' },
};

/** Het product als eigen processen uit een bouw (`map`), die elk kunnen omvallen of stilstaan. */
export class Stapel {
  private readonly delen = new Map<Deel, Kind>();
  private readonly beurten = new Map<Deel, Promise<void>>();
  /** Het netwerk van elk proces naar elke server. */
  readonly netten: Readonly<Record<Deel, Readonly<Record<Naar, Doorgeef>>>>;
  readonly servers: Servers;
  readonly post: Proefserver;
  readonly db: pg.Pool;
  readonly adres: string;

  private constructor(
    private readonly bouw: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly map: string,
    { servers, post, netten }: Pick<Stapel, 'servers' | 'post' | 'netten'>,
  ) {
    this.servers = servers;
    this.post = post;
    this.netten = netten;
    this.adres = env['PUBLIC_URL']!;
    this.db = new pg.Pool({ connectionString: env['DATABASE_URL'], max: 3 });
    this.db.on('error', () => undefined);
  }

  static async start(bouw: string, kader: Kader): Promise<Stapel> {
    const map = mkdtempSync(path.join(tmpdir(), 'overstap-storing-'));
    const poort = await vrijePoort();
    const env = omgeving({ ...kader, map, poort });
    const stapel = new Stapel(bouw, env, map, { ...kader, netten: await maakNetten(kader) });
    for (const script of ['dist/apps/worker/migreer.js', 'dist/infra/seed/laad-demo.js']) {
      const { code, uitvoer } = await stapel.draai(script);
      if (code !== 0) throw new Error(uitvoer.slice(-2000));
    }
    await Promise.all([stapel.erbij('worker'), stapel.erbij('api')]);
    return stapel;
  }

  draai(script: string): Promise<{ code: number; uitvoer: string }> {
    return start([path.join(this.bouw, script)], this.env).klaar;
  }

  /** Een proces valt om (of stopt netjes) en komt terug. */
  opnieuw(deel: Deel, signaal: Einde): Promise<void> {
    return this.omDeBeurt(deel, async () => {
      await stop(this.delen.get(deel)!, signaal);
      await this.erbij(deel);
    });
  }

  /** Start wat zelf is omgevallen weer, zoals een beheerder van processen dat doet. */
  async houdOverend(): Promise<void> {
    for (const deel of ['worker', 'api'] as const)
      await this.omDeBeurt(deel, async () => {
        const { proces } = this.delen.get(deel)!;
        if (proces.exitCode !== null || proces.signalCode !== null) await this.erbij(deel);
      });
  }

  /** Twee storingen tegelijk starten nooit hetzelfde proces: wie later komt, wacht. */
  private omDeBeurt(deel: Deel, werk: () => Promise<void>): Promise<void> {
    const beurt = (this.beurten.get(deel) ?? Promise.resolve()).then(werk);
    this.beurten.set(
      deel,
      beurt.catch(() => undefined),
    );
    return beurt;
  }

  /** Laat een proces even stilstaan en daarna verdergaan alsof er niets was. */
  async bevries(deel: Deel, ms: number): Promise<void> {
    const { proces } = this.delen.get(deel)!;
    proces.kill('SIGSTOP');
    await new Promise((verder) => setTimeout(verder, ms));
    proces.kill('SIGCONT');
  }

  /** Een proces sterft de zoveelste keer dat het op deze plek komt; alleen in een bouw met krakpunten. */
  zetKrakpunt({ naam, deel }: Krakpunt, keer: number): void {
    writeFileSync(this.bestand(deel, 'krak'), JSON.stringify({ naam, keer }));
  }

  /** Is het proces daar gestorven? Het bestand verdwijnt vlak voordat het sterft. */
  isGekrakt({ deel }: Krakpunt): boolean {
    const { proces } = this.delen.get(deel)!;
    return !existsSync(this.bestand(deel, 'krak')) && proces.signalCode !== null;
  }

  haalKrakpuntWeg = ({ deel }: Krakpunt): void => rmSync(this.bestand(deel, 'krak'), { force: true });

  /** De klok van een proces loopt zoveel voor (of, negatief, achter) op die van de rest. */
  zetKlokScheef(deel: Deel, ms: number): void {
    writeFileSync(this.bestand(deel, 'klok'), String(ms));
  }

  /** Een proces begint terwijl de sleutels weg zijn: het moet weigeren. Daarna zijn zij er weer. */
  zonderKluis(deel: Deel): Promise<void> {
    return this.omDeBeurt(deel, () => this.beginZonderKluis(deel));
  }

  private async beginZonderKluis(deel: Deel): Promise<void> {
    const pad = this.env['SLEUTELKLUIS']!;
    await stop(this.delen.get(deel)!, 'SIGKILL');
    renameSync(pad, `${pad}.weg`);
    const { code } = await start([path.join(this.bouw, DELEN[deel].script)], {
      ...this.envVan(deel),
      DEMO: '0',
    }).klaar;
    const maakteZelf = existsSync(pad);
    renameSync(`${pad}.weg`, pad);
    if (code === 0 || maakteZelf) throw new Error(`${deel} begon zonder sleutels`);
    await this.erbij(deel);
  }

  /** Het verzendboek en de ankers van de audit zijn een tijd niet te schrijven: op de plek van de map staat iets anders. */
  async zonderBoeken(ms: number): Promise<void> {
    const mappen = BOEKEN.map((naam) => this.env[naam]!).filter((map) => existsSync(map));
    for (const map of mappen) {
      renameSync(map, `${map}.weg`);
      writeFileSync(map, '');
    }
    await new Promise((verder) => setTimeout(verder, ms));
    for (const map of mappen) {
      rmSync(map);
      renameSync(`${map}.weg`, map);
    }
  }

  private bestand = (deel: Deel, soort: 'krak' | 'klok'): string => path.join(this.map, `${deel}.${soort}`);

  private vlaggen(): string[] {
    const voorlader = path.join(this.bouw, 'dist/test/faults/voorlader.js');
    return ['--enable-source-maps', '--import', pathToFileURL(voorlader).href];
  }

  private envVan(deel: Deel): NodeJS.ProcessEnv {
    const { database, engine } = this.netten[deel];
    const url = new URL(this.env['DATABASE_URL']!);
    url.port = String(database.poort);
    return {
      ...this.env,
      DATABASE_URL: url.href,
      TEMPORAL_ADDRESS: `127.0.0.1:${engine.poort}`,
      KRAKPUNT: this.bestand(deel, 'krak'),
      SCHEVE_KLOK: this.bestand(deel, 'klok'),
    };
  }

  async stop(): Promise<void> {
    for (const kind of this.delen.values()) {
      kind.proces.kill('SIGCONT');
      await stop(kind, 'SIGKILL');
    }
    for (const net of Object.values(this.netten).flatMap((delen) => Object.values(delen))) await net.stop();
    await this.db.end();
    rmSync(this.map, { recursive: true, force: true });
  }

  private async erbij(deel: Deel): Promise<void> {
    const { script, gereed } = DELEN[deel];
    for (let keer = 1; ; keer += 1) {
      const kind = start([...this.vlaggen(), path.join(this.bouw, script)], this.envVan(deel));
      this.delen.set(deel, kind);
      try {
        return await wachtOp(kind, gereed, 60);
      } catch (error) {
        await stop(kind, 'SIGKILL');
        if (keer === 5) throw error;
      }
    }
  }
}

const BOEKEN = ['VERZONDEN_DIR', 'AUDIT_ANKER_DIR'] as const;

type Naar = 'database' | 'engine';

async function maakNetten({ databaseUrl, servers }: Kader): Promise<Stapel['netten']> {
  const { hostname, port } = new URL(databaseUrl);
  const [host, poort] = servers.temporalAdres.split(':');
  const netten = async (): Promise<Record<Naar, Doorgeef>> => ({
    database: await Doorgeef.start({ host: hostname, poort: Number(port) }),
    engine: await Doorgeef.start({ host: host!, poort: Number(poort) }),
  });
  return { api: await netten(), worker: await netten() };
}

interface Kader {
  readonly servers: Servers;
  readonly post: Proefserver;
  readonly databaseUrl: string;
  readonly leerlingen: number;
}

const omgeving = ({
  servers,
  post,
  databaseUrl,
  leerlingen,
  map,
  poort,
}: Kader & { readonly map: string; readonly poort: number }): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  TZ: 'UTC',
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: servers.temporalAdres,
  SMTP_URL: post.url,
  MAIL_SINK_FILE: '',
  TOKEN_SLEUTELS: path.join(map, 'tokens.json'),
  SLEUTELKLUIS: path.join(map, 'kluis.json'),
  VERNIETIG_GROOTBOEK: path.join(map, 'grootboek.jsonl'),
  AUDIT_ANKER_DIR: path.join(map, 'audit'),
  VERZONDEN_DIR: path.join(map, 'verzonden'),
  LIMIET_ACCOUNT_PER_SECONDE: '100000',
  LIMIET_ADRES_PER_SECONDE: '100000',
  KOPPELPUNT_SLEUTELS: JSON.stringify({
    register: 'register-sleutel-van-deze-campagne',
    'koppelpunt:010': 'demo-sleutel-koppelpunt-010',
  }),
  PUBLIC_URL: `http://127.0.0.1:${poort}`,
  PORT: String(poort),
  OVERSTAP_DEMO_LEERLINGEN: String(leerlingen),
  DEMO: '1',
  WEKKER_SECONDEN: '1',
});
