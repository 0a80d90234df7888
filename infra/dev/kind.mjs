import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import net from 'node:net';

/** Onder wat systemen zelf aan uitgaande verbindingen uitdelen: wie een poort kiest en haar later pas opent, raakt haar niet kwijt. */
const LAAGSTE_POORT = 20_000;
const POORTEN = 12_000;

/** Een vrije poort op loopback, door het lot. */
export async function vrijePoort() {
  for (let keer = 0; keer < 50; keer++) {
    const poort = LAAGSTE_POORT + Math.floor(Math.random() * POORTEN);
    if (await isVrij(poort)) return poort;
  }
  throw new Error(`geen vrije poort tussen ${LAAGSTE_POORT} en ${LAAGSTE_POORT + POORTEN}`);
}

/** Is deze poort nu vrij? */
export function isVrij(poort) {
  return new Promise((goed) => {
    const server = net.createServer();
    server.once('error', () => goed(false));
    server.listen(poort, '127.0.0.1', () => server.close(() => goed(true)));
  });
}

/** Luistert er iemand op deze poort? */
export function luistert(poort) {
  return new Promise((goed) => {
    const socket = net.connect({ port: poort, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      goed(true);
    });
    socket.once('error', () => goed(false));
  });
}

export const even = (ms) => new Promise((verder) => setTimeout(verder, ms));

/** Een kind dat door een signaal stierf, heeft geen exitCode. */
export const leeft = (kind) => kind.exitCode === null && kind.signalCode === null;

/** Wacht tot een voorwaarde geldt; onwaar als de tijd om is of het kind stopte. */
export async function wachtTot(voorwaarde, { kind = null, ms = 60_000 } = {}) {
  const einde = Date.now() + ms;
  while (Date.now() < einde) {
    if (kind && !leeft(kind)) return false;
    if (await voorwaarde()) return true;
    await even(100);
  }
  return false;
}

/** Start een kind in een eigen groep, met zijn uitvoer in een logbestand: Ctrl-C bereikt alleen de bewaker. */
export function startKind(opdracht, argumenten, { log, env, uid, gid, cwd }) {
  const uit = openSync(log, 'a');
  const kind = spawn(opdracht, argumenten, {
    env,
    uid,
    gid,
    cwd,
    detached: true,
    stdio: ['ignore', uit, uit],
  });
  closeSync(uit);
  kind.once('error', () => undefined);
  return kind;
}

/** Stopt een kind met een net signaal, en na zijn tijd met geweld; `groep` neemt alles mee wat het zelf startte. */
export async function stopKind(kind, { signaal = 'SIGTERM', ms = 20_000, groep = false } = {}) {
  if (!kind || !leeft(kind)) return;
  const stuur = (wat) => (groep ? signaleer(-kind.pid, wat) : kind.kill(wat));
  const weg = new Promise((goed) => kind.once('exit', goed));
  stuur(signaal);
  let wekker;
  const tijd = new Promise((goed) => (wekker = setTimeout(goed, ms, 'te laat')));
  const uitkomst = await Promise.race([weg, tijd]);
  clearTimeout(wekker);
  if (uitkomst !== 'te laat') return;
  stuur('SIGKILL');
  await weg;
}

/** Stuurt een signaal naar een proces dat er misschien niet meer is; onwaar als het niet van ons is. */
export function signaleer(pid, signaal) {
  try {
    process.kill(pid, signaal);
    return true;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** De opdrachtregel van een proces, of null als het er niet is. */
export function opdrachtregel(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ps('command=', pid);
  }
}

/** Wanneer een proces begon: een hergebruikt nummer is een ander proces. Null als het er niet is. */
export function begintijd(pid) {
  try {
    const stand = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // De naam tussen haakjes mag spaties hebben; het twintigste veld daarna is de begintijd in tikken.
    return stand.slice(stand.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return ps('lstart=', pid);
  }
}

function ps(veld, pid) {
  const { status, stdout } = spawnSync('ps', ['-o', veld, '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null;
}

/** Roept `weg` als npm verdwijnt: npm geeft een signaal niet door aan wat het startte. */
export function letOpNpm(weg) {
  if (!process.env.npm_lifecycle_event) return;
  const ouder = process.ppid;
  const klok = setInterval(() => {
    if (process.ppid === ouder) return;
    clearInterval(klok);
    weg();
  }, 500);
  klok.unref();
}

/** De laatste regels van een logbestand. */
export function laatsteRegels(log, aantal = 8) {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-aantal).join('\n');
  } catch {
    return '';
  }
}
