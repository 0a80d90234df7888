import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { config } from '#libs/config/config.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { alsSysteem } from '#libs/database/rechten.ts';
import { herbouw } from '#libs/dossier/herbouw.ts';
import { connectEngine } from '#libs/temporal/client.ts';
import { SysteemKlok } from '#libs/time/klok.ts';
import { volgDemoKlok } from './demo-klok.ts';

const c = config();
zetKluis(await BestandKluis.open(c.SLEUTELKLUIS, { maak: c.DEMO }));
const dataSource = await openDatabase({
  url: c.DATABASE_URL,
  pool: 4,
  naam: 'overstap-herbouw',
  rol: 'overstap_worker',
});
const demo = c.DEMO ? await volgDemoKlok(dataSource, c.DATABASE_URL) : null;

interface Engine {
  readonly loopt: (workflowId: string) => Promise<boolean>;
  readonly sluit: () => Promise<void>;
}

/** Na terugzetten begint een engine die zijn eigen gegevens heeft leeg: dan loopt er niets, en hoeft hij er nog niet te zijn. */
const LEEG: Engine = { loopt: () => Promise.resolve(false), sluit: () => Promise.resolve() };

async function openEngine(): Promise<Engine> {
  const client = await connectEngine({
    address: c.TEMPORAL_ADDRESS,
    namespace: c.TEMPORAL_NAMESPACE,
    apiKey: c.TEMPORAL_API_KEY,
    tls: c.TEMPORAL_TLS,
  });
  return {
    loopt: (workflowId) => loopt(client, workflowId),
    sluit: () => client.connection.close(),
  };
}

async function loopt(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

const engine = process.argv[2] === 'leeg' ? LEEG : await openEngine();
const uitkomst = await alsSysteem('herbouw', 'beheerder', () =>
  herbouw(dataSource, engine, demo?.klok ?? new SysteemKlok()),
);
process.stdout.write(`${uitkomst.bekeken} processen bekeken, ${uitkomst.gestart} opnieuw gestart\n`);
await engine.sluit();
await demo?.sluit();
await dataSource.destroy();
