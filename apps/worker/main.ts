import { setTimeout as rust } from 'node:timers/promises';
import type { Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { config, type Config } from '#libs/config/config.ts';
import { logAlarm } from '#libs/kluis/alarm.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { sleutels, zetKluis } from '#libs/kluis/kluis.ts';
import { stopAlsSchemaNietPast } from '#libs/database/opening.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { createLogger } from '#libs/logging/logger.ts';
import { EenmaligeMailer } from '#libs/mail/eenmalig.ts';
import { SmtpMailer, type Mailer } from '#libs/mail/mailer.ts';
import { Verzonden } from '#libs/mail/verzonden.ts';
import { Relay } from '#libs/outbox/relay.ts';
import { wekWieMoet } from '#libs/outbox/wekker.ts';
import { bezorgWachtend } from '#libs/post/postbode.ts';
import { verwerkStuitpost } from '#libs/post/stuitpost.ts';
import { startSporen } from '#libs/sporen/ontvanger.ts';
import { dataConverterVan } from '#libs/temporal/dataconverter.ts';
import { connectEngine } from '#libs/temporal/client.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import { Vragenboek } from '#libs/paspoort/vragenboek.ts';
import { SysteemKlok, type Klok } from '#libs/time/klok.ts';
import { startAudit } from './audit.ts';
import { startBewaren } from './bewaren.ts';
import { volgDemoKlok } from './demo-klok.ts';
import { herhaal, type Herhaling } from './herhaal.ts';
import { grootboekVan, openNaVernietigen } from '#libs/vernietiging/openen.ts';
import { vernietigbronnen } from './vernietigbronnen.ts';
import { createWorkers, engineKanaal, installRuntime } from './werk.ts';
import { mailKanaal } from './post.ts';
import { startWorkermeters } from './meters.ts';
import { startRegister } from './register.ts';
import { openbareWacht } from '#libs/webhook/adreswacht.ts';
import { maakBezorger } from '#libs/webhook/bezorger.ts';
import { webhookKanaal } from './webhook.ts';

const DEMO_GEDULD_MS = 30_000;
const GEDULD_MS = 10 * 60_000;

interface Lopend {
  readonly workers: readonly Worker[];
  readonly stoppen: readonly (() => Promise<unknown> | void)[];
}

const engineVan = (c: Config) => ({
  address: c.TEMPORAL_ADDRESS,
  namespace: c.TEMPORAL_NAMESPACE,
  apiKey: c.TEMPORAL_API_KEY,
  tls: c.TEMPORAL_TLS,
  dataConverter: dataConverterVan(sleutels().kluis),
});

/** Bulk mag lang duren; wie zo lang niets zegt, is weg. */
const DATABASE = { pool: 16, naam: 'overstap-worker', rol: 'overstap_worker', vraagMs: 300_000 } as const;

/** Start alles wat de worker doet; wat gestart is, komt in volgorde van stoppen terug. */
async function start(c: Config, log: Logger): Promise<Lopend> {
  const dataSource = await openDatabase({ ...DATABASE, url: c.DATABASE_URL });
  const demo = c.DEMO ? await volgDemoKlok(dataSource, c.DATABASE_URL) : null;
  const klok: Klok = demo?.klok ?? new SysteemKlok();
  const grootboek = grootboekVan(c);
  await openNaVernietigen(c, log);
  const engine = engineVan(c);
  const regelboek = new Regelboek();
  const client = await connectEngine(engine);
  const { workers, connection } = await createWorkers(
    { dataSource, regelboek },
    {
      ...engine,
      maxCachedWorkflows: c.WORKER_MAX_CACHED,
      shutdownSeconden: c.SHUTDOWN_SECONDEN,
      koppelsleutels: c.KOPPELPUNT_SLEUTELS,
      vernietigbronnen: vernietigbronnen(client, grootboek),
      vragen: await Vragenboek.open(c.PASPOORT_DIR),
    },
  );
  const audit = await startAudit(dataSource, c, log);
  const mailer = await openMailer(c);
  const { relay, register } = await startRelay(dataSource, { c, klok, log, client, mailer, regelboek });
  const bewaren = await startBewaren(dataSource, { klok, pad: c.BEWAARREGELS, regelboek, log });
  const wakers = startWakers(dataSource, { klok, demo, rustMs: c.WEKKER_SECONDEN * 1000, log });
  const meters = await startWorkermeters(c, { dataSource, klok, workers });
  return {
    workers,
    stoppen: [
      () => bewaren.stop(),
      () => register?.stop(),
      ...wakers.map((waker) => () => waker.stop()),
      () => relay.stop(),
      () => stopWorkers(workers),
      () => audit.stop(),
      () => connection.close(),
      () => client.connection.close(),
      () => mailer.close(),
      () => demo?.sluit(),
      () => meters?.stop(),
      () => dataSource.destroy(),
    ],
  };
}

/** De post, met het boek van wat al weg is. */
async function openMailer(c: Config): Promise<Mailer> {
  const smtp = new SmtpMailer({ url: c.SMTP_URL, van: c.MAIL_FROM, domeinen: c.MAIL_DOMEINEN ?? null });
  return new EenmaligeMailer(smtp, await Verzonden.open(c.VERZONDEN_DIR));
}

interface Wakerdelen {
  readonly klok: Klok;
  readonly demo: Awaited<ReturnType<typeof volgDemoKlok>> | null;
  readonly rustMs: number;
  readonly log: Logger;
}

/** Wat om de zoveel tijd kijkt of er iets aan de beurt is: processen, en mail die wachtte. In de demo ook als de klok springt. */
function startWakers(dataSource: DataSource, { klok, demo, rustMs, log }: Wakerdelen): Herhaling[] {
  const geduldMs = demo ? DEMO_GEDULD_MS : GEDULD_MS;
  const waker = (soort: string, werk: () => Promise<number>): Herhaling =>
    herhaal(werk, rustMs, () => log.warn({ soort }, soort));
  const wakers = [
    waker('postbode', () => bezorgWachtend(dataSource, klok.nu())),
    waker('stuitpost', () => verwerkStuitpost(dataSource, klok.nu())),
    waker('wekker', () => wekWieMoet(dataSource, klok, geduldMs)),
  ];
  demo?.bijVerzet(() => wakers.forEach((een) => een.nu()));
  return wakers;
}

interface Relaydelen {
  readonly c: Config;
  readonly klok: Klok;
  readonly log: Logger;
  readonly client: Awaited<ReturnType<typeof connectEngine>>;
  readonly mailer: Mailer;
  readonly regelboek: Regelboek;
}

/** De outbox naar de engine, de post, het verzuimregister en andere systemen. */
async function startRelay(dataSource: DataSource, delen: Relaydelen) {
  const { c, klok, log, client, mailer, regelboek } = delen;
  const register = c.REGISTER_DIR
    ? startRegister(dataSource, { map: c.REGISTER_DIR, rustMs: c.WEKKER_SECONDEN * 1000, klok, log })
    : null;
  const webhooks = {
    bezorg: maakBezorger({ wacht: openbareWacht(c.WEBHOOK_POORTEN) }),
    afzender: { bron: c.WEBHOOK_BRON, adres: c.PUBLIC_URL },
  };
  const kanalen = [
    engineKanaal(client),
    mailKanaal(dataSource, { mailer, regelboek, klok, publicUrl: c.PUBLIC_URL }),
    ...(register ? [register.kanaal] : []),
    webhookKanaal(dataSource, webhooks),
  ];
  const relay = new Relay(dataSource, kanalen, {
    fout: (soort, gegevens) => log.warn({ soort, ...gegevens }, 'outbox'),
  });
  await relay.start(c.DATABASE_URL);
  return { relay, register };
}

async function stopWorkers(workers: readonly Worker[]): Promise<void> {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  while (workers.some((worker) => !['STOPPED', 'FAILED'].includes(worker.getState()))) await rust(100);
}

async function main(): Promise<void> {
  const c = config();
  const log = createLogger('worker', c.LOG_LEVEL);
  await stopAlsSchemaNietPast(c, log);
  const stopSporen = startSporen('overstap-worker', c.OTEL_EXPORTER_OTLP_ENDPOINT);
  installRuntime(c.METRICS_ENGINE_PORT ? `${c.METRICS_HOST}:${c.METRICS_ENGINE_PORT}` : undefined);
  logAlarm(log);
  zetKluis(await BestandKluis.open(c.SLEUTELKLUIS, { maak: c.DEMO }));
  const { workers, stoppen } = await start(c, log);
  let stopt = false;
  const stop = async (code: number): Promise<void> => {
    if (stopt) return;
    stopt = true;
    for (const onderdeel of stoppen) await onderdeel();
    await stopSporen();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  for (const worker of workers) {
    worker.run().catch((error: unknown) => {
      log.error(
        { soort: 'worker', fout: error instanceof Error ? error.name : 'onbekend' },
        'worker gestopt',
      );
      void stop(1);
    });
  }
  log.info({ soort: 'gereed' }, 'worker gereed');
}

await main();
