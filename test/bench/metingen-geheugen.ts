import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { row } from '#libs/database/transaction.ts';
import { maakLeerplicht, maakTrajecten } from './maak-trajecten.ts';
import { tot } from './meting.ts';
import { geheugenMb, startWerker, type Meetomgeving } from './omgeving.ts';

interface Vraag {
  readonly trajecten: number;
  readonly meld: (naam: string, waarde: unknown) => void;
}

/** De treden, als deel van het geheel. Een traject is drie processen, dus bij 4.000 trajecten gaat elke trede over de grens van de cache. */
const TREDEN = [0.05, 0.25, 0.5, 1];
const RUST_MS = 20_000;

const LOPEND = "select count(*) as n from proces where status = 'LOOPT'";
const NOG_NIET = `${LOPEND} and gewapend_op = '-infinity'`;

const teller = async ({ dataSource }: Meetomgeving, sql: string): Promise<number> =>
  (await row<{ n: number }>(dataSource, sql))?.n ?? 0;

/** Hoe groot de heap van elke thread van de werker is: thread 0 is de werker zelf. */
function heaps(map: string): Record<string, unknown> {
  return Object.fromEntries(
    readdirSync(map)
      .sort()
      .map((naam) => [
        `thread-${/-(\d+)/.exec(naam)?.[1]}`,
        JSON.parse(readFileSync(path.join(map, naam), 'utf8')) as unknown,
      ]),
  );
}

async function meetTrede(
  omgeving: Meetomgeving,
  { werker, aantal, map }: { werker: ChildProcess; aantal: number; map: string },
): Promise<unknown> {
  const eersteBlikS = await tot('eerste blik', async () => (await teller(omgeving, NOG_NIET)) === 0);
  await new Promise((verder) => setTimeout(verder, RUST_MS));
  const processen = await teller(omgeving, LOPEND);
  const piekMb = geheugenMb(werker, 'VmHWM');
  return { trajecten: aantal, processen, eersteBlikS, werkerMb: geheugenMb(werker), piekMb, ...heaps(map) };
}

/** Zegt elk proces opnieuw te kijken: bijna geen enkel is nog in de cache, dus de werker leest ze allemaal terug. */
async function wekAlles({ dataSource, context }: Meetomgeving): Promise<void> {
  await dataSource.query(
    `with p as (update proces set gewapend_op = '-infinity' where status = 'LOOPT' returning workflow_id)
     insert into outbox (kanaal, onderwerp, op) select 'engine', workflow_id, $1 from p`,
    [context.nu],
  );
}

/** Geheugen van een werker terwijl het aantal trajecten groeit, en als daarna elk proces nog eens kijkt. */
export async function meetMasGeheugen(omgeving: Meetomgeving, { trajecten, meld }: Vraag): Promise<void> {
  const lpa = await maakLeerplicht(omgeving);
  // Alleen de trajecten tellen: de rest van het cohort rust.
  await omgeving.dataSource.query("update proces set status = 'KLAAR', volgend_moment = null");
  await omgeving.dataSource.query("delete from outbox where kanaal = 'engine'");
  const map = mkdtempSync(path.join(tmpdir(), 'meting-heap-'));
  const kijk = ['--import', new URL('./kijk-in-werker.js', import.meta.url).href];
  const werker = startWerker({ vlaggen: kijk, env: { METING_HEAP_MAP: map } });
  meld('geheugen-0', await meetTrede(omgeving, { werker, aantal: 0, map }));
  for (const deel of TREDEN) {
    const aantal = Math.round(trajecten * deel);
    await maakTrajecten(
      omgeving,
      aantal - (await teller(omgeving, 'select count(*) as n from traject')),
      lpa,
    );
    meld(`geheugen-${aantal}`, await meetTrede(omgeving, { werker, aantal, map }));
  }
  await wekAlles(omgeving);
  meld('geheugen-alles-gewekt', await meetTrede(omgeving, { werker, aantal: trajecten, map }));
  const weg = once(werker, 'exit');
  werker.kill('SIGTERM');
  await weg;
  rmSync(map, { recursive: true, force: true });
}
