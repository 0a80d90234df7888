import type { Db, Tx } from '../database/transaction.ts';
import type { Antwoorden, Bezwaar } from '../domain/paspoort/paspoort.ts';
import type { Invulpatch } from '../domain/paspoort/vul-in.ts';
import type { Paspoortdeel } from '../domain/paspoort/vragen.ts';
import { sleutels } from '../kluis/kluis.ts';
import { alsBytes, slotVan, slotVoor, uitBytes, type Slot } from '../kluis/waarden.ts';

/** De klasse waaronder alles staat wat een jongere in zijn Paspoort zet: met een eigen sleutel, apart van de overstap. */
export const KLASSE = 'paspoort';

/** Een deel van een versie zoals het versleuteld wordt bewaard. */
export interface Deelinhoud {
  readonly antwoorden: Antwoorden;
  /** Alleen bij het deel van de mentor. */
  readonly bezwaar: Bezwaar | null;
}

export const LEEG: Deelinhoud = { antwoorden: {}, bezwaar: null };

interface Plaats {
  readonly paspoortId: string;
  readonly nummer: number;
  readonly deel: Paspoortdeel;
}

const kolom = ({ paspoortId, nummer, deel }: Plaats): string =>
  `paspoort_inhoud.bytes/${paspoortId}/${nummer}/${deel}`;
const patchkolom = (paspoortId: string, id: string): string => `paspoort_wijziging.bytes/${paspoortId}/${id}`;
const toestemmingkolom = (id: string): string => `paspoort_toestemming/${id}`;
const bijlagekolom = (id: string): string => `paspoort_bijlage.bytes/${id}`;

/** Versleutelt en opent wat in het Paspoort van een jongere staat. Elke waarde hoort bij haar plaats. */
export class Inhoudslot {
  private constructor(private readonly slot: Slot) {}

  /** Om te schrijven; maakt de sleutel als die er nog niet was. Fout: NietTeOpenen als hij vernietigd is. */
  static async voor(tx: Tx, leerlingId: string): Promise<Inhoudslot> {
    return new Inhoudslot(await slotVoor(tx, KLASSE, leerlingId));
  }

  /** Om te lezen. Fout: NietTeOpenen als er geen sleutel (meer) is. */
  static async van(db: Db, leerlingId: string): Promise<Inhoudslot> {
    return new Inhoudslot(await slotVan(db, KLASSE, leerlingId));
  }

  /** Om te lezen als deze lezer de sleutel krijgt; anders null. */
  static async misschien(db: Db, leerlingId: string): Promise<Inhoudslot | null> {
    const gevonden = await sleutels().van(db, KLASSE, [leerlingId]);
    return gevonden.has(leerlingId) ? Inhoudslot.van(db, leerlingId) : null;
  }

  sluitDeel(plaats: Plaats, inhoud: Deelinhoud): Buffer {
    return this.slot.sluit(kolom(plaats), alsBytes(inhoud));
  }

  openDeel(plaats: Plaats, bytes: Uint8Array): Deelinhoud {
    return uitBytes<Deelinhoud>(this.slot.open(kolom(plaats), bytes));
  }

  sluitPatch(paspoortId: string, patch: Invulpatch): Buffer {
    return this.slot.sluit(patchkolom(paspoortId, patch.id), alsBytes(patch.wijzigingen));
  }

  openPatch(paspoortId: string, id: string, bytes: Uint8Array): Invulpatch['wijzigingen'] {
    return uitBytes<Invulpatch['wijzigingen']>(this.slot.open(patchkolom(paspoortId, id), bytes));
  }

  sluitToestemming(id: string, tekst: string): Buffer {
    return this.slot.sluit(toestemmingkolom(id), Buffer.from(tekst, 'utf8'));
  }

  openToestemming(id: string, bytes: Uint8Array): string {
    return this.slot.open(toestemmingkolom(id), bytes).toString('utf8');
  }

  sluitBijlage(id: string, bytes: Uint8Array): Buffer {
    return this.slot.sluit(bijlagekolom(id), bytes);
  }

  openBijlage(id: string, bytes: Uint8Array): Buffer {
    return this.slot.open(bijlagekolom(id), bytes);
  }
}
