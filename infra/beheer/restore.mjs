// Zet een kopie terug tot een ogenblik, in een nieuwe datamap. Zie docs/beheer.md.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { vrijePoort, wachtTot } from '../dev/kind.mjs';
import { foutregel, kort, Uitleg, WORTEL } from '../dev/paden.mjs';
import { geefAanServer, plekVanServer, startPostgres } from '../dev/postgres.mjs';
import { geheimen } from '../dev/slot.mjs';
import { kiesKopie, toetsKopie } from './kopie.mjs';
import { leesOgenblik, leesVlaggen, omgevingVan } from './opties.mjs';

const GEBRUIK =
  'Gebruik: npm run restore -- --uit MAP --wal MAP --boeken MAP --naar DATAMAP [--tot OGENBLIK]\n' +
  '  --uit     waar backup --naar heen schreef\n' +
  '  --wal     het archief van het WAL\n' +
  '  --boeken  de oude datamap als die er nog is, en anders de nieuwste boeken-map\n' +
  '  --naar    een nieuwe datamap; een bestaande database wordt nooit overschreven\n' +
  '  --tot     een ogenblik, als 2027-03-10T14:30:00+01:00; zonder: zo ver als het WAL gaat';

const GEDULD_MS = 15 * 60_000;

const meld = (deel, tekst) => console.log(`${deel.padEnd(10)}${tekst}`);

/** De boeken gaan mee zoals zij nu zijn, niet zoals toen: wat daarna vernietigd is, blijft vernietigd; wat weg is, blijft weg. */
function zetBoeken(van, naar) {
  for (const naam of ['sleutels', 'audit', 'vernietigd', 'verzonden', 'geheimen.json']) {
    const bron = path.join(van, naam);
    if (existsSync(bron)) cpSync(bron, path.join(naar, naam), { recursive: true, preserveTimestamps: true });
  }
  if (!existsSync(path.join(naar, 'sleutels', 'kluis.json')))
    throw new Uitleg(
      `In ${van} staat geen sleutels/kluis.json: zonder sleutels is de database niet te lezen.`,
    );
}

function zetDatabase(kopie, { map, wal, tot }) {
  cpSync(path.join(kopie.map, 'postgres'), map, { recursive: true, preserveTimestamps: true });
  const instellingen = [
    '',
    `restore_command = 'cp "${wal}/%f" "%p"'`,
    "recovery_target_action = 'promote'",
    "recovery_target_timeline = 'latest'",
    // De server kent hier nog geen namen van tijdzones, ook Z niet.
    ...(tot ? [`recovery_target_time = '${tot.toISOString().replace('Z', '+00')}'`] : []),
    '',
  ];
  appendFileSync(path.join(map, 'postgresql.auto.conf'), instellingen.join('\n'));
  writeFileSync(path.join(map, 'recovery.signal'), '');
  writeFileSync(path.join(map, '..', 'initdb-klaar'), new Date().toISOString());
  geefAanServer(map);
}

async function vraagEen(url, sql) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Laat PostgreSQL het WAL naspelen, en wacht tot hij open is om te schrijven. */
async function speelNa(data, { tot, log }) {
  const { postgres: wachtwoord } = geheimen(data);
  const opties = {
    data,
    poort: await vrijePoort(),
    wachtwoord,
    log,
    meld: (tekst) => meld('Database', tekst),
  };
  const server = await startPostgres({ ...opties, geduldMs: GEDULD_MS, vlaggen: ['-c', 'archive_mode=off'] });
  const open = () =>
    vraagEen(server.url, 'select pg_is_in_recovery() as bezig').then(
      ({ bezig }) => !bezig,
      () => false,
    );
  if (!(await wachtTot(open, { kind: server.kind, ms: GEDULD_MS })))
    throw new Uitleg(
      `PostgreSQL komt niet tot ${tot ? tot.toISOString() : 'het einde van het WAL'}. Staat al het WAL in het archief? Zie ${kort(log)}.`,
    );
  for (const naam of [
    'restore_command',
    'recovery_target_action',
    'recovery_target_timeline',
    'recovery_target_time',
  ])
    await vraagEen(server.url, `alter system reset ${naam}`);
  return server;
}

/** Na het terugzetten, voordat iemand erin kan: wat vernietigd was gaat weer weg, en elk proces wordt klaargezet. */
function rondAf(databaseUrl, { data, boeken }) {
  const env = {
    // Wat deze stappen niet gebruiken, hoeft er nog niet te zijn.
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    SMTP_URL: 'smtp://127.0.0.1:1',
    PUBLIC_URL: 'http://127.0.0.1',
    KOPPELPUNT_SLEUTELS: '{}',
    ...omgevingVan(boeken),
    DATABASE_URL: databaseUrl,
    SLEUTELKLUIS: path.join(data, 'sleutels', 'kluis.json'),
    VERNIETIG_GROOTBOEK: path.join(data, 'vernietigd', 'grootboek.jsonl'),
    AUDIT_ANKER_DIR: path.join(data, 'audit'),
  };
  for (const [script, ...argumenten] of [['migreer'], ['herhaal-vernietiging'], ['herbouw', 'leeg']]) {
    const pad = path.join(WORTEL, 'dist', 'apps', 'worker', `${script}.js`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [pad, ...argumenten], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Uitleg(`${script} is mislukt:\n${stdout}${stderr}`);
    if (script !== 'migreer') meld('Daarna', stdout.trim());
  }
}

async function draai(argumenten) {
  const vlaggen = leesVlaggen(argumenten, {
    gebruik: GEBRUIK,
    verplicht: ['uit', 'wal', 'boeken', 'naar'],
    magWeg: ['tot'],
  });
  const tot = vlaggen.tot ? leesOgenblik(vlaggen.tot) : null;
  const [uit, wal, boeken, data] = ['uit', 'wal', 'boeken', 'naar'].map((naam) =>
    path.resolve(vlaggen[naam]),
  );
  if (existsSync(data) && readdirSync(data).length > 0)
    throw new Uitleg(`${kort(data)} is niet leeg. Kies een nieuwe map: wat er staat, blijft ongemoeid.`);
  if (/["'\\%]/.test(wal)) throw new Uitleg(`${wal}: een pad met aanhalingstekens, \\ of % kan hier niet.`);
  const kopie = await kiesKopie(uit, tot);
  meld('Kopie', `${kort(kopie.map)} van ${kopie.einde}`);
  await toetsKopie(kopie);
  mkdirSync(path.join(data, 'logs'), { recursive: true });
  zetBoeken(boeken, data);
  zetDatabase(kopie, { map: plekVanServer(data), wal, tot });
  const server = await speelNa(data, { tot, log: path.join(data, 'logs', 'PostgreSQL.log') });
  try {
    meld('Database', `teruggezet tot ${tot ? tot.toISOString() : 'het laatste WAL'}`);
    rondAf(server.url.replace(/\/postgres$/, '/overstap'), { data, boeken });
  } finally {
    await server.stop();
  }
  console.log(`\nStart met: npm start -- --data ${kort(data)}`);
}

try {
  await draai(process.argv.slice(2));
} catch (error) {
  console.error(foutregel(error));
  process.exitCode = 1;
}
