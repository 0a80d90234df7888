import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, row, rows, type Tx } from '../database/transaction.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import { isEcht, publiekeSleutel, type Ankersleutel } from './sleutel.ts';

const BESTAND = 'anker.jsonl';

const Anker = z.strictObject({
  seq: z.number().int().positive(),
  /** De hash van de keten tot en met die regel, hexadecimaal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  op: z.string(),
  handtekening: z.base64(),
});

/** De kop van de keten op een ogenblik, ondertekend en buiten de database bewaard. */
export type Anker = z.infer<typeof Anker>;

const tekstVan = ({ seq, hash, op }: Omit<Anker, 'handtekening'>): string =>
  `overstap-audit|1|${seq}|${hash}|${op}`;

/**
 * Legt de kop van de keten vast in een bestand buiten de database, en een afschrift erin. Zonder dit bewijst een keten niets tegen
 * wie de database beheert: die kan haar helemaal opnieuw maken. Is er sinds het vorige anker niets bij, dan gebeurt er niets.
 */
export async function anker(
  dataSource: DataSource,
  plaats: { readonly map: string; readonly sleutel: Ankersleutel },
  op: Instant,
): Promise<Anker | null> {
  return alsSysteem('ankeren', 'audit', () =>
    inTransaction(dataSource, async (tx) => {
      const kop = await kopVan(tx);
      const vorige = (await leesAnkers(plaats.map)).at(-1);
      if (!kop || vorige?.hash === kop.hash) return null;
      const handtekening = plaats.sleutel.onderteken(tekstVan({ ...kop, op }));
      const nieuw = { ...kop, op, handtekening: handtekening.toString('base64') };
      await rows(
        tx,
        "insert into audit_anker (seq, hash, handtekening, op) values ($1, decode($2, 'hex'), $3, $4)",
        [kop.seq, kop.hash, handtekening, op],
      );
      await schrijf(plaats.map, nieuw);
      return nieuw;
    }),
  );
}

const kopVan = (tx: Tx): Promise<{ seq: number; hash: string } | null> =>
  row(tx, "select seq, encode(hash, 'hex') as hash from audit_keten order by plek desc limit 1");

/** Voegt toe en wacht tot het op schijf staat. Een half geschreven laatste regel heeft nooit gegolden en gaat eerst weg. */
async function schrijf(map: string, nieuw: Anker): Promise<void> {
  const heel = Buffer.byteLength(await leesHeleRegels(map));
  const bestand = await open(path.join(map, BESTAND), 'a', 0o644);
  try {
    await bestand.truncate(heel);
    await bestand.appendFile(`${JSON.stringify(nieuw)}\n`);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
}

async function leesHeleRegels(map: string): Promise<string> {
  const tekst = await readFile(path.join(map, BESTAND), 'utf8').catch(() => '');
  return tekst.slice(0, tekst.lastIndexOf('\n') + 1);
}

/** De ankers op volgorde; een regel die geen anker is, telt als vals. */
async function leesAnkers(map: string): Promise<(Anker | null)[]> {
  return (await leesHeleRegels(map))
    .split('\n')
    .filter((regel) => regel !== '')
    .map(ontleed);
}

function ontleed(regel: string): Anker | null {
  try {
    return Anker.parse(JSON.parse(regel));
  } catch {
    return null;
  }
}

/** De ankers van een map, elk gecontroleerd met de publieke sleutel; `vals` telt wat niet klopt. */
export async function echteAnkers(map: string): Promise<{ echt: Anker[]; vals: number }> {
  const gelezen = await leesAnkers(map);
  const sleutel = await publiekeSleutel(map);
  const echt = gelezen.filter(
    (a): a is Anker =>
      a !== null && sleutel !== null && isEcht(sleutel, tekstVan(a), Buffer.from(a.handtekening, 'base64')),
  );
  return { echt, vals: gelezen.length - echt.length };
}
