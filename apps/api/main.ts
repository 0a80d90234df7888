import { config } from '#libs/config/config.ts';
import { stopAlsSchemaNietPast } from '#libs/database/opening.ts';
import { logAlarm } from '#libs/kluis/alarm.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { createLogger } from '#libs/logging/logger.ts';
import { startSporen } from '#libs/sporen/ontvanger.ts';
import { maakApi } from './api.ts';
import { startApimeters } from './meters.ts';
import { stopNetjes } from './stoppen.ts';
import { openNaVernietigen } from '#libs/vernietiging/openen.ts';
import { openbareWacht } from '#libs/webhook/adreswacht.ts';
import { Instellingen } from './shared/instellingen.ts';
import { openSleutelbos } from './shared/sleutelbos.ts';
import { nestLogger } from './shared/pino-nest.ts';

const c = config();
const log = createLogger('api', c.LOG_LEVEL);
await stopAlsSchemaNietPast(c, log);
const stopSporen = startSporen('overstap-api', c.OTEL_EXPORTER_OTLP_ENDPOINT);
const meters = await startApimeters(c);
zetKluis(await BestandKluis.open(c.SLEUTELKLUIS, { maak: c.DEMO }));
logAlarm(log);
await openNaVernietigen(c, log);
const app = await maakApi(
  new Instellingen({
    databaseUrl: c.DATABASE_URL,
    engine: {
      address: c.TEMPORAL_ADDRESS,
      namespace: c.TEMPORAL_NAMESPACE,
      tls: c.TEMPORAL_TLS,
      apiKey: c.TEMPORAL_API_KEY,
    },
    smtpUrl: c.SMTP_URL ?? null,
    sleutelbos: await openSleutelbos(c.TOKEN_SLEUTELS),
    inlogdiensten: c.OIDC_ISSUERS,
    limieten: {
      accountPerSeconde: c.LIMIET_ACCOUNT_PER_SECONDE,
      adresPerSeconde: c.LIMIET_ADRES_PER_SECONDE,
      misluktPerKwartier: c.LIMIET_MISLUKT_PER_KWARTIER,
      uitvoerPerUur: c.LIMIET_UITVOER_PER_UUR,
    },
    hartslagMs: c.HARTSLAG_SECONDEN * 1000,
    proxyAdressen: c.PROXY_ADRESSEN,
    koppelsleutels: c.KOPPELPUNT_SLEUTELS,
    demo: c.DEMO,
    mailSinkFile: c.MAIL_SINK_FILE ?? null,
    seizoenscript: c.DEMO_SEIZOEN ?? null,
    publicUrl: c.PUBLIC_URL,
    portalMap: c.PORTAL_DIR ?? null,
    paspoortMap: c.PASPOORT_DIR,
    masMap: c.MAS_DIR,
    meetVerzoek: meters.meetVerzoek,
    webhookwacht: openbareWacht(c.WEBHOOK_POORTEN),
  }),
  nestLogger(log),
);
stopNetjes(app, { seconden: c.SHUTDOWN_SECONDEN, daarna: [meters.stop, stopSporen] });
await app.listen(c.PORT, c.HOST);
log.info({ port: c.PORT }, 'api luistert');
