import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { NativeConnection, Worker } from '@temporalio/worker';
import { BestandKluis } from '../kluis/bestand-kluis.ts';
import { testTemporalAddress } from '#test/kit/servers.ts';
import { bundelWorkflows } from './bundle.ts';
import { dataConverterVan } from './dataconverter.ts';

const KANARIE = 'Roerdompje de Kwartelkoning';
const OP = '2027-01-11T09:00:00.000Z';

let client: Client;
let kaal: Client;
let verbinding: NativeConnection;
let connection: Connection;
let worker: Worker;
let run: Promise<void>;
const workflowId = `taak/${crypto.randomUUID()}`;

beforeAll(async () => {
  const dataConverter = dataConverterVan(BestandKluis.inGeheugen());
  const address = testTemporalAddress();
  verbinding = await NativeConnection.connect({ address });
  connection = await Connection.connect({ address });
  client = new Client({ connection, dataConverter });
  kaal = new Client({ connection });
  const taskQueue = `codec-${crypto.randomUUID()}`;
  let pogingen = 0;
  worker = await Worker.create({
    connection: verbinding,
    taskQueue,
    dataConverter,
    workflowBundle: await bundelWorkflows(),
    activities: {
      bekijkTaak: ({ onderwerp }: { onderwerp: string }) => {
        pogingen += 1;
        if (pogingen === 1) throw new Error(`mislukt bij ${KANARIE}`);
        return { nu: [], volgende: null, klaar: onderwerp.includes('Roerdomp') };
      },
    },
  });
  run = worker.run();
  await client.workflow.execute('taak', {
    workflowId,
    taskQueue,
    args: [{ onderwerp: KANARIE, op: OP }],
  });
}, 120_000);
afterAll(async () => {
  worker.shutdown();
  await run;
  await connection.close();
  await verbinding.close();
});

const geschiedenis = async (wie: Client): Promise<string> =>
  historyToJSON(await wie.workflow.getHandle(workflowId).fetchHistory());

/** Alle bytes van een geschiedenis, ook wat als base64 is opgeschreven. */
const uitgepakt = (json: string): string =>
  [
    json,
    ...[...json.matchAll(/"(?:data|encoding)": ?"([A-Za-z0-9+/=]+)"/g)].map(([, b64]) =>
      Buffer.from(b64!, 'base64').toString('utf8'),
    ),
  ].join('\n');

describe('a process of which the messages are encrypted', () => {
  it('does its work, also after an activity failed', async () => {
    expect((await client.workflow.getHandle(workflowId).describe()).status.name).toBe('COMPLETED');
  });

  it('86: leaves nothing readable in its history: no argument, no outcome, no text of an error', async () => {
    const tekst = uitgepakt(await geschiedenis(kaal));
    expect(tekst).toContain('overstap-gcm');
    for (const woord of ['Roerdomp', 'Kwartelkoning', OP, 'mislukt bij']) expect(tekst).not.toContain(woord);
  });
});
