import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { begintijd, even, isVrij, opdrachtregel, signaleer, vrijePoort } from './kind.mjs';
import { kort, Uitleg, uitwijkplek } from './paden.mjs';

/** Alles wat wij in de gegevensmap zetten; meer verwijderen wij nooit. */
const EIGEN = [
  'slot.json',
  'processen.json',
  'geheimen.json',
  'poorten.json',
  'omgeving.json',
  'initdb-klaar',
  'pw.tmp',
  'postgres',
  'temporal.db',
  'temporal.db-shm',
  'temporal.db-wal',
  'temporal.db-journal',
  'postvak.jsonl',
  'audit',
  'inlog',
  'logs',
];

const lees = (pad, anders) => {
  try {
    return JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    return anders;
  }
};

/** Schrijft in een keer: wie halverwege gedood wordt, laat het oude bestand staan. */
export function schrijf(pad, inhoud, mode = 0o644) {
  const nieuw = `${pad}.tmp`;
  writeFileSync(nieuw, JSON.stringify(inhoud), { mode });
  renameSync(nieuw, pad);
}

/** Weigert een map van een ander: met andere dingen erin, en zonder sporen van ons. Gaat vooraf aan elke schrijfactie. */
export function controleerMap(data) {
  if (!existsSync(data)) return;
  const namen = readdirSync(data);
  if (namen.includes('geheimen.json') || namen.includes('initdb-klaar')) return;
  const eigen = new Set([...EIGEN.flatMap((naam) => [naam, `${naam}.tmp`]), '.DS_Store']);
  const vreemd = namen.find((naam) => !eigen.has(naam));
  if (vreemd === undefined) return;
  throw new Uitleg(
    `${kort(data)} is geen gegevensmap van Overstap (er staat ook ${vreemd} in). Kies met --data een lege of een nieuwe map.`,
  );
}

/** Neemt de gegevensmap in gebruik. Loopt er al een, dan een uitleg; bleef er een slot liggen, dan wordt het opgeruimd. */
export function neemSlot(data) {
  const pad = path.join(data, 'slot.json');
  const gemaakt = mkdirSync(data, { recursive: true });
  // Als root draait PostgreSQL als een ander: die moet langs deze map kunnen.
  if (gemaakt && process.getuid?.() === 0) chmodSync(data, 0o755);
  const eigen = JSON.stringify({ pid: process.pid, sinds: begintijd(process.pid) });
  for (let keer = 0; keer < 3; keer += 1) {
    try {
      writeFileSync(pad, eigen, { flag: 'wx' });
      return () => rmSync(pad, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    weigerAlsBezet(data, lees(pad, null));
    rmSync(pad, { force: true });
  }
  throw new Uitleg(`${kort(data)} wordt net door een andere start in gebruik genomen.`);
}

function weigerAlsBezet(data, oud) {
  if (!oud || oud.pid === process.pid || begintijd(oud.pid) === null) return;
  const zelfde = oud.sinds ? begintijd(oud.pid) === oud.sinds : opdrachtregel(oud.pid)?.includes('start.mjs');
  if (zelfde)
    throw new Uitleg(
      `Overstap draait al met deze gegevens (${kort(data)}), proces ${oud.pid}. Stop dat eerst, of kies met --data een andere map.`,
    );
}

/** Stopt wat een gedode start achterliet: alleen processen die wij startten en nog steeds dezelfde zijn. */
export async function ruimWezenOp(data, meld) {
  const pad = path.join(data, 'processen.json');
  const isOns = ({ pid, merk }) => opdrachtregel(pid)?.includes(merk) ?? false;
  const oud = lees(pad, []).filter(isOns);
  if (oud.length > 0)
    meld(`de vorige start is niet netjes gestopt: ${oud.map((kind) => kind.naam).join(', ')} opruimen`);
  for (const { pid, signaal } of [...oud].reverse()) {
    if (!signaleer(pid, signaal))
      throw new Uitleg(`proces ${pid} van de vorige start is van een andere gebruiker. Stop dat eerst.`);
  }
  for (let keer = 0; keer < 100 && oud.some(isOns); keer += 1) await even(100);
  for (const kind of oud) if (isOns(kind)) signaleer(kind.pid, 'SIGKILL');
  rmSync(pad, { force: true });
}

/** Onthoudt de kinderen, zodat een volgende start ze kan opruimen. */
export const onthoudKinderen = (data, kinderen) => schrijf(path.join(data, 'processen.json'), kinderen);

/** Geheimen van deze installatie: eenmaal gemaakt, alleen voor de eigenaar leesbaar. */
export function geheimen(data) {
  const pad = path.join(data, 'geheimen.json');
  const bekend = lees(pad, null);
  if (bekend) return bekend;
  const nieuw = {
    postgres: randomBytes(18).toString('hex'),
    register: randomBytes(32).toString('hex'),
  };
  schrijf(pad, nieuw, 0o600);
  return nieuw;
}

/** De binnenpoorten: dezelfde als vorige keer, tenzij een ander ze nu gebruikt. */
export async function poorten(data, api) {
  const pad = path.join(data, 'poorten.json');
  const bekend = lees(pad, {});
  const gekozen = { api };
  const bezet = () => Object.values(gekozen);
  for (const naam of ['postgres', 'temporal', 'mail', 'inlog']) {
    let poort = bekend[naam];
    while (!poort || bezet().includes(poort) || !(await isVrij(poort))) poort = await vrijePoort();
    gekozen[naam] = poort;
  }
  schrijf(pad, gekozen);
  return gekozen;
}

/** Begint opnieuw: verwijdert onze eigen gegevens en niets anders; het slot blijft van ons. */
export function begin(data) {
  for (const naam of EIGEN.filter((eigen) => eigen !== 'slot.json'))
    rmSync(path.join(data, naam), { recursive: true, force: true });
  if (process.getuid?.() === 0) rmSync(uitwijkplek(data), { recursive: true, force: true });
}
