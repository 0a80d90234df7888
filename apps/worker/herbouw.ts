import { WorkflowNotFoundError } from '@temporalio/client';
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
const client = await connectEngine({
  address: c.TEMPORAL_ADDRESS,
  namespace: c.TEMPORAL_NAMESPACE,
  apiKey: c.TEMPORAL_API_KEY,
  tls: c.TEMPORAL_TLS,
});

async function loopt(workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

const uitkomst = await alsSysteem('herbouw', 'beheerder', () =>
  herbouw(dataSource, { loopt }, demo?.klok ?? new SysteemKlok()),
);
process.stdout.write(`${uitkomst.bekeken} processen bekeken, ${uitkomst.gestart} opnieuw gestart\n`);
await client.connection.close();
await demo?.sluit();
await dataSource.destroy();
