import { NativeConnection, Runtime, Worker, DefaultLogger } from '@temporalio/worker';
import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import {
  createBestandActivities,
  createBestandLangActivities,
} from '#activities/bestand/bestand.activities.ts';
import { createOverdrachtActivities } from '#activities/overdracht/overdracht.activities.ts';
import { createPartnertaakActivities } from '#activities/partnertaak/partnertaak.activities.ts';
import { createPaspoortActivities } from '#activities/paspoort/paspoort.activities.ts';
import { createOverstapActivities } from '#activities/overstap/overstap.activities.ts';
import { createRouteActivities } from '#activities/route/route.activities.ts';
import {
  createSeizoenActivities,
  createSeizoenLangActivities,
} from '#activities/seizoen/seizoen.activities.ts';
import { createTaakActivities } from '#activities/taak/taak.activities.ts';
import { createTrajectActivities } from '#activities/traject/traject.activities.ts';
import {
  createVernietigActivities,
  createVernietigBuitenActivities,
  type Vernietigbronnen,
} from '#activities/vernietiging/vernietiging.activities.ts';
import { createWeekcheckActivities } from '#activities/weekcheck/weekcheck.activities.ts';
import type { Werkplaats } from '#activities/werk.ts';
import type { Kanaal } from '#libs/outbox/relay.ts';
import { bundelWorkflows } from '#libs/temporal/bundle.ts';
import { wekProces } from '#libs/temporal/client.ts';
import type { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import { TAAKRIJ, TAAKRIJ_LANG } from '#workflows/hint.messages.ts';
import { metNamens } from './namens.interceptor.ts';
import { volgHandelingen } from './spoor.interceptor.ts';
import { meldVerdwaald } from './verdwaald.ts';

export interface WorkerOptions {
  readonly address: string;
  readonly namespace: string;
  readonly maxCachedWorkflows: number;
  readonly shutdownSeconden: number;
  readonly koppelsleutels: Readonly<Record<string, string>>;
  readonly vernietigbronnen: Vernietigbronnen;
  readonly vragen: Vragenboek;
  readonly apiKey?: string | undefined;
  readonly tls?: boolean | undefined;
  readonly dataConverter?: DataConverter;
}

/**
 * Zet de engine-runtime klaar; Nest of main beheert de signalen, niet de engine. Met `meters` (adres:poort) staan daar de meters van de
 * engine: mislukte taken, hoe lang werk op een worker wacht, en de voorraad plekken. Eenmaal per proces.
 */
export function installRuntime(meters?: string): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('ERROR'),
    ...(meters
      ? { telemetryOptions: { metrics: { prometheus: { bindAddress: meters, unitSuffix: true } } } }
      : {}),
  });
}

/** De korte handelingen van alle processen. */
const korteHandelingen = (werkplaats: Werkplaats, options: WorkerOptions) => ({
  ...createOverstapActivities(werkplaats),
  ...createOverdrachtActivities(werkplaats),
  ...createWeekcheckActivities(werkplaats),
  ...createSeizoenActivities(werkplaats),
  ...createBestandActivities(werkplaats),
  ...createTaakActivities(werkplaats),
  ...createVernietigActivities(werkplaats),
  ...createVernietigBuitenActivities(werkplaats, options.vernietigbronnen),
  ...createPaspoortActivities({ ...werkplaats, vragen: options.vragen }),
  ...createTrajectActivities(werkplaats),
  ...createRouteActivities(werkplaats),
  ...createPartnertaakActivities(werkplaats),
});

/** De twee werkers: een voor processen en korte handelingen, een voor lang werk, zodat het korte nooit wacht. */
export async function createWorkers(
  werkplaats: Werkplaats,
  options: WorkerOptions,
): Promise<{ workers: Worker[]; connection: NativeConnection }> {
  const connection = await NativeConnection.connect({
    address: options.address,
    ...(options.tls ? { tls: true } : {}),
    ...(options.apiKey ? { apiKey: options.apiKey } : {}),
  });
  const gedeeld = {
    connection,
    namespace: options.namespace,
    ...(options.dataConverter ? { dataConverter: options.dataConverter } : {}),
    shutdownGraceTime: `${options.shutdownSeconden}s` as const,
    shutdownForceTime: `${options.shutdownSeconden * 2}s` as const,
  };
  const namens = metNamens(meldVerdwaald(werkplaats.dataSource));
  const kort = await Worker.create({
    ...gedeeld,
    taskQueue: TAAKRIJ,
    workflowBundle: await bundelWorkflows(),
    maxCachedWorkflows: options.maxCachedWorkflows,
    interceptors: { activity: [volgHandelingen, namens] },
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 16,
    stickyQueueScheduleToStartTimeout: '30s',
    activities: korteHandelingen(werkplaats, options),
  });
  const lang = await Worker.create({
    ...gedeeld,
    taskQueue: TAAKRIJ_LANG,
    interceptors: { activity: [volgHandelingen, namens] },
    maxConcurrentActivityTaskExecutions: 2,
    activities: {
      ...createSeizoenLangActivities(werkplaats),
      ...createBestandLangActivities(werkplaats, options.koppelsleutels),
    },
  });
  return { workers: [kort, lang], connection };
}

/** Hints naar de engine. Starts worden gedoseerd door het aantal tegelijk. */
export const engineKanaal = (client: Client): Kanaal => ({
  naam: 'engine',
  partij: 200,
  tegelijk: 24,
  stuur: ({ onderwerp, op }) => wekProces(client, onderwerp, op),
});
