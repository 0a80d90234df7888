import { config } from '#libs/config/config.ts';
import { logAlarm } from '#libs/kluis/alarm.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { createLogger } from '#libs/logging/logger.ts';
import { maakApi } from './api.ts';
import { openNaVernietigen } from '#libs/vernietiging/openen.ts';
import { openbareWacht } from '#libs/webhook/adreswacht.ts';
import { Instellingen } from './shared/instellingen.ts';
import { openSleutelbos } from './shared/sleutelbos.ts';
import { nestLogger } from './shared/pino-nest.ts';

const c = config();
const log = createLogger('api', c.LOG_LEVEL);
zetKluis(await BestandKluis.open(c.SLEUTELKLUIS, { maak: c.DEMO }));
logAlarm(log);
await openNaVernietigen(c, log);
const app = await maakApi(
  new Instellingen({
    databaseUrl: c.DATABASE_URL,
    engine: { address: c.TEMPORAL_ADDRESS, tls: c.TEMPORAL_TLS, apiKey: c.TEMPORAL_API_KEY },
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
    publicUrl: c.PUBLIC_URL,
    paspoortMap: c.PASPOORT_DIR,
    masMap: c.MAS_DIR,
    webhookwacht: openbareWacht(c.WEBHOOK_POORTEN),
  }),
  nestLogger(log),
);
app.enableShutdownHooks();
await app.listen(c.PORT, c.HOST);
log.info({ port: c.PORT }, 'api luistert');
