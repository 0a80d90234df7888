import type { Worker } from '@temporalio/worker';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Config } from '#libs/config/config.ts';
import { row } from '#libs/database/transaction.ts';
import { startMeterserver, type Meterserver } from '#libs/meters/meterserver.ts';
import { Standmeters } from '#libs/meters/stand.ts';
import type { Klok } from '#libs/time/klok.ts';

interface Delen {
  readonly dataSource: DataSource;
  readonly klok: Klok;
  readonly workers: readonly Worker[];
}

/** De meters van de worker op een eigen poort, met wat er ligt en of hij werkt; null zonder poort. */
export async function startWorkermeters(
  c: Pick<Config, 'METRICS_HOST' | 'METRICS_WORKER_PORT'>,
  { dataSource, klok, workers }: Delen,
): Promise<Meterserver | null> {
  const poort = c.METRICS_WORKER_PORT;
  if (poort === undefined) return null;
  const register = new Registry();
  collectDefaultMetrics({ register });
  const stand = new Standmeters(dataSource, klok, register);
  return startMeterserver({
    host: c.METRICS_HOST,
    poort,
    register,
    vernieuw: () => stand.vernieuw(),
    gereed: async () => {
      await row(dataSource, 'select 1');
      return workers.every((worker) => worker.getState() === 'RUNNING');
    },
  });
}
