import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zieNa, type Gebrek } from './controle.ts';
import { Grootboek } from './grootboek.ts';
import { Last } from './last.ts';
import { Stapel, type Servers } from './stapel.ts';
import type { Storing } from './storingen.ts';
import { Toeval } from './toeval.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import { om, Seizoensdagen } from '../kit/seizoen.ts';
import { Proefserver } from '../kit/smtp.ts';

export interface Campagne {
  /** De map met een bouw: de gewone, of een met een geplante fout. */
  readonly bouw: string;
  readonly servers: Servers;
  readonly databaseUrl: string;
  readonly seed: number;
  /** Stopt na zoveel storingen, of als de tijd om is. */
  readonly keren: number;
  readonly totMs: number;
  readonly soorten: readonly string[];
  /** De storingen bij naam. */
  readonly storingen: Readonly<Record<string, Storing>>;
  readonly meld: (regel: string) => void;
}

/** Wat een campagne zag. */
export interface Uitkomst {
  readonly seed: number;
  readonly storingen: Readonly<Record<string, number>>;
  readonly daden: { readonly goed: number; readonly geweigerd: number; readonly herhaald: number };
  readonly mails: number;
  readonly gebreken: readonly (Gebrek & { readonly na: string })[];
}

const LOPERS = 4;
const LEERLINGEN = 60;
const DAG_MS = 86_400_000;
/** Ruim: hoe lang het duurt zegt iets over de machine, dat het niet komt over het product. */
const RUST_MS = 600_000;

/** Speelt storingen onder belasting, en ziet na elke storing na of alles nog klopt. Stopt bij het eerste gebrek. */
export async function speel(campagne: Campagne): Promise<Uitkomst> {
  const map = mkdtempSync(path.join(tmpdir(), 'overstap-campagne-'));
  const post = await Proefserver.start();
  const toeval = new Toeval(campagne.seed);
  const grootboek = new Grootboek(path.join(map, 'grootboek.jsonl'));
  let stapel: Stapel | null = null;
  try {
    stapel = await Stapel.start(campagne.bouw, { ...campagne, post, leerlingen: LEERLINGEN });
    const last = new Last(stapel.adres, grootboek, toeval);
    await zetKlok(stapel, last, await kortVoorDeZomer(stapel));
    return await storingen({ campagne, stapel, last, toeval, grootboek });
  } finally {
    await stapel?.stop();
    await post.stop();
    rmSync(map, { recursive: true, force: true });
  }
}

interface Gang {
  readonly campagne: Campagne;
  readonly stapel: Stapel;
  readonly last: Last;
  readonly toeval: Toeval;
  readonly grootboek: Grootboek;
}

async function storingen({ campagne, stapel, last, toeval, grootboek }: Gang): Promise<Uitkomst> {
  const telling: Record<string, number> = {};
  const gebreken: (Gebrek & { na: string })[] = [];
  let herhaald = 0;
  let poststoringen = 0;
  for (
    let keer = 0;
    keer < campagne.keren && Date.now() < campagne.totMs && gebreken.length === 0;
    keer += 1
  ) {
    // Eerst elke soort een keer, daarna door het lot.
    const naam = campagne.soorten[keer] ?? toeval.kies(campagne.soorten);
    telling[naam] = (telling[naam] ?? 0) + 1;
    poststoringen += 1;
    last.start(LOPERS);
    await new Promise((verder) => setTimeout(verder, toeval.tussen(500, 2_500)));
    // Wat niet van zelf omvalt of weer opstaat, is een gebrek.
    const mis = await stoor(stapel, () => campagne.storingen[naam]!(stapel, toeval));
    if (mis) gebreken.push({ ...mis, na: `${keer + 1}. ${naam}` });
    await new Promise((verder) => setTimeout(verder, 1_000));
    await last.stop();
    herhaald += grootboek.met('onbekend').length;
    const na = `${keer + 1}. ${naam}`;
    gebreken.push(...(await bekijk({ campagne, stapel, last, toeval, grootboek }, { na, poststoringen })));
    if (naam === 'een dag verder') await dagVerder(stapel, last);
    campagne.meld(
      `${na}: ${gebreken.length === 0 ? 'klopt' : 'KLOPT NIET'}, ${grootboek.met('goed').length} daden`,
    );
  }
  const [goed, geweigerd] = [grootboek.met('goed').length, grootboek.met('geweigerd').length];
  return {
    seed: campagne.seed,
    storingen: telling,
    daden: { goed, geweigerd, herhaald },
    mails: stapel.post.ontvangen.length,
    gebreken,
  };
}

async function stoor(stapel: Stapel, storing: () => Promise<void>): Promise<Gebrek | null> {
  try {
    await storing();
    await stapel.houdOverend();
    return null;
  } catch (error) {
    return { regel: 'storing', wat: (error as Error).message };
  }
}

/** Vraagt na wat onbekend bleef, wacht tot het product stilstaat, en ziet alles na. Komt het niet tot rust, dan is dat een gebrek. */
async function bekijk(
  { stapel, last, grootboek }: Gang,
  { na, poststoringen }: { readonly na: string; readonly poststoringen: number },
): Promise<(Gebrek & { na: string })[]> {
  try {
    await last.zekerstellen();
    await rust(stapel);
  } catch (error) {
    return [{ regel: 'rust', wat: (error as Error).message, na }];
  }
  return (await zieNa({ stapel, grootboek, poststoringen })).map((gebrek) => ({ ...gebrek, na }));
}

async function rust(stapel: Stapel): Promise<void> {
  const einde = Date.now() + RUST_MS;
  while (Date.now() < einde) {
    const stand = (await (await fetch(`${stapel.adres}/dev/klok`)).json()) as { rustig: boolean };
    const { rows } = await stapel.db.query<{ n: number }>('select count(*)::int as n from outbox');
    if (stand.rustig && rows[0]!.n === 0) return;
    await stapel.db.query(
      "update outbox set beschikbaar_op = now() where beschikbaar_op > now() + interval '2 seconds'",
    );
    await new Promise((verder) => setTimeout(verder, 500));
  }
  throw new Error('het product kwam niet tot rust');
}

/** De eerste scholen droegen net over: er is een overdracht te beslissen, en elke dag verder brengt termijnen in beeld. */
async function kortVoorDeZomer(stapel: Stapel): Promise<string> {
  const { voorZomer } = await Seizoensdagen.van(stapel.adres);
  return om(plusDagen(voorZomer[0]!, 1));
}

async function zetKlok(stapel: Stapel, last: Last, nu: string): Promise<void> {
  const gezet = await fetch(`${stapel.adres}/dev/klok`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ nu }),
  });
  if (!gezet.ok) throw new Error(`de klok gaat niet: ${gezet.status}`);
  last.vandaag = nu.slice(0, 10);
  await rust(stapel);
}

async function dagVerder(stapel: Stapel, last: Last): Promise<void> {
  const { nu } = (await (await fetch(`${stapel.adres}/dev/klok`)).json()) as { nu: string };
  await zetKlok(stapel, last, new Date(Date.parse(nu) + DAG_MS).toISOString());
}
