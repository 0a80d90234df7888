import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { laadRegios } from '#libs/afspraken/laad-regios.ts';
import { config } from '#libs/config/config.ts';
import { BestandKluis } from '#libs/kluis/bestand-kluis.ts';
import { zetKluis } from '#libs/kluis/kluis.ts';
import { openDatabase } from '#libs/database/data-source.ts';
import { inTransaction, row } from '#libs/database/transaction.ts';
import { migrate } from '#libs/database/migrate.ts';
import type { Instant } from '#libs/domain/tijd/tijd.ts';
import { registreerAfspraken } from '#libs/dossier/afspraken-laden.ts';
import { Regelboek } from '#libs/dossier/regelboek.ts';
import type { InleesContext } from '#libs/inlezen/soort.ts';

export const REGIO = '010';
export const SEIZOEN = '2026-2027';
/** Het ogenblik waarop metingen beginnen: een gewone dag in januari. */
export const BEGIN = '2027-01-13T09:00:00.000Z' as Instant;

export interface Meetomgeving {
  readonly dataSource: DataSource;
  readonly context: InleesContext;
  readonly organisatie: (brin: string) => Promise<string>;
}

/** Een gemigreerde database met de afspraken van de demoregio's, zonder leerlingen. */
export async function openMeetomgeving(): Promise<Meetomgeving> {
  const c = config();
  await migrate(c.DATABASE_URL);
  zetKluis(await BestandKluis.open(c.SLEUTELKLUIS, { maak: c.DEMO }));
  const dataSource = await openDatabase({ url: c.DATABASE_URL, pool: 40, naam: 'overstap-meting' });
  const context: InleesContext = {
    nu: BEGIN,
    regelboek: new Regelboek(),
    koppelsleutels: c.KOPPELPUNT_SLEUTELS,
  };
  const geladen = await laadRegios(c.REGIOS_DIR);
  if (!geladen.goed) throw new Error('afspraken zijn niet goed');
  await inTransaction(dataSource, async (tx) => {
    for (const afspraken of geladen.afspraken) await registreerAfspraken(tx, afspraken, BEGIN);
    // De demoklok loopt voor op de echte: zo begint niets voor het meetmoment.
    const verschil = Math.max(0, Date.parse(BEGIN) - Date.now());
    await tx.query(
      'insert into demo_klok (id, verschil_ms) values (1, $1) on conflict (id) do update set verschil_ms = $1',
      [verschil],
    );
  });
  const organisatie = async (brin: string): Promise<string> => {
    const rij = await row<{ id: string }>(dataSource, 'select id from organisatie where brin = $1', [brin]);
    if (!rij) throw new Error(`geen organisatie met BRIN ${brin}`);
    return rij.id;
  };
  return { dataSource, context, organisatie };
}

/** Zet de demoklok op een ogenblik. */
export async function zetKlok(dataSource: DataSource, nu: Instant): Promise<void> {
  await dataSource.query('update demo_klok set verschil_ms = $1 where id = 1', [Date.parse(nu) - Date.now()]);
  await dataSource.query("select pg_notify('klok', '')");
}

/** Een werker als eigen proces, zodat hij gemeten en gedood kan worden. Valt hij zelf om, dan is er niets te meten. */
export function startWerker({
  vlaggen = [],
  env = {},
}: { readonly vlaggen?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {}): ChildProcess {
  const main = fileURLToPath(new URL('../../apps/worker/main.js', import.meta.url));
  const eigen = (process.env['METING_WERKER_VLAGGEN'] ?? '').split(' ').filter(Boolean);
  const werker = spawn(process.execPath, ['--enable-source-maps', ...eigen, ...vlaggen, main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  werker.once('exit', (code) => {
    if (code) process.exit(code);
  });
  return werker;
}

/** Geheugen van een proces in MB, nu of op zijn hoogst (alleen Linux; elders null). */
export function geheugenMb(proces: ChildProcess, regel: 'VmRSS' | 'VmHWM' = 'VmRSS'): number | null {
  try {
    const status = readFileSync(`/proc/${proces.pid}/status`, 'utf8');
    const kb = new RegExp(`${regel}:\\s+(\\d+)`).exec(status)?.[1];
    return kb ? Math.round(Number(kb) / 1024) : null;
  } catch {
    return null;
  }
}
