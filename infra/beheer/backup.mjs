// Een kopie van de database terwijl zij draait, en apart daarvan de boeken ernaast. Zie docs/beheer.md.
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { foutregel, kort, Uitleg } from '../dev/paden.mjs';
import { kopieerGegevens, schrijfManifest } from './kopie.mjs';
import { boekenVan, leesVlaggen, omgevingVan } from './opties.mjs';

const GEBRUIK =
  'Gebruik: npm run backup -- --boeken-naar MAP [--naar MAP] [--data DATAMAP]\n' +
  '  --boeken-naar  sleutels, ankers, grootboek en verzendboek; hoort op een andere schijf dan --naar\n' +
  '  --naar         de database; zonder deze vlag alleen de boeken';

const stempel = () => new Date().toISOString().replaceAll(':', '').replace(/\.\d+/, '');

/** Kopieert de boeken naast de database naar een eigen map. Eerst die: wat in de database vernietigd wordt, staat er dan al in. */
function bewaarBoeken(env, data, naar) {
  const map = path.join(naar, `boeken-${stempel()}`);
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const gedaan = boekenVan(env, data).filter(([van]) => van && existsSync(van));
  for (const [van, als] of gedaan)
    cpSync(van, path.join(map, als), { recursive: true, preserveTimestamps: true });
  if (!gedaan.some(([, als]) => als === 'sleutels/kluis.json'))
    throw new Uitleg('De sleutelkluis is er niet (SLEUTELKLUIS). Zonder haar is een kopie niet te lezen.');
  return map;
}

/** Kan deze server zo worden gekopieerd? Geeft zijn gegevensmap. Fout: Uitleg. */
async function eisKopieerbaar(client) {
  const vraag = async (sql) => Object.values((await client.query(sql)).rows[0])[0];
  const map = await vraag('show data_directory');
  if (!existsSync(path.join(map, 'PG_VERSION')))
    throw new Uitleg(
      `De gegevens van PostgreSQL (${map}) staan niet op deze machine. Maak daar een kopie met pg_basebackup en bewaar hier alleen de boeken: laat --naar weg.`,
    );
  if ((await vraag('show archive_mode')) === 'off')
    throw new Uitleg(
      'PostgreSQL bewaart zijn WAL niet: een kopie van een draaiende server is dan niet heel te krijgen. Zet archive_mode aan; bij npm start: OVERSTAP_WAL_ARCHIEF=MAP.',
    );
  return map;
}

async function bewaarDatabase(url, naar) {
  const client = new pg.Client({ connectionString: url, application_name: 'overstap-backup' });
  await client.connect();
  const kopie = path.join(naar, `basis-${stempel()}`);
  try {
    const gegevens = await eisKopieerbaar(client);
    mkdirSync(kopie, { recursive: true, mode: 0o700 });
    await client.query('select pg_backup_start($1, true)', [path.basename(kopie)]);
    await kopieerGegevens(gegevens, path.join(kopie, 'postgres'));
    // Wacht tot het WAL dat erbij hoort in het archief staat.
    const { rows } = await client.query(
      "select labelfile, spcmapfile, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') as einde, current_setting('server_version') as versie from pg_backup_stop(true)",
    );
    const [{ labelfile, spcmapfile, einde, versie }] = rows;
    if (spcmapfile?.trim()) throw new Uitleg('Tablespaces worden niet meegenomen. Gebruik pg_basebackup.');
    await writeFile(path.join(kopie, 'postgres', 'backup_label'), labelfile, { mode: 0o600 });
    return { kopie, aantal: await schrijfManifest(kopie, { einde, versie }), einde };
  } catch (error) {
    await rm(kopie, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function draai(argumenten) {
  const vlaggen = leesVlaggen(argumenten, {
    gebruik: GEBRUIK,
    verplicht: ['boeken-naar'],
    magWeg: ['naar', 'data'],
  });
  const env = omgevingVan(vlaggen.data);
  const [boeken, naar] = [vlaggen['boeken-naar'], vlaggen.naar].map((map) => map && path.resolve(map));
  if (naar && (boeken === naar || boeken.startsWith(`${naar}/`) || naar.startsWith(`${boeken}/`)))
    throw new Uitleg(
      'Sleutels horen niet bij de kopie van de database: kies voor --boeken-naar een andere map.',
    );
  console.log(`Boeken    ${kort(bewaarBoeken(env, vlaggen.data, boeken))}`);
  if (!naar) return;
  if (!env.DATABASE_URL) throw new Uitleg('DATABASE_URL ontbreekt.');
  const { kopie, aantal, einde } = await bewaarDatabase(env.DATABASE_URL, naar);
  console.log(`Database  ${kort(kopie)}  (${aantal} bestanden, terug te zetten vanaf ${einde})`);
  if (statSync(boeken).dev === statSync(naar).dev)
    console.log('Let op: beide kopieën staan op dezelfde schijf. Breng er een naar een andere plek.');
}

try {
  await draai(process.argv.slice(2));
} catch (error) {
  console.error(foutregel(error));
  process.exitCode = 1;
}
