import { writeFile } from 'node:fs/promises';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { DataSource } from 'typeorm';
import { rows } from '#libs/database/transaction.ts';
import type { Geval } from './gevallen.ts';
import { open } from './openen.ts';
import { inhoud, payloads, pseudonimiseer } from './pseudoniem.ts';

export const MAP = 'test/replay/histories';

/** De loop die het werk deed: na het einde kan een late hint nog een lege loop geven. */
async function langsteLoop(client: Client, workflowId: string): Promise<string | undefined> {
  const lopen: { runId: string; lengte: number }[] = [];
  for await (const { runId, historyLength } of client.workflow.list({
    query: `WorkflowId = '${workflowId}'`,
  }))
    lopen.push({ runId, lengte: historyLength ?? 0 });
  return lopen.toSorted((a, b) => b.lengte - a.lengte)[0]?.runId;
}

async function kortste({ client, codec }: Bron, workflowIds: readonly string[]): Promise<string | null> {
  let gekozen: string | null = null;
  for (const workflowId of workflowIds) {
    const handle = client.workflow.getHandle(workflowId, await langsteLoop(client, workflowId));
    const geschiedenis: unknown = JSON.parse(historyToJSON(await handle.fetchHistory()));
    const leesbaar = codec ? await open(geschiedenis, codec, workflowId) : geschiedenis;
    const tekst = JSON.stringify(pseudonimiseer(leesbaar));
    if (gekozen === null || tekst.length < gekozen.length) gekozen = tekst;
  }
  return gekozen;
}

function zonderPersonen(naam: string, tekst: string, verboden: ReadonlySet<string>): void {
  const gevonden = inhoud(payloads(JSON.parse(tekst)))
    .teksten.flatMap((deel) => deel.split(/[^\p{L}\p{N}-]+/u))
    .filter((woord) => verboden.has(woord));
  if (gevonden.length > 0) throw new Error(`${naam} bevat een persoonsgegeven`);
}

/** Bewaart de kortste geschiedenis van een geval, zonder persoonsgegevens; null als het niet voorkwam. */
export async function neemOp({ naam, sql }: Geval, bron: Bron): Promise<string | null> {
  const gevonden = await rows<{ workflow_id: string }>(bron.dataSource, sql);
  const tekst = await kortste(
    bron,
    gevonden.map((proces) => proces.workflow_id),
  );
  if (tekst === null) {
    console.log(`${naam.padEnd(40)} komt in dit seizoen niet voor`);
    return null;
  }
  zonderPersonen(naam, tekst, bron.verboden);
  if (!bron.bewaart) return tekst;
  await writeFile(`${MAP}/${naam}.json`, `${tekst}\n`);
  console.log(`${naam.padEnd(40)} ${Math.ceil(tekst.length / 1024)} kB`);
  return tekst;
}

export interface Bron {
  readonly dataSource: DataSource;
  readonly client: Client;
  /** Null: de berichten zijn al leesbaar. */
  readonly codec: PayloadCodec | null;
  /** Schrijft het bestand; anders alleen de tekst. */
  readonly bewaart: boolean;
  readonly verboden: ReadonlySet<string>;
}
