import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { uitgaandBericht, verwerkRegisterbestand } from './register.ts';

const UIT = 'uit';
const IN = 'in';
const VERWERKT = 'verwerkt';
const MODUS = 0o600;

async function schrijfHeel(bestand: string, inhoud: string): Promise<void> {
  await mkdir(path.dirname(bestand), { recursive: true, mode: 0o700 });
  const half = `${bestand}.half`;
  await writeFile(half, inhoud, { mode: MODUS });
  await rename(half, bestand);
}

/**
 * Schrijft wat het register over een melding moet horen in de map `uit`, een bestand per bericht. Het bestand is er heel of
 * niet, en nog eens schrijven geeft hetzelfde bestand. Geeft de naam, of null als er niets te melden is.
 */
export async function schrijfUit(
  dataSource: DataSource,
  map: string,
  meldingId: string,
): Promise<string | null> {
  const bericht = await uitgaandBericht(dataSource, meldingId);
  if (!bericht) return null;
  const naam = `${bericht.bericht}-${bericht.kenmerk}-${bericht.versie}.json`;
  await schrijfHeel(path.join(map, UIT, naam), `${JSON.stringify(bericht)}\n`);
  return naam;
}

const leesMap = (map: string): Promise<string[]> => readdir(map).catch(() => []);

/**
 * Leest de bestanden van het register uit de map `in` en legt ze met hun verslag in `verwerkt`. Valt het om tussen vastleggen
 * en verplaatsen, dan verandert nog eens lezen niets. Geeft het aantal bestanden.
 */
export async function leesIn(dataSource: DataSource, map: string, nu: Instant): Promise<number> {
  const namen = (await leesMap(path.join(map, IN))).filter((naam) => naam.endsWith('.jsonl')).sort();
  for (const naam of namen) {
    const tekst = await readFile(path.join(map, IN, naam), 'utf8');
    const verslag = await inTransaction(dataSource, (tx) => verwerkRegisterbestand(tx, tekst, nu));
    await schrijfHeel(
      path.join(map, VERWERKT, `${naam}.verslag.json`),
      `${JSON.stringify(verslag, null, 2)}\n`,
    );
    await rename(path.join(map, IN, naam), path.join(map, VERWERKT, naam));
  }
  return namen.length;
}
