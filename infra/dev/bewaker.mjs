import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { laatsteRegels, leeft, startKind, stopKind } from './kind.mjs';
import { kort, Uitleg, WORTEL } from './paden.mjs';
import { onthoudKinderen } from './slot.mjs';

export const regel = (deel, tekst) => console.log(`${deel.padEnd(12)}${tekst}`);

/** Er is om stoppen gevraagd terwijl er nog gestart werd. */
export class Onderbroken extends Error {}

/** Houdt bij wat draait. Elk kind staat genoteerd zodra het bestaat: ook halverwege het starten blijft er niets achter. */
export class Bewaker {
  delen = [];
  /** @type {Promise<void> | null} */
  stopt = null;
  gereed = false;
  geefVrij = () => undefined;

  constructor(data) {
    this.data = data;
    this.logs = path.join(data, 'logs');
  }

  log(naam) {
    return path.join(this.logs, `${naam}.log`);
  }

  /** Hoort vlak voor elke start: na een stop begint niets meer. */
  controleer() {
    if (this.stopt) throw new Onderbroken();
  }

  /** Noteert een deel zonder eigen proces. */
  voegToe(naam, stop) {
    this.delen.push({ naam, stop });
  }

  /** Noteert een kind. `merk` staat in zijn opdrachtregel, zodat een volgende start het herkent. */
  erbij(naam, kind, { merk, signaal = 'SIGTERM', ms = 20_000 }) {
    const deel = { naam, kind, merk, signaal, gereed: false, stop: () => stopKind(kind, { signaal, ms }) };
    this.delen.push(deel);
    this.onthoud();
    kind.once('exit', (code, doorSignaal) => {
      if (deel.gereed) void this.valtUit(naam, code ?? doorSignaal);
    });
    return deel;
  }

  /** Vanaf nu is uitvallen van dit deel een fout; daarvoor meldt het starten zelf wat er mis is. */
  isGereed(naam) {
    const deel = this.delen.find((een) => een.naam === naam);
    if (!leeft(deel.kind))
      throw new Uitleg(`${naam} is meteen weer gestopt.\n${laatsteRegels(this.log(naam))}`);
    deel.gereed = true;
  }

  onthoud() {
    const kinderen = this.delen.filter(({ kind }) => kind?.pid);
    onthoudKinderen(
      this.data,
      kinderen.map(({ naam, kind, merk, signaal }) => ({ naam, pid: kind.pid, merk, signaal })),
    );
  }

  /** Start een Node-script van het product, met zijn uitvoer in een log. */
  startNode(naam, script, env, { map = 'dist', vlaggen = [] } = {}) {
    this.controleer();
    const pad = path.join(WORTEL, map, script);
    const kind = startKind(process.execPath, ['--enable-source-maps', ...vlaggen, pad], {
      log: this.log(naam),
      env,
      cwd: WORTEL,
    });
    this.erbij(naam, kind, { merk: pad, ms: 45_000 });
    return kind;
  }

  /** Draait een script dat vanzelf eindigt; geeft wat het schreef. */
  async draaiEenmalig(naam, script, env) {
    this.controleer();
    const pad = path.join(WORTEL, 'dist', script);
    const kind = spawn(process.execPath, ['--enable-source-maps', pad], {
      env,
      cwd: WORTEL,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const deel = this.erbij(naam, kind, { merk: pad });
    let uit = '';
    let fout = '';
    kind.stdout.on('data', (stuk) => (uit += stuk));
    kind.stderr.on('data', (stuk) => (fout += stuk));
    const code = await new Promise((klaar) => kind.once('close', klaar));
    this.controleer();
    this.delen = this.delen.filter((een) => een !== deel);
    this.onthoud();
    if (code !== 0) throw new Uitleg(`${naam} is mislukt:\n${uit}${fout}`);
    return uit.trim();
  }

  async valtUit(naam, code) {
    if (this.stopt) return;
    const log = this.log(naam);
    console.error(`${naam} is gestopt (${code}). Laatste regels van ${kort(log)}:\n${laatsteRegels(log)}`);
    await this.stop();
    process.exit(1);
  }

  /**
   * Stopt alles in omgekeerde volgorde van starten; nog eens roepen wacht op dezelfde stop.
   * @returns {Promise<void>}
   */
  stop() {
    this.stopt ??= (async () => {
      for (const deel of [...this.delen].reverse()) {
        await deel.stop();
        if (this.gereed) regel(deel.naam, 'gestopt');
      }
      if (this.delen.length > 0) rmSync(path.join(this.data, 'processen.json'), { force: true });
      this.geefVrij();
    })();
    return this.stopt;
  }
}
