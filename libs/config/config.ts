import { z } from 'zod';
import { Inlogdienst } from './inlogdienst.ts';

const GEHEIM = ['DATABASE_URL', 'SMTP_URL', 'TEMPORAL_API_KEY', 'KOPPELPUNT_SLEUTELS'] as const;

const aanUit = z
  .enum(['0', '1', 'false', 'true'], { error: 'verwacht 1 of 0' })
  .transform((waarde) => waarde === '1' || waarde === 'true');

const geheel = (wat: string, min: number, max: number) =>
  z.coerce
    .number({ error: `verwacht ${wat}` })
    .int(`verwacht ${wat}`)
    .min(min, `minstens ${min}`)
    .max(max, `hoogstens ${max}`);

const KLOKTIJD = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const nacht = z
  .string()
  .transform((tekst) => tekst.split('-'))
  .pipe(z.tuple([z.string().regex(KLOKTIJD), z.string().regex(KLOKTIJD)], { error: 'verwacht 22:00-06:00' }));

const json = (voorbeeld: string) =>
  z.string().transform((tekst, ctx) => {
    try {
      return JSON.parse(tekst) as unknown;
    } catch {
      ctx.addIssue({ code: 'custom', message: `verwacht JSON: ${voorbeeld}` });
      return z.NEVER;
    }
  });

const sleutels = json('{"register":"...","koppelpunt:010":"..."}').pipe(
  z.record(z.string(), z.string().min(16, 'elke sleutel heeft minstens 16 tekens'), {
    error: 'verwacht een sleutel per bron',
  }),
);

const inlogdiensten = json('[{"sleutel":"entree","issuer":"https://..."}]').pipe(
  z.array(Inlogdienst, { error: 'verwacht een lijst van inlogdiensten' }),
);

const lijst = z.string().transform((tekst) => tekst.split(',').map((deel) => deel.trim()));

/** Domeinen waarheen gemaild mag worden, met komma's ertussen. */
const domeinen = z
  .string()
  .transform((tekst) => tekst.split(',').map((deel) => deel.trim().toLowerCase()))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'verwacht domeinen met een komma ertussen, als school.nl'),
    ),
  );

const poorten = z
  .string()
  .transform((tekst) => tekst.split(',').map(Number))
  .pipe(z.array(z.number().int().min(1).max(65_535), { error: 'verwacht poorten met een komma ertussen' }));

