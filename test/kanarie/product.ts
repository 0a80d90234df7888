import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { start, stop, wachtOp, type Kind } from '../season/kind.ts';
import { vrijePoort } from '../kit/poort.ts';

/** Het hele product zoals een nieuwkomer het start, op een eigen map die daarna doorzocht kan worden. */
export interface Product {
  readonly adres: string;
  readonly data: string;
  /** Stopt alles zoals Ctrl-C; de gegevens blijven. */
  stop(): Promise<void>;
  /** Gooit de map weg. */
  ruimOp(): Promise<void>;
}

export async function startProduct(leerlingen: number): Promise<Product> {
  const data = await mkdtemp(path.join(tmpdir(), 'overstap-kanarie-'));
  // Anders staat de database van een root-gebruiker buiten deze map.
  await chmod(data, 0o755);
  const poort = await vrijePoort();
  // Eigen servers, ook als de omgeving van de test naar andere wijst: alleen een eigen map is te doorzoeken.
  const { DATABASE_URL: _db, SMTP_URL: _post, TEMPORAL_ADDRESS: _engine, ...rest } = process.env;
  const env = { ...rest, NODE_OPTIONS: '', LOG_LEVEL: 'debug' };
  const vlaggen = ['--data', data, '--port', String(poort), '--pupils', String(leerlingen)];
  const kind: Kind = start(['infra/dev/start.mjs', ...vlaggen], env);
  await wachtOp(kind, /^ready /m, 180);
  return {
    adres: `http://127.0.0.1:${poort}`,
    data,
    stop: async () => {
      kind.proces.kill('SIGINT');
      await kind.klaar;
      await stop(kind);
    },
    ruimOp: () => rm(data, { recursive: true, force: true }),
  };
}
