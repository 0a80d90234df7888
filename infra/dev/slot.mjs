import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { even, isVrij, opdrachtregel, vrijePoort } from './kind.mjs';
import { kort, Uitleg } from './paden.mjs';

const lees = (pad, anders) => {
  try {
    return JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    return anders;
  }
};

/** Neemt de gegevensmap in gebruik. Loopt er al een, dan een uitleg; bleef er een slot liggen, dan wordt het opgeruimd. */
export function neemSlot(data) {
  const pad = path.join(data, 'slot.json');
  const oud = lees(pad, null);
  if (oud && oud.pid !== process.pid && opdrachtregel(oud.pid)?.includes('infra/dev/start.mjs')) {
    throw new Uitleg(
      `Overstap draait al met deze gegevens (${kort(data)}), proces ${oud.pid}. Stop dat eerst, of kies met --data een andere map.`,
    );
  }
  mkdirSync(data, { recursive: true });
  writeFileSync(pad, JSON.stringify({ pid: process.pid }));
  return () => rmSync(pad, { force: true });
}

/** Stopt wat een gedode start achterliet: alleen processen die wij startten en nog steeds dezelfde zijn. */
export async function ruimWezenOp(data, meld) {
  const pad = path.join(data, 'processen.json');
  const oud = lees(pad, []).filter(({ pid, merk }) => opdrachtregel(pid)?.includes(merk));
  if (oud.length > 0)
    meld(`de vorige start is niet netjes gestopt: ${oud.map((kind) => kind.naam).join(', ')} opruimen`);
  for (const { pid, signaal } of [...oud].reverse()) {
    try {
      process.kill(pid, signaal);
    } catch {
      continue;
    }
  }
  for (let keer = 0; keer < 100 && oud.some(({ pid, merk }) => opdrachtregel(pid)?.includes(merk)); keer += 1)
    await even(100);
  for (const { pid, merk } of oud) if (opdrachtregel(pid)?.includes(merk)) process.kill(pid, 'SIGKILL');
  rmSync(pad, { force: true });
}

/** Onthoudt de kinderen, zodat een volgende start ze kan opruimen. */
export function onthoudKinderen(data, kinderen) {
  writeFileSync(path.join(data, 'processen.json'), JSON.stringify(kinderen));
}

/** Geheimen van deze installatie: eenmaal gemaakt, alleen voor de eigenaar leesbaar. */
export function geheimen(data) {
  const pad = path.join(data, 'geheimen.json');
  const bekend = lees(pad, null);
  if (bekend) return bekend;
  const nieuw = {
    postgres: randomBytes(18).toString('hex'),
    token: randomBytes(32).toString('hex'),
    register: randomBytes(32).toString('hex'),
  };
  writeFileSync(pad, JSON.stringify(nieuw), { mode: 0o600 });
  return nieuw;
}

/** De binnenpoorten: dezelfde als vorige keer, tenzij een ander ze nu gebruikt. */
export async function poorten(data, api) {
  const pad = path.join(data, 'poorten.json');
  const bekend = lees(pad, {});
  const gekozen = { api };
  for (const naam of ['postgres', 'temporal', 'mail']) {
    const vorige = bekend[naam];
    gekozen[naam] = vorige && (await isVrij(vorige)) ? vorige : await vrijePoort();
  }
  writeFileSync(pad, JSON.stringify(gekozen));
  return gekozen;
}

/** Leegt de gegevensmap, alleen als zij van ons is. */
export function begin(data) {
  if (!existsSync(data)) return;
  const eigen = ['slot.json', 'geheimen.json', 'poorten.json', 'initdb-klaar', 'postgres'].some((naam) =>
    existsSync(path.join(data, naam)),
  );
  if (!eigen)
    throw new Uitleg(
      `${kort(data)} is geen gegevensmap van Overstap; --fresh verwijdert alleen eigen gegevens.`,
    );
  rmSync(data, { recursive: true, force: true });
}
