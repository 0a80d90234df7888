import type { Doorgeef } from '../kit/doorgeef.ts';
import type { Krakpunt } from './krakpunten.ts';
import type { Stapel } from './stapel.ts';
import type { Toeval } from './toeval.ts';
import type { Gedrag } from '../kit/smtp.ts';

/** Wat er misgaat, en wat het na een tijd weer goed maakt. Elke storing eindigt met alles weer aan. */
export type Storing = (stapel: Stapel, toeval: Toeval) => Promise<void>;

const even = (ms: number): Promise<void> => new Promise((verder) => setTimeout(verder, ms));

/** De post doet een tijd iets anders dan aannemen. */
const post =
  (gedrag: Gedrag): Storing =>
  async ({ post: server }, toeval) => {
    server.gedrag = gedrag;
    await even(toeval.tussen(1_000, 4_000));
    server.gedrag = 'goed';
  };

/** Het netwerk van een proces naar een server is een tijd niet wat het moet zijn. */
const net =
  (
    [deel, naar]: readonly ['api' | 'worker', 'database' | 'engine'],
    bederf: (net: Doorgeef) => void,
    ms: readonly [number, number],
  ): Storing =>
  async (stapel, toeval) => {
    const verbinding = stapel.netten[deel][naar];
    bederf(verbinding);
    await even(toeval.tussen(...ms));
    verbinding.gewoon();
  };

const zwijgt = (verbinding: Doorgeef): void => verbinding.zwijg();

/** De klok van een proces staat een tijd verkeerd. */
const scheef =
  (deel: 'api' | 'worker', uren: number): Storing =>
  async (stapel, toeval) => {
    stapel.zetKlokScheef(deel, uren * 3_600_000);
    await even(toeval.tussen(2_000, 6_000));
    stapel.zetKlokScheef(deel, 0);
  };

/** De schijf van database en engine is een tijd vol; daarna is er weer plaats, en begint wat omviel opnieuw. */
const schijfVol: Storing = async ({ servers }, toeval) => {
  servers.schijf!.vul();
  await even(toeval.tussen(1_000, 4_000));
  servers.schijf!.maakVrij();
  await servers.doodPostgres();
  await servers.doodEngine();
};

/** Alle storingen, bij naam. */
export const STORINGEN: Readonly<Record<string, Storing>> = {
  'worker valt om': (stapel) => stapel.opnieuw('worker', 'SIGKILL'),
  'worker staat stil': (stapel, toeval) => stapel.bevries('worker', toeval.tussen(3_000, 12_000)),
  'worker stopt netjes': (stapel) => stapel.opnieuw('worker', 'SIGTERM'),
  'api valt om': (stapel) => stapel.opnieuw('api', 'SIGKILL'),
  'api stopt netjes': (stapel) => stapel.opnieuw('api', 'SIGTERM'),
  'engine valt om': ({ servers }) => servers.doodEngine(),
  'database valt om': async (stapel) => {
    await stapel.servers.doodPostgres();
    await even(500);
    await stapel.houdOverend();
  },
  'verbindingen met de database gaan dicht': async ({ db }) => {
    for (let keer = 0; keer < 3; keer += 1) {
      await db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name like 'overstap-%'`,
      );
      await even(400);
    }
  },
  'worker en engine vallen samen om': async (stapel) => {
    await Promise.all([stapel.servers.doodEngine(), stapel.opnieuw('worker', 'SIGKILL')]);
  },
  'post neemt niets aan': post('tijdelijk-geen-ontvanger'),
  'post zwijgt na de inhoud': post('zwijgt-na-data'),
  'post nam aan en zei het niet': post('nam-aan-en-verbreekt'),
  'post verbreekt voor het antwoord': post('verbreekt-na-data'),
  'worker hoort niets van de database': net(['worker', 'database'], zwijgt, [5_000, 20_000]),
  'worker hoort niets van de engine': net(['worker', 'engine'], zwijgt, [5_000, 20_000]),
  'api hoort niets van de database': net(['api', 'database'], zwijgt, [3_000, 10_000]),
  'api hoort niets van de engine': net(['api', 'engine'], zwijgt, [3_000, 10_000]),
  'de database antwoordt traag': net(['api', 'database'], (een) => een.vertraag(150), [3_000, 6_000]),
  'verbindingen breken midden in een zin': net(
    ['api', 'database'],
    (een) => een.knip(20_000),
    [2_000, 5_000],
  ),
  'verbindingen van de worker breken midden in een zin': net(
    ['worker', 'database'],
    (een) => een.knip(50_000),
    [2_000, 5_000],
  ),
  'klok van de api twee uur voor': scheef('api', 2),
  'klok van de api een dag achter': scheef('api', -24),
  'klok van de worker twee uur voor': scheef('worker', 2),
  'klok van de worker een dag achter': scheef('worker', -24),
  'schijf van de servers vol': schijfVol,
  'de boeken zijn niet te schrijven': (stapel, toeval) => stapel.zonderBoeken(toeval.tussen(2_000, 6_000)),
  'api begint zonder sleutels': (stapel) => stapel.zonderKluis('api'),
  'worker begint zonder sleutels': (stapel) => stapel.zonderKluis('worker'),
  'een dag verder': async () => undefined,
};

const KRAK_MS = 45_000;

/** Een proces sterft op deze plek, een van de eerste keren dat het er komt. Komt het er niet, dan is dat een fout. */
export const opKrakpunt =
  (punt: Krakpunt): Storing =>
  async (stapel, toeval) => {
    stapel.zetKrakpunt(punt, toeval.tussen(1, 4));
    const einde = Date.now() + KRAK_MS;
    while (!stapel.isGekrakt(punt) && Date.now() < einde) await even(100);
    if (stapel.isGekrakt(punt)) return;
    stapel.haalKrakpuntWeg(punt);
    throw new Error(`geen ${punt.deel} kwam ${punt.naam}`);
  };
