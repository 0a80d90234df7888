import { Client, Connection } from '@temporalio/client';
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { bundelWorkflows } from '#libs/temporal/bundle.ts';
import { testTemporalAddress } from './servers.ts';
import { SeizoenKlok } from './seizoen-klok.ts';

let bundel: Promise<WorkflowBundleWithSourceMap> | null = null;
let geinstalleerd = false;

export interface Procesomgeving {
  readonly client: Client;
  readonly klok: SeizoenKlok;
  readonly taskQueue: string;
  readonly sluit: () => Promise<void>;
}

/** Een echte server met een werker op een eigen rij; de activiteiten zijn wat de test als poort geeft. */
export async function startProcesomgeving(
  activities: object,
  opties: { readonly maxCachedWorkflows?: number } = {},
): Promise<Procesomgeving> {
  if (!geinstalleerd) Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  geinstalleerd = true;
  bundel ??= bundelWorkflows();
  const address = testTemporalAddress();
  const taskQueue = `test-${process.pid}-${Math.random().toString(36).slice(2)}`;
  const verbinding = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: verbinding,
    taskQueue,
    workflowBundle: await bundel,
    activities,
    maxCachedWorkflows: opties.maxCachedWorkflows ?? cacheUitOmgeving(),
  });
  const run = worker.run();
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  return {
    client,
    klok: new SeizoenKlok(client.workflow),
    taskQueue,
    sluit: async () => {
      worker.shutdown();
      await run;
      await connection.close();
      await verbinding.close();
    },
  };
}

/** De hele suite kan ook met een cache van 1 draaien: elke taak is dan een herhaling van de geschiedenis. */
function cacheUitOmgeving(): number {
  // De testkit leest deze ene variabele zelf; zij hoort niet bij de configuratie van het product.
  return Number(process.env.TEST_WORKFLOW_CACHE ?? '100');
}
