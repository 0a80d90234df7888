import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Uitleg } from '../dev/paden.mjs';

/** Wat een kopie van een draaiende server niet mag hebben: het hoort bij het proces, of komt uit het WAL-archief. */
const NIET = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'pg_internal.init',
  'recovery.signal',
  'standby.signal',
]);
const LEEG = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const MANIFEST = 'manifest.json';

export const vingerafdruk = async (pad) => {
  const hash = createHash('sha256');
  for await (const deel of createReadStream(pad)) hash.update(deel);
  return hash.digest('hex');
};

/** Kopieert een gegevensmap; wat tijdens het kopiëren verdwijnt, hoort er niet bij: het WAL maakt de kopie heel. */
export async function kopieerGegevens(van, naar, diep = 0) {
  await mkdir(naar, { recursive: true, mode: 0o700 });
  for (const item of await readdir(van, { withFileTypes: true })) {
    if (NIET.has(item.name) || item.name.startsWith('pgsql_tmp')) continue;
    const [bron, doel] = [path.join(van, item.name), path.join(naar, item.name)];
    if (item.isSymbolicLink())
      throw new Uitleg(
        `${bron} is een koppeling: tablespaces worden niet meegenomen. Gebruik pg_basebackup.`,
      );
    if (!item.isDirectory()) await kopieerEen(bron, doel);
    else if (diep === 0 && LEEG.has(item.name)) await mkdir(doel, { recursive: true, mode: 0o700 });
    else await kopieerGegevens(bron, doel, diep + 1);
  }
}

async function kopieerEen(van, naar) {
  try {
    await copyFile(van, naar);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Elk bestand onder een map, met zijn vingerafdruk. */
async function inhoudVan(map) {
  const gevonden = {};
  const items = await readdir(map, { recursive: true, withFileTypes: true });
  for (const item of items.filter((een) => een.isFile())) {
    const pad = path.join(item.parentPath ?? item.path, item.name);
    gevonden[path.relative(map, pad)] = await vingerafdruk(pad);
  }
  return gevonden;
}

/** Schrijft wat er in een kopie zit; pas daarmee is zij af. */
export async function schrijfManifest(kopie, kop) {
  const bestanden = await inhoudVan(path.join(kopie, 'postgres'));
  await writeFile(path.join(kopie, MANIFEST), `${JSON.stringify({ ...kop, bestanden }, null, 1)}\n`, {
    mode: 0o600,
  });
  return Object.keys(bestanden).length;
}

/** De nieuwste kopie die af was voor een ogenblik. Fout: Uitleg als er geen is. */
export async function kiesKopie(map, tot) {
  const kopieen = [];
  for (const naam of (await readdir(map)).filter((een) => een.startsWith('basis-'))) {
    const tekst = await readFile(path.join(map, naam, MANIFEST), 'utf8').catch(() => null);
    if (tekst !== null) kopieen.push({ map: path.join(map, naam), ...JSON.parse(tekst) });
  }
  const past = kopieen.filter(({ einde }) => tot === null || einde <= tot.toISOString());
  const gekozen = past.toSorted((a, b) => (a.einde < b.einde ? 1 : -1))[0];
  if (gekozen) return gekozen;
  const oudste = kopieen.map(({ einde }) => einde).toSorted()[0];
  throw new Uitleg(
    oudste
      ? `Er is geen kopie van voor ${tot.toISOString()}; de oudste is van ${oudste}.`
      : `In ${map} staat geen kopie die af is.`,
  );
}

/** Zijn alle bestanden van een kopie er nog, en zijn zij onveranderd? Fout: Uitleg met het eerste dat niet klopt. */
export async function toetsKopie(kopie) {
  for (const [naam, verwacht] of Object.entries(kopie.bestanden)) {
    const gevonden = await vingerafdruk(path.join(kopie.map, 'postgres', naam)).catch(() => null);
    if (gevonden !== verwacht)
      throw new Uitleg(
        `De kopie ${kopie.map} is beschadigd: postgres/${naam} ${gevonden === null ? 'ontbreekt' : 'is veranderd'}. Kies een oudere kopie.`,
      );
  }
}
