import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { CONCEPTNAAM } from './wis.ts';

/** Zo lang blijft een antwoord op dit toestel staan als het niet weg kan. */
const BEWAARTIJD_MS = 7 * 86_400_000;

/** Een antwoord dat nog verstuurd moet worden. */
export interface Concept {
  readonly paspoortId: string;
  readonly vraagId: string;
  readonly waarde: string | number | readonly string[] | null;
  /** De versie van het antwoord waarop de schrijver verderging. */
  readonly basis: number;
  /** Het kenmerk van deze wijziging: nog eens versturen verandert niets. */
  readonly kenmerk: string;
  /** Wat eerder is verstuurd zonder dat het antwoord terugkwam. */
  readonly eerder: readonly Concept['waarde'][];
}

interface Vak {
  readonly id: string;
  readonly eigenaar: string;
  readonly op: number;
  readonly begin: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}
interface Schema extends DBSchema {
  sleutels: { key: string; value: { eigenaar: string; sleutel: CryptoKey } };
  vakken: { key: string; value: Vak };
}

const versleutel = { name: 'AES-GCM', length: 256 } as const;
const vakVan = ({ paspoortId, vraagId }: Pick<Concept, 'paspoortId' | 'vraagId'>): string =>
  `${paspoortId}/${vraagId}`;

/**
 * Antwoorden die nog niet verstuurd zijn, versleuteld op dit toestel. De sleutel kan de browser niet uit, en hoort bij een mens: wie
 * iets anders vindt dan het zijne, gooit het weg. Na zeven dagen, en bij afmelden, is alles weg.
 */
export class Conceptopslag {
  private constructor(
    private readonly db: IDBPDatabase<Schema>,
    private readonly eigenaar: string,
    private readonly sleutel: CryptoKey,
  ) {}

  static async open(eigenaar: string): Promise<Conceptopslag> {
    const db = await openDB<Schema>(CONCEPTNAAM, 1, {
      upgrade: (nieuw) => {
        nieuw.createObjectStore('sleutels', { keyPath: 'eigenaar' });
        nieuw.createObjectStore('vakken', { keyPath: 'id' });
      },
      blocking: (_, __, gebeurtenis) => (gebeurtenis.target as IDBDatabase).close(),
    });
    await ruimOp(db, eigenaar);
    return new Conceptopslag(db, eigenaar, await sleutelVan(db, eigenaar));
  }

  async bewaar(concept: Concept): Promise<void> {
    const begin = crypto.getRandomValues(new Uint8Array(12));
    const tekst = new TextEncoder().encode(JSON.stringify(concept));
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: begin }, this.sleutel, tekst);
    await this.db.put('vakken', {
      id: vakVan(concept),
      eigenaar: this.eigenaar,
      op: Date.now(),
      begin,
      bytes,
    });
  }

  async alle(paspoortId: string): Promise<Concept[]> {
    const vakken = await this.db.getAll('vakken');
    const open = await Promise.all(vakken.map(async ({ begin, bytes }) => this.ontsleutel(begin, bytes)));
    return open.filter((concept) => concept.paspoortId === paspoortId);
  }

  async weg(concept: Pick<Concept, 'paspoortId' | 'vraagId'>): Promise<void> {
    await this.db.delete('vakken', vakVan(concept));
  }

  private async ontsleutel(begin: Uint8Array<ArrayBuffer>, bytes: ArrayBuffer): Promise<Concept> {
    const tekst = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: begin }, this.sleutel, bytes);
    return JSON.parse(new TextDecoder().decode(tekst)) as Concept;
  }
}

async function sleutelVan(db: IDBPDatabase<Schema>, eigenaar: string): Promise<CryptoKey> {
  const bewaard = await db.get('sleutels', eigenaar);
  if (bewaard) return bewaard.sleutel;
  const sleutel = await crypto.subtle.generateKey(versleutel, false, ['encrypt', 'decrypt']);
  await db.put('sleutels', { eigenaar, sleutel });
  return sleutel;
}

/** Gooit weg wat van een ander is, wat te oud is, en wat zonder sleutel niet meer te lezen is. */
async function ruimOp(db: IDBPDatabase<Schema>, eigenaar: string): Promise<void> {
  const zonderSleutel = (await db.get('sleutels', eigenaar)) === undefined;
  for (const naam of await db.getAllKeys('sleutels'))
    if (naam !== eigenaar) await db.delete('sleutels', naam);
  for (const vak of await db.getAll('vakken'))
    if (zonderSleutel || vak.eigenaar !== eigenaar || vak.op < Date.now() - BEWAARTIJD_MS)
      await db.delete('vakken', vak.id);
}
