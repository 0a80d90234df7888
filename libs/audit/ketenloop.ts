import type { Anker } from './anker.ts';
import { BEGIN, schakel, type CanoniekeRegel } from './canoniek.ts';

/** Wat er met de eerste foute regel is. */
export type Breuk =
  | 'veranderd'
  | 'ontbreekt'
  /** Voor deze regel is er een weg, met zijn schakel. */
  | 'gat'
  | 'verplaatst'
  | 'bijgevoegd'
  /** Na deze regel is alles weg wat een anker nog kent. */
  | 'afgeknipt'
  /** De keten klopt met zichzelf, maar niet met het anker: zij is opnieuw gemaakt, uiterlijk vanaf deze regel. */
  | 'herschreven'
  | 'vals-anker'
  | 'anker-weg';

export interface Fout {
  readonly heel: false;
  readonly soort: Breuk;
  readonly seq: number | null;
  /** Zoveel regels ervoor zijn heel. */
  readonly regels: number;
}

/** Een schakel met haar regel; zonder `seq` is de regel er niet meer. */
export interface Schakel extends Omit<CanoniekeRegel, 'seq'> {
  readonly seq: string | null;
  readonly keten_seq: number;
  readonly plek: number;
  readonly hash: Buffer;
}

/** Loopt een keten langs, bladzijde voor bladzijde, naast de ankers. */
export class Ketenloop {
  plek = 0;
  private vorige: Buffer = BEGIN;
  private laatste: number | null = null;
  private readonly ankers: Map<number, string>;

  constructor(ankers: readonly Anker[]) {
    this.ankers = new Map(ankers.map(({ seq, hash }) => [seq, hash]));
  }

  /** De eerste fout op deze bladzijde, of null. */
  leg(bladzijde: readonly Schakel[]): Fout | null {
    for (const deze of bladzijde) {
      const soort = this.volgende(deze, bladzijde);
      if (soort) return this.fout(soort, deze.keten_seq);
    }
    return null;
  }

  /** Een anker dat niet is tegengekomen, hoort bij een regel die er niet meer is. */
  einde(): Fout | null {
    return this.ankers.size === 0 ? null : this.fout('afgeknipt', this.laatste);
  }

  private volgende(deze: Schakel, bladzijde: readonly Schakel[]): Breuk | null {
    if (deze.seq === null) return 'ontbreekt';
    if (deze.plek !== this.plek + 1) return 'gat';
    const hash = schakel(this.vorige, { seq: deze.seq, velden: deze.velden });
    if (!hash.equals(deze.hash)) return this.isVerplaatst(deze, bladzijde) ? 'verplaatst' : 'veranderd';
    const verankerd = this.ankers.get(deze.keten_seq);
    if (verankerd !== undefined && verankerd !== hash.toString('hex')) return 'herschreven';
    this.ankers.delete(deze.keten_seq);
    this.vorige = hash;
    this.plek = deze.plek;
    this.laatste = deze.keten_seq;
    return null;
  }

  /** Hoort hier een andere regel die er nog is (schakels verwisseld), of hoort de inhoud van een andere hier (regels verwisseld)? */
  private isVerplaatst(deze: Schakel, bladzijde: readonly Schakel[]): boolean {
    return bladzijde.some((ander) => {
      if (ander.seq === null || ander === deze) return false;
      const regel = { seq: ander.seq, velden: ander.velden };
      return (
        schakel(this.vorige, regel).equals(ander.hash) ||
        schakel(this.vorige, { seq: String(deze.keten_seq), velden: ander.velden }).equals(deze.hash)
      );
    });
  }

  private fout(soort: Breuk, seq: number | null): Fout {
    return { heel: false, soort, seq, regels: this.plek };
  }
}
