import type { Db, Tx } from '../database/transaction.ts';
import { sleutels } from './kluis.ts';
import type { Sleutelklasse } from './sleutelkluis.ts';
import { NietTeOpenen, ontsleutel, versleutel, type Plaats } from './versleuteling.ts';

/** Versleutelt en opent waarden van een subject. */
export interface Slot {
  sluit(kolom: string, waarde: Uint8Array): Buffer;
  /** Fout: NietTeOpenen. */
  open(kolom: string, bytes: Uint8Array): Buffer;
}

const slot = (sleutel: Buffer, plaats: Omit<Plaats, 'kolom'>): Slot => ({
  sluit: (kolom, waarde) => versleutel(sleutel, { ...plaats, kolom }, waarde),
  open: (kolom, bytes) => ontsleutel(sleutel, { ...plaats, kolom }, bytes),
});

/** Het slot van een subject om te schrijven; maakt de sleutel als die er nog niet was. Fout: NietTeOpenen als hij vernietigd is. */
export async function slotVoor(tx: Tx, klasse: Sleutelklasse, subject: string): Promise<Slot> {
  const sleutel = (await sleutels().voor(tx, klasse, [subject])).get(subject);
  if (!sleutel) throw new NietTeOpenen({ klasse, subject, kolom: 'sleutel' });
  return slot(sleutel, { klasse, subject });
}

/** Het slot van een subject om te lezen. Fout: NietTeOpenen als er geen sleutel (meer) is. */
export async function slotVan(db: Db, klasse: Sleutelklasse, subject: string): Promise<Slot> {
  const sleutel = (await sleutels().van(db, klasse, [subject])).get(subject);
  if (!sleutel) throw new NietTeOpenen({ klasse, subject, kolom: 'sleutel' });
  return slot(sleutel, { klasse, subject });
}

const TEKST = 'utf8';
export const alsBytes = (waarde: unknown): Buffer => Buffer.from(JSON.stringify(waarde), TEKST);
export const uitBytes = <T>(bytes: Buffer): T => JSON.parse(bytes.toString(TEKST)) as T;
