import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { createWorkers, engineKanaal } from '#apps/worker/werk.ts';
import { vernietigbronnen } from '#apps/worker/vernietigbronnen.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { sleutels } from '#libs/kluis/kluis.ts';
import { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import { Relay } from '#libs/outbox/relay.ts';
import { connectEngine } from '#libs/temporal/client.ts';
import { dataConverterVan } from '#libs/temporal/dataconverter.ts';
import { Grootboek } from '#libs/vernietiging/grootboek.ts';
import { SLEUTELS } from './regio.ts';
import { testTemporalAddress, type Testnamespace } from './servers.ts';

/** De echte worker op een eigen database: processen, activiteiten en relay, met de rol en de sleutels van het product. */
export interface TestWerker {
  readonly client: Client;
  readonly dataSource: DataSource;
  readonly grootboek: Grootboek;
  readonly stop: () => Promise<void>;
}

let geinstalleerd = false;

/** Start de worker in een eigen namespace: een worker van een andere test doet anders dit werk, op zijn eigen database. */
export async function startTestWerker(
  databaseUrl: string,
  grootboekPad: string,
  namespace: Testnamespace,
): Promise<TestWerker> {
  if (!geinstalleerd) Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
  geinstalleerd = true;
  const dataSource = await openDatabase({
    url: databaseUrl,
    pool: 12,
    naam: 'test-werker',
    rol: 'overstap_worker',
  });
  const grootboek = new Grootboek(grootboekPad, sleutels().kluis.zoekgeheim('grootboek'));
  const engine = {
    address: testTemporalAddress(),
    namespace,
    dataConverter: dataConverterVan(sleutels().kluis),
  };
  const client = await connectEngine(engine);
  const { workers, connection } = await createWorkers(
    { dataSource, regelboek: new Regelboek() },
    {
      ...engine,
      maxCachedWorkflows: 100,
      shutdownSeconden: 5,
      koppelsleutels: SLEUTELS,
      vragen: await Vragenboek.open('infra/paspoort'),
      vernietigbronnen: vernietigbronnen(client, grootboek, { eindeMs: 5_000, leegMs: 30_000 }),
    },
  );
  const lopen = workers.map((worker) => worker.run());
  const relay = new Relay(dataSource, [engineKanaal(client)], { fout: () => undefined });
  await relay.start(databaseUrl);
  return {
    client,
    dataSource,
    grootboek,
    stop: async () => {
      await relay.stop();
      for (const worker of workers) worker.shutdown();
      await Promise.all(lopen);
      await connection.close();
      await client.connection.close();
      await dataSource.destroy();
    },
  };
}

/** Kijkt tot een waarde er is; geeft op na een minuut. */
export async function wachtTot<T>(
  kijk: () => Promise<T | null | undefined | false>,
  ms = 60_000,
): Promise<T> {
  const einde = performance.now() + ms;
  for (;;) {
    const gevonden = await kijk();
    if (gevonden) return gevonden;
    if (performance.now() > einde) throw new Error('het kwam niet op tijd');
    await new Promise((verder) => setTimeout(verder, 100));
  }
}
