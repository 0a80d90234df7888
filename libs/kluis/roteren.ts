import type { DataSource } from 'typeorm';
import { alsSysteem } from '../database/rechten.ts';
import { inTransaction, rows } from '../database/transaction.ts';
import { Gegevenssleutels } from './gegevenssleutels.ts';
import type { Sleutelkluis, Sleutelklasse } from './sleutelkluis.ts';

const PARTIJ = 500;

export interface Geroteerd {
  /** De naam van de nieuwe hoofdsleutel. */
  readonly hoofdsleutel: string;
  readonly verpakt: number;
  /** Hoofdsleutels die weg zijn: met wat er van een reservekopie mee verpakt is, gaat niets meer open. */
  readonly verwijderd: readonly string[];
}

/**
 * Geeft een klasse een nieuwe hoofdsleutel terwijl er gewerkt wordt: alle gegevenssleutels worden partij voor partij opnieuw verpakt, en
 * de oude hoofdsleutels gaan weg als er niets meer mee verpakt is. Breekt dit af, dan gaat nog eens draaien verder.
 */
export function roteer(
  dataSource: DataSource,
  kluis: Sleutelkluis,
  klasse: Sleutelklasse,
): Promise<Geroteerd> {
  return alsSysteem('roteren', 'beheerder', async () => {
    const hoofdsleutel = await kluis.roteer(klasse);
    const sleutels = new Gegevenssleutels(kluis);
    let verpakt = 0;
    for (;;) {
      verpakt += await verpakAlles(dataSource, sleutels, klasse);
      const verwijderd = await verwijderOude(dataSource, kluis, klasse);
      if (verwijderd) return { hoofdsleutel, verpakt, verwijderd };
    }
  });
}

async function verpakAlles(
  dataSource: DataSource,
  sleutels: Gegevenssleutels,
  klasse: Sleutelklasse,
): Promise<number> {
  for (let verpakt = 0; ;) {
    const aantal = await inTransaction(dataSource, (tx) => sleutels.verpakOpnieuw(tx, klasse, PARTIJ));
    if (aantal === 0) return verpakt;
    verpakt += aantal;
  }
}

/**
 * Neemt de oude hoofdsleutels weg als er niets meer mee verpakt is; null als dat nog wel zo is. Met het slot op de tabel is er niemand
 * die net iets schreef: schrijvers wachten even, lezers niet. Wie daarna nog iets met een oude verpakt heeft, krijgt een fout en schrijft
 * niets. Hier verandert niets in de database: wat verpakt is, is al vastgelegd voordat er een hoofdsleutel weggaat.
 */
function verwijderOude(
  dataSource: DataSource,
  kluis: Sleutelkluis,
  klasse: Sleutelklasse,
): Promise<readonly string[] | null> {
  return inTransaction(dataSource, async (tx) => {
    await rows(tx, 'lock table sleutels.dek in share row exclusive mode');
    const over = await rows(
      tx,
      'select 1 from sleutels.dek where klasse = $1 and kek_id <> $2 and vernietigd_op is null limit 1',
      [klasse, kluis.huidige(klasse)],
    );
    if (over.length > 0) return null;
    const oude = kluis.namen(klasse).slice(0, -1);
    for (const naam of oude) await kluis.verwijder(klasse, naam);
    return oude;
  });
}
