import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zorgVoorBouw, zorgVoorPakketten } from './installeer.mjs';
import { letOpNpm, stopKind } from './kind.mjs';
import { foutregel, kort, WORTEL } from './paden.mjs';
import { REDOCLY, stil } from './redocly.mjs';
import { nogEens, uitslag } from './wankel.mjs';
import { demoBegin } from './werkdag.mjs';

const MAPPEN = ['apps', 'workflows', 'activities', 'libs', 'infra', 'test'];
const TRAAG = '(test/(season|integration|replay)/|\\.slow\\.test\\.ts$)';
const bin = (pakket, bestand) => path.join(WORTEL, 'node_modules', pakket, bestand);
const meld = (regel) => console.log(regel);

/** @type {[string, string[]][]} */
const STATISCH = [
  ['types', [bin('typescript', 'bin/tsc'), '-p', 'tsconfig.json']],
  ['types van de portal', [bin('typescript', 'bin/tsc'), '-p', 'apps/portal/tsconfig.json']],
  ['opmaak', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['lint', [bin('oxlint', 'bin/oxlint'), '--type-aware']],
  ['contract', [REDOCLY, 'lint', 'docs/openapi.json']],
  ['contract tegen de laatste uitgave', [path.join(WORTEL, 'infra', 'dev', 'apidiff.mjs')]],
  ['grenzen', [bin('dependency-cruiser', 'bin/dependency-cruise.mjs'), '--output-type', 'err', ...MAPPEN]],
];

/** Een paar storingen onder belasting horen bij elke ronde; alle andere op aanvraag (`npm run faults`). */
const STORINGEN = ['worker valt om', 'api valt om', 'database valt om', 'post nam aan en zei het niet'];

/** De vlaggen van onszelf; de rest is voor Jest, en vraagt dus alleen om de tests. */
function leesArgumenten(argumenten) {
  const eigen = new Set(['--snel', '--alleen-jest']);
  const voorJest = argumenten.filter((argument) => !eigen.has(argument));
  return {
    snel: argumenten.includes('--snel'),
    gericht: voorJest.length > 0,
    alleenJest: argumenten.includes('--alleen-jest') || voorJest.length > 0,
    voorJest,
  };
}

/** Een ronde controles: houdt bij wat loopt, zodat een afbreking alles meeneemt. */
class Ronde {
  /** @type {[string, boolean][]} */
  uitkomsten = [];
  totaal = { goed: 0, fout: 0 };
  /** @type {string[]} */
  wankel = [];
  kind = null;
  servers = null;
  afgebroken = false;

  voerUit(argumenten, env = {}) {
    if (this.afgebroken) return false;
    return new Promise((klaar) => {
      this.kind = spawn(process.execPath, argumenten, {
        cwd: WORTEL,
        stdio: 'inherit',
        // Een eigen groep: wat Jest zelf startte, stopt mee als de ronde wordt afgebroken.
        detached: true,
        env: { ...process.env, ...env },
      });
      this.kind.once('exit', (code) => klaar(code === 0));
      this.kind.once('error', () => klaar(false));
    });
  }

  async stap(naam, werk) {
    if (this.afgebroken) return;
    console.log(`== ${naam}`);
    let goed = false;
    try {
      goed = await werk();
    } catch (error) {
      console.error(foutregel(error));
    }
    this.uitkomsten.push([naam, goed]);
  }

  async breekAf() {
    if (this.afgebroken) return;
    this.afgebroken = true;
    await stopKind(this.kind, { groep: true });
    await this.servers?.stop();
    process.exit(1);
  }

  /**
   * Draait Jest en telt zijn tests mee. Een suite die niet eens begint, telt als een fout. In een volle ronde krijgen hoogstens twee suites een
   * tweede kans, alleen: wat dan slaagt, is wankel en staat met naam in de uitkomst.
   */
  async jest(argumenten, env, { gericht }) {
    const eerste = await this.jestEens(argumenten, env, '');
    const suites = gericht || eerste.goed ? [] : nogEens(eerste.uitvoer);
    if (suites.length === 0) return this.tel(eerste.goed, uitslag(eerste.uitvoer, null));
    console.log(`nog eens, alleen: ${suites.map(kort).join(' ')}`);
    const tweede = await this.jestEens(['--runInBand', '--runTestsByPath', ...suites], env, '-nog-eens');
    return this.tel(tweede.goed, uitslag(eerste.uitvoer, tweede.uitvoer));
  }

  /** Telt een uitslag mee; een Jest die misging zonder telling, is een fout. */
  tel(gelukt, { goed, fout, wankel }) {
    const slaagt = gelukt && fout === 0;
    this.wankel.push(...wankel);
    this.totaal.goed += goed;
    this.totaal.fout += slaagt ? 0 : Math.max(1, fout);
    return slaagt;
  }

  async jestEens(argumenten, env, naam) {
    const bestand = path.join(this.servers.map, `jest-${this.uitkomsten.length}${naam}.json`);
    const goed = await this.voerUit(
      [
        '--experimental-vm-modules',
        '--no-warnings',
        bin('jest', 'bin/jest.js'),
        '--json',
        `--outputFile=${bestand}`,
        ...argumenten,
      ],
      { ...env, TZ: 'UTC', NODE_OPTIONS: '' },
    );
    return { goed: goed === true, uitvoer: leesUitvoer(bestand) };
  }

  sluitAf() {
    const mis = this.uitkomsten.filter(([, goed]) => !goed).length;
    console.log(
      `\n${this.uitkomsten.map(([naam, goed]) => `${goed ? 'goed' : 'FOUT'}  ${naam}`).join('\n')}`,
    );
    for (const test of this.wankel) console.log(`wankel  ${test}`);
    console.log(`tests: ${this.totaal.goed} passed, ${this.totaal.fout} failed`);
    console.log(`checks: ${this.uitkomsten.length - mis} passed, ${mis} failed`);
    return mis === 0 ? 0 : 1;
  }
}

function leesUitvoer(pad) {
  try {
    return JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    return {};
  }
}

/** Alle Jest-suites; niet snel ook nog eens de processen met een cache van 1: elke taak is dan een herhaling. */
async function tests(ronde, { snel, gericht, voorJest }) {
  const { maakServers } = await import('./servers.mjs');
  ronde.servers = maakServers({ meld });
  const draad = path.join(ronde.servers.map, 'draad');
  try {
    const { postgresUrl, temporalAdres, smtpUrl, postvak } = await ronde.servers.start();
    const env = {
      TEST_DATABASE_URL: postgresUrl,
      TEST_TEMPORAL_ADDRESS: temporalAdres,
      TEST_SMTP_URL: smtpUrl,
      TEST_POSTVAK: postvak,
      TEST_DRAADLOG: draad,
      DEMO_BEGIN: demoBegin(),
    };
    const keuze = snel ? ['--testPathIgnorePatterns', '/node_modules/', TRAAG] : [];
    // De patronen staan vooraan: een vlag met een lijst zou ze anders opslokken.
    await ronde.stap('tests', () => ronde.jest([...voorJest, ...keuze], env, { gericht }));
    // Gericht gedraaid kan er geen API-test bij zijn; in een volle ronde is niets vastgelegd een fout.
    if (!gericht || existsSync(draad)) {
      const { controleerDraad } = await import('./draadcontrole.mjs');
      await ronde.stap('draad volgens het contract', () => controleerDraad(draad));
    }
    if (snel || gericht) return;
    const zonderCache = { ...env, TEST_WORKFLOW_CACHE: '1' };
    await ronde.stap('processen met cache 1', () => ronde.jest(['workflows/'], zonderCache, { gericht }));
  } finally {
    await ronde.servers.stop();
  }
}

/** Storingen onder belasting, op eigen servers. */
async function storingen(ronde) {
  const soorten = STORINGEN.flatMap((soort) => ['--soort', soort]);
  const keuze = ['--seed', '1', '--minutes', '15', '--keren', String(STORINGEN.length), ...soorten];
  await ronde.stap('storingen onder belasting', () =>
    ronde.voerUit([path.join(WORTEL, 'infra', 'dev', 'storingen.mjs'), ...keuze]),
  );
}

/** De chart en het compose-bestand, tegen hun schema. Is dat hier niet te toetsen, dan is dat een fout met de reden. */
async function uitrol() {
  const { toetsUitrol } = await import('../deploy/toets.mjs');
  return toetsUitrol();
}

/** Wat aan de bron en de bouw te zien is. */
async function zonderServers(ronde, { alleenJest, snel }) {
  for (const [naam, opdracht] of alleenJest ? [] : STATISCH)
    await ronde.stap(naam, () => ronde.voerUit(opdracht, stil()));
  await ronde.stap('bouw', () => {
    zorgVoorBouw(meld);
    return true;
  });
  if (!alleenJest && !snel) await ronde.stap('uitrol', uitrol);
}

/** Draait de controles; `--snel` zonder de trage suites, `--alleen-jest` alleen de tests; de rest gaat naar Jest. */
export async function draai(argumenten) {
  const keuze = leesArgumenten(argumenten);
  const ronde = new Ronde();
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signaal, () => void ronde.breekAf());
  letOpNpm(() => void ronde.breekAf());
  for (const uitvoer of [process.stdout, process.stderr]) uitvoer.on('error', () => undefined);
  try {
    zorgVoorPakketten(meld);
    await zonderServers(ronde, keuze);
    await tests(ronde, keuze);
    if (!keuze.snel && !keuze.gericht) await storingen(ronde);
  } catch (error) {
    if (!ronde.afgebroken) console.error(foutregel(error));
    ronde.uitkomsten.push(['voorbereiding', false]);
  }
  if (!ronde.afgebroken) process.exit(ronde.sluitAf());
}
