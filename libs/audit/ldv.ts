import type { DataSource } from 'typeorm';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, returning, row, rows } from '../database/transaction.ts';
import { otlpVerzoek, spansVan, type Logboek, type Logregel } from './otlp.ts';

/** Waar het logboek heen gaat. */
export interface Logbestemming extends Logboek {
  readonly url: string;
}

interface Stand {
  readonly plek: number;
  readonly pogingen: number;
}

const NAAM = 'ldv';
const PARTIJ = 200;
const GEDULD_MS = 10_000;
/** Zo lang is een partij van wie haar claimde; valt hij om, dan neemt een ander haar daarna over. */
const CLAIM_SECONDEN = 30;
const LANGSTE_RUST_MS = 5 * 60_000;

/**
 * Stuurt de volgende partij van de keten naar het Logboek Dataverwerkingen en geeft hoeveel regels. Minstens eenmaal en in volgorde: de
 * cursor gaat pas verder als de ontvanger alles heeft aangenomen. Lukt het niet, dan later opnieuw met oplopende rust; er valt nooit
 * iets af.
 */
export function verzendLogboek(
  dataSource: DataSource,
  bestemming: Logbestemming,
  bijFout: (error: unknown) => void,
): Promise<number> {
  return alsSysteem('verwerkingslog', 'audit', async () => {
    const stand = await claim(dataSource);
    if (!stand) return 0;
    const regels = await leesPartij(dataSource, stand.plek);
    try {
      const spans = spansVan(regels, bestemming);
      if (spans.length > 0) await stuur(bestemming.url, otlpVerzoek(spans));
    } catch (error) {
      bijFout(error);
      await stelUit(dataSource, stand, error);
      return 0;
    }
    await schuifOp(dataSource, stand, regels.at(-1)?.plek ?? stand.plek);
    return regels.length;
  });
}

/** Buiten een transactie sturen: een open transactie houdt het ketenen op. */
const claim = (dataSource: DataSource): Promise<Stand | null> =>
  inTransaction(dataSource, async (tx) => {
    await rows(tx, 'insert into audit_uitvoer (naam) values ($1) on conflict do nothing', [NAAM]);
    const [stand] = await returning<Stand>(
      tx,
      `update audit_uitvoer set beschikbaar_op = now() + $2 * interval '1 second'
       where naam = $1 and beschikbaar_op <= now() and plek < (select max(plek) from audit_keten) returning plek, pogingen`,
      [NAAM, CLAIM_SECONDEN],
    );
    return stand ?? null;
  });

const leesPartij = (dataSource: DataSource, na: number): Promise<(Logregel & { readonly plek: number })[]> =>
  rows(
    dataSource,
    `select k.plek, a.seq, a.op, a.verzoek_id, a.handeling, a.leerling_id, a.organisatie_id, a.grondslag, a.uitkomst,
            a.verzoek_id is distinct from (select v.verzoek_id from audit_keten vk join audit v on v.seq = vk.seq
                                           where vk.plek = k.plek - 1) as eerste
     from audit_keten k join audit a on a.seq = k.seq where k.plek > $1 order by k.plek limit $2`,
    [na, PARTIJ],
  );

/** Fout: alles wat geen volledige aanname is. */
async function stuur(url: string, inhoud: object): Promise<void> {
  const antwoord = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(inhoud),
    redirect: 'error',
    signal: AbortSignal.timeout(GEDULD_MS),
  });
  if (!antwoord.ok) throw new Error(`logboek.status-${antwoord.status}`);
  const tekst = await antwoord.text();
  if (afgewezen(tekst) > 0) throw new Error('logboek.deels-afgewezen');
}

/** Hoeveel spans de ontvanger niet aannam; een leeg antwoord is een volle aanname. */
function afgewezen(tekst: string): number {
  try {
    const { partialSuccess } = JSON.parse(tekst) as { partialSuccess?: { rejectedSpans?: number | string } };
    return Number(partialSuccess?.rejectedSpans ?? 0);
  } catch {
    return 0;
  }
}

const schuifOp = (dataSource: DataSource, stand: Stand, plek: number): Promise<unknown> =>
  inTransaction(dataSource, (tx) =>
    row(
      tx,
      `update audit_uitvoer set plek = $3, pogingen = 0, laatste_fout = null, beschikbaar_op = now()
       where naam = $1 and plek = $2`,
      [NAAM, stand.plek, plek],
    ),
  );

async function stelUit(dataSource: DataSource, stand: Stand, error: unknown): Promise<void> {
  const rust = Math.min(LANGSTE_RUST_MS, 500 * 2 ** Math.min(stand.pogingen + 1, 12));
  await inTransaction(dataSource, (tx) =>
    row(
      tx,
      `update audit_uitvoer set pogingen = pogingen + 1, laatste_fout = $3, beschikbaar_op = now() + $4 * interval '1 millisecond'
       where naam = $1 and plek = $2`,
      [NAAM, stand.plek, error instanceof Error ? error.message.slice(0, 80) : 'onbekend', rust],
    ),
  );
}
