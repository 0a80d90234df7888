/**
 * Legt geschiedenissen van een gespeeld seizoen vast voor de replaytest: `node dist/test/replay/opnemen.js`, met de
 * omgeving van het draaiende product. Geeft 1 als een verloop in dit seizoen niet voorkwam.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { DataSource } from 'typeorm';
import { config } from '#libs/config/config.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { rows } from '#libs/database/transaction.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { leesPersonen } from '#libs/kluis/persoon.ts';
import { connectEngine } from '#libs/temporal/client.ts';
import { ProcesCodec } from '#libs/temporal/codec.ts';
import { GEVALLEN, type Geval } from './gevallen.ts';
import { open } from './openen.ts';
import { inhoud, payloads, pseudonimiseer } from './pseudoniem.ts';

const MAP = 'test/replay/histories';

/** Wat over leerlingen bekend is en dus nergens mag staan. */
async function persoonsgegevens(dataSource: DataSource): Promise<Set<string>> {
  const overstappen = await rows<{ leerling_id: string; leerlingnummer: string }>(
    dataSource,
    'select leerling_id, leerlingnummer from overstap',
  );
  const personen = await leesPersonen(
    dataSource,
    overstappen.map((o) => o.leerling_id),
  );
  const waarden = [...personen.values()].flatMap((p) => [p.bsn, p.onderwijsnummer, p.achternaam, p.roepnaam]);
  return new Set(
    [...waarden, ...overstappen.map((o) => o.leerlingnummer)].filter((waarde) => waarde !== null),
  );
}

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
    const tekst = JSON.stringify(pseudonimiseer(await open(geschiedenis, codec, workflowId)));
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

async function neemOp({ naam, sql }: Geval, bron: Bron): Promise<boolean> {
  const gevonden = await rows<{ workflow_id: string }>(bron.dataSource, sql);
  const tekst = await kortste(
    bron,
    gevonden.map((proces) => proces.workflow_id),
  );
  if (tekst === null) {
    console.log(`${naam.padEnd(40)} komt in dit seizoen niet voor`);
    return false;
  }
  zonderPersonen(naam, tekst, bron.verboden);
  await writeFile(`${MAP}/${naam}.json`, `${tekst}\n`);
  console.log(`${naam.padEnd(40)} ${Math.ceil(tekst.length / 1024)} kB`);
  return true;
}

interface Bron {
  readonly dataSource: DataSource;
  readonly client: Client;
  readonly codec: PayloadCodec;
  readonly verboden: ReadonlySet<string>;
}

async function main(): Promise<number> {
  const c = config();
  const kluis = await BestandKluis.open(c.SLEUTELKLUIS);
  zetKluis(kluis);
  const dataSource = await openDatabase({ url: c.DATABASE_URL, pool: 2, naam: 'overstap-opnemen' });
  const client = await connectEngine({ address: c.TEMPORAL_ADDRESS, namespace: c.TEMPORAL_NAMESPACE });
  try {
    const codec = new ProcesCodec(kluis.zoekgeheim('engine'));
    const bron: Bron = { dataSource, client, codec, verboden: await persoonsgegevens(dataSource) };
    // Met een soort achter de opdracht blijven de geschiedenissen van de andere soorten staan.
    const soort = process.argv[2];
    if (!soort) await rm(MAP, { recursive: true, force: true });
    await mkdir(MAP, { recursive: true });
    const gelukt: boolean[] = [];
    for (const geval of GEVALLEN.filter(({ naam }) => naam.startsWith(soort ?? '')))
      gelukt.push(await neemOp(geval, bron));
    return gelukt.every(Boolean) ? 0 : 1;
  } finally {
    await client.connection.close();
    await dataSource.destroy();
  }
}

process.exitCode = await main();