const schema = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'verwacht postgres://gebruiker:wachtwoord@adres:poort/naam',
  }),
  TEMPORAL_ADDRESS: z
    .string({ error: 'verwacht adres:poort' })
    .regex(/^[^\s:]+:\d+$/, 'verwacht adres:poort'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  TEMPORAL_TLS: aanUit.default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'verwacht smtp://adres:poort' }),
  MAIL_FROM: z.string().min(3).default('overstap@overstap.example'),
  MAIL_DOMEINEN: domeinen.optional(),
  PORT: geheel('een poort', 0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ error: 'verwacht het adres waarop gebruikers binnenkomen' }),
  DEMO: aanUit.default(false),
  DEMO_SEIZOEN: z.string().min(1).optional(),
  // Het ogenblik waarop een verse demo begint; anders nu. Zo begint een test altijd binnen de mailuren.
  DEMO_BEGIN: z.iso.datetime({ offset: true }).optional(),
  PORTAL_DIR: z.string().min(1).optional(),
  MAIL_SINK_FILE: z.string().min(1).optional(),
  TOKEN_SLEUTELS: z.string().min(1).default('.overstap/data/sleutels/tokens.json'),
  OIDC_ISSUERS: inlogdiensten.default([]),
  // Alleen achter een eigen proxy: haar adressen. Van een ander wordt X-Forwarded-For nooit geloofd.
  PROXY_ADRESSEN: lijst.default([]),
  LIMIET_ACCOUNT_PER_SECONDE: geheel('een aantal', 1, 1_000_000).default(100),
  LIMIET_ADRES_PER_SECONDE: geheel('een aantal', 1, 1_000_000).default(300),
  LIMIET_MISLUKT_PER_KWARTIER: geheel('een aantal', 1, 1_000_000).default(5),
  // Bij elke hartslag kijkt de API of wie luistert dat nog mag: een ingetrokken mandaat eindigt dus binnen een minuut.
  HARTSLAG_SECONDEN: geheel('een aantal seconden', 1, 60).default(20),
  LIMIET_UITVOER_PER_UUR: geheel('een aantal', 1, 1_000_000).default(30),
  KOPPELPUNT_SLEUTELS: sleutels,
  SLEUTELKLUIS: z.string({ error: 'verwacht het pad van de sleutelkluis' }).min(1),
  AUDIT_ANKER_DIR: z.string().min(1).default('.overstap/data/audit'),
  VERNIETIG_GROOTBOEK: z.string().min(1).default('.overstap/data/vernietigd/grootboek.jsonl'),
  // Welke post weg is, buiten de database: na terugzetten krijgt niemand iets twee keer.
  VERZONDEN_DIR: z.string().min(1).default('.overstap/data/verzonden'),
  LDV_OTLP_URL: z.url({ protocol: /^https?$/, error: 'verwacht het adres van het logboek' }).optional(),
  LDV_REGISTER: z.string().min(1).default('urn:overstap:verwerking:'),
  ONGEWOON_LEERLINGEN_PER_UUR: geheel('een aantal', 1, 1_000_000).default(400),
  ONGEWOON_ZONDER_AANLEIDING: geheel('een aantal', 1, 1_000_000).default(10),
  ONGEWOON_KEER_IN_DE_NACHT: geheel('een aantal', 1, 1_000_000).default(5),
  ONGEWOON_NACHT: nacht.default(['22:00', '06:00']),
  BEWAARREGELS: z.string().min(1).default('infra/bewaren/regels.yaml'),
  // Zonder deze map is er geen uitwisseling: meldingen wachten op verzending, en gaan weg zodra zij er is.
  REGISTER_DIR: z.string().min(1).optional(),
  REGIOS_DIR: z.string().min(1).default('infra/regios'),
  PASPOORT_DIR: z.string().min(1).default('infra/paspoort'),
  MAS_DIR: z.string().min(1).default('infra/mas'),
  // De poorten waarop een ander systeem webhooks mag aannemen. Welke adressen mogen, is geen instelling.
  WEBHOOK_POORTEN: poorten.default([443]),
  WEBHOOK_BRON: z
    .string()
    .regex(
      /^urn:nld:(?:oin:\d{20}|kvknr:\d{8}):systeem:[a-z0-9-]{1,50}$/,
      'verwacht urn:nld:oin:<20 cijfers>:systeem:<naam>',
    )
    .default('urn:nld:oin:00000000000000000000:systeem:overstap'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'verwacht debug, info, warn, error of silent',
    })
    .default('info'),
  // Zoveel processen houdt de worker vast; een ander leest hij terug als het gewekt wordt. Hiervan hangt zijn geheugen af, niet van hoeveel er lopen.
  WORKER_MAX_CACHED: geheel('een aantal', 1, 100_000).default(200),
  WEKKER_SECONDEN: geheel('seconden', 1, 86_400).default(120),
  SHUTDOWN_SECONDEN: geheel('seconden', 1, 600).default(20),
  // Meters op eigen poorten, per proces; zonder poort zijn zij er niet. Zij horen op een intern net, nooit bij de openbare API.
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_API_PORT: geheel('een poort', 0, 65_535).optional(),
  METRICS_WORKER_PORT: geheel('een poort', 0, 65_535).optional(),
  METRICS_ENGINE_PORT: geheel('een poort', 1, 65_535).optional(),
  // Zonder dit adres worden geen sporen verstuurd.
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'verwacht het adres van een ontvanger, als http://127.0.0.1:4318' })
    .optional(),
  OVERSTAP_DEMO_LEERLINGEN: geheel('een aantal leerlingen', 1, 100_000).default(300),
});

/** De namen van alle instellingen. */
export const INSTELLINGEN: readonly string[] = Object.keys(schema.shape);

/** De instellingen van een proces. */
export type Config = Readonly<z.infer<typeof schema>>;

/** Alle fouten in de omgeving tegelijk, een per regel. */
export class ConfigError extends Error {
  constructor(readonly regels: readonly string[]) {
    super(`De omgeving is niet goed ingesteld:\n${regels.map((regel) => `  - ${regel}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Leest en controleert de omgeving. Een lege waarde telt als niet gegeven. Fout: ConfigError. */
export function leesConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const gegeven = Object.fromEntries(
    Object.entries(env).filter(([, waarde]) => waarde !== undefined && waarde !== ''),
  );
  const uitkomst = schema.safeParse(gegeven);
  if (!uitkomst.success) {
    throw new ConfigError(
      uitkomst.error.issues.map((issue) => {
        const naam = String(issue.path[0]);
        return naam in gegeven ? `${naam}: ${issue.message}` : `${naam} ontbreekt: ${issue.message}`;
      }),
    );
  }
  Object.freeze(uitkomst.data.KOPPELPUNT_SLEUTELS);
  return Object.freeze(uitkomst.data);
}

/** De instellingen zoals zij getoond mogen worden: geheimen zijn afgedekt. */
export function toonConfig(instellingen: Config): Record<string, unknown> {
  const geheim = new Set<string>(GEHEIM);
  return Object.fromEntries(
    Object.entries(instellingen).map(([naam, waarde]) => [
      naam,
      geheim.has(naam) && waarde !== undefined ? '***' : waarde,
    ]),
  );
}

let gelezen: Config | null = null;

/** De instellingen van dit proces. Is de omgeving niet goed, dan staat alles wat eraan mankeert op stderr en stopt het. */
export function config(): Config {
  if (gelezen) return gelezen;
  try {
    gelezen = leesConfig(process.env);
    return gelezen;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
