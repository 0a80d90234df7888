// Metingen op tijdelijke, duurzame servers (fsync aan).
// `npm run bench -- [aantal] [deadline] [feiten|toegang|lijst|engine|mas|mas-geheugen] [--engine postgres] [--json bench.json]`.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { zorgVoorBouw, zorgVoorPakketten } from './installeer.mjs';
import { API_VLAGGEN, WERKER_VLAGGEN, WORTEL } from './paden.mjs';
import { demoBegin } from './werkdag.mjs';

const { values: keuzes, positionals: getallen } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'dev' }, json: { type: 'string', default: 'bench.json' } },
});
if (!['dev', 'postgres'].includes(keuzes.engine)) {
  console.error('--engine is dev of postgres');
  process.exit(2);
}
zorgVoorPakketten((regel) => console.log(regel));
zorgVoorBouw((regel) => console.log(regel));
const { startServers } = await import('./servers.mjs');
const { zorgVoorDatabase } = await import('./postgres.mjs');
const servers = await startServers({ duurzaam: true, engineSoort: keuzes.engine });
const env = {
  ...process.env,
  TZ: 'UTC',
  DATABASE_URL: await zorgVoorDatabase(servers.postgresUrl, 'meting'),
  TEMPORAL_ADDRESS: servers.temporalAdres,
  METING_ENGINE: keuzes.engine,
  METING_JSON: path.resolve(keuzes.json),
  METING_ENGINE_BESTAND: path.join(path.dirname(servers.postvak), 'temporal.db'),
  SMTP_URL: servers.smtpUrl,
  SLEUTELKLUIS: path.join(tmpdir(), `meting-${process.pid}`, 'kluis.json'),
  VERNIETIG_GROOTBOEK: path.join(tmpdir(), `meting-${process.pid}`, 'grootboek.jsonl'),
  AUDIT_ANKER_DIR: path.join(tmpdir(), `meting-${process.pid}`, 'audit'),
  VERZONDEN_DIR: path.join(tmpdir(), `meting-${process.pid}`, 'verzonden'),
  PUBLIC_URL: 'http://127.0.0.1:3000',
  TOKEN_SLEUTELS: path.join(tmpdir(), `meting-${process.pid}`, 'tokens.json'),
  KOPPELPUNT_SLEUTELS: JSON.stringify({
    register: 'register-sleutel-meting',
    'koppelpunt:010': 'koppelpunt-sleutel-meting',
  }),
  REGIOS_DIR: path.join(WORTEL, 'infra', 'regios'),
  PASPOORT_DIR: path.join(WORTEL, 'infra', 'paspoort'),
  MAS_DIR: path.join(WORTEL, 'infra', 'mas'),
  DEMO: '1',
  DEMO_BEGIN: demoBegin(),
  WEKKER_SECONDEN: '5',
  LOG_LEVEL: 'error',
  METING_API_VLAGGEN: API_VLAGGEN.join(' '),
  METING_WERKER_VLAGGEN: process.env.METING_WERKER_VLAGGEN ?? WERKER_VLAGGEN.join(' '),
};
const kind = spawn(
  process.execPath,
  ['--enable-source-maps', path.join(WORTEL, 'dist', 'test', 'bench', 'bench.js'), ...getallen],
  {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  },
);
kind.on('message', (vraag) => {
  if (vraag === 'dood-engine') void servers.doodEngine().then(() => kind.send('engine-terug'));
});
for (const signaal of ['SIGINT', 'SIGTERM']) process.on(signaal, () => kind.kill('SIGTERM'));
const code = await new Promise((klaar) => kind.once('exit', klaar));
await servers.stop();
process.exit(code ?? 1);
