import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  KluisFout,
  SLEUTELKLASSEN,
  type Sleutelkluis,
  type Sleutelklasse,
  type Verpakt,
} from './sleutelkluis.ts';
import { ontsleutel, SLEUTEL_BYTES, versleutel } from './versleuteling.ts';

const sleutel = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'geen sleutel van 32 bytes');
const Inhoud = z.strictObject({
  zoek: sleutel,
  /** Per klasse de hoofdsleutels op naam; de laatste verpakt. */
  klassen: z.partialRecord(
    z.enum(SLEUTELKLASSEN),
    z.array(z.strictObject({ naam: z.string().min(1), sleutel })).min(1),
  ),
});
type Inhoud = z.infer<typeof Inhoud>;

const nieuw = (): string => randomBytes(SLEUTEL_BYTES).toString('base64');
const plaats = (klasse: Sleutelklasse, naam: string) => ({ klasse, subject: naam, kolom: 'sleutels.dek' });

/** Hoofdsleutels in een bestand (0600) buiten de database en buiten haar reservekopie. */
export class BestandKluis implements Sleutelkluis {
  private readonly zoekgeheimen = new Map<string, Buffer>();
  /** Waaraan te zien is dat het bestand niet is veranderd. */
  private merk: string | null = null;

  private constructor(
    private readonly pad: string | null,
    private inhoud: Inhoud,
  ) {}

  /** Opent de kluis. Met `maak` ontstaat zij als zij er nog niet is, en krijgt een nieuwe klasse haar sleutel. Fout: KluisFout met wat te doen. */
  static async open(pad: string, { maak = false }: { readonly maak?: boolean } = {}): Promise<BestandKluis> {
    const tekst = await readFile(pad, 'utf8').catch(() => null);
    if (tekst === null) {
      if (!maak)
        throw new KluisFout(
          `De sleutelkluis ${pad} is er niet. Zet haar terug uit de reservekopie van de sleutels.`,
        );
      const kluis = new BestandKluis(pad, nieuweInhoud());
      await kluis.bewaar();
      return kluis;
    }
    const kluis = new BestandKluis(pad, lees(pad, tekst));
    if (maak) await kluis.vulAan();
    return kluis;
  }

  /** Een kluis die alleen in het geheugen bestaat, voor tests. */
  static inGeheugen(): BestandKluis {
    return new BestandKluis(null, nieuweInhoud());
  }

  wrap(klasse: Sleutelklasse, gegevenssleutel: Buffer): Verpakt {
    this.ververs();
    const { naam, sleutel: hoofd } = this.laatste(klasse);
    const bytes = versleutel(Buffer.from(hoofd, 'base64'), plaats(klasse, naam), gegevenssleutel);
    return { bytes, hoofdsleutel: naam };
  }

  unwrap(klasse: Sleutelklasse, { bytes, hoofdsleutel }: Verpakt): Buffer {
    const gevonden = this.zoek(klasse, hoofdsleutel) ?? this.zoekVers(klasse, hoofdsleutel);
    if (!gevonden) throw new KluisFout(`De hoofdsleutel ${klasse}/${hoofdsleutel} is er niet.`);
    return ontsleutel(Buffer.from(gevonden.sleutel, 'base64'), plaats(klasse, hoofdsleutel), bytes);
  }

  async roteer(klasse: Sleutelklasse): Promise<string> {
    this.ververs();
    const bestaande = this.inhoud.klassen[klasse] ?? [];
    const naam = String(Number(bestaande.at(-1)?.naam ?? 0) + 1);
    const klassen = { ...this.inhoud.klassen, [klasse]: [...bestaande, { naam, sleutel: nieuw() }] };
    this.inhoud = { ...this.inhoud, klassen };
    await this.bewaar();
    return naam;
  }

  async verwijder(klasse: Sleutelklasse, naam: string): Promise<void> {
    this.ververs();
    if (naam === this.laatste(klasse).naam)
      throw new KluisFout(`De hoofdsleutel ${klasse}/${naam} is in gebruik en kan niet weg.`);
    const over = (this.inhoud.klassen[klasse] ?? []).filter((hoofd) => hoofd.naam !== naam);
    this.inhoud = { ...this.inhoud, klassen: { ...this.inhoud.klassen, [klasse]: over } };
    await this.bewaar();
  }

  namen(klasse: Sleutelklasse): readonly string[] {
    return (this.inhoud.klassen[klasse] ?? []).map(({ naam }) => naam);
  }

  ververs(): void {
    if (this.pad === null) return;
    const { mtimeMs, size, ino } = statSync(this.pad);
    const merk = `${mtimeMs}/${size}/${ino}`;
    if (merk === this.merk) return;
    this.inhoud = lees(this.pad, readFileSync(this.pad, 'utf8'));
    this.merk = merk;
  }

  huidige(klasse: Sleutelklasse): string {
    this.ververs();
    return this.laatste(klasse).naam;
  }

  zoekgeheim(doel: string): Buffer {
    let geheim = this.zoekgeheimen.get(doel);
    if (!geheim) {
      geheim = createHmac('sha256', Buffer.from(this.inhoud.zoek, 'base64')).update(doel).digest();
      this.zoekgeheimen.set(doel, geheim);
    }
    return geheim;
  }

  gezond(): boolean {
    return Object.keys(this.inhoud.klassen).length > 0;
  }

  private zoek(klasse: Sleutelklasse, hoofdsleutel: string) {
    return this.inhoud.klassen[klasse]?.find(({ naam }) => naam === hoofdsleutel);
  }

  private zoekVers(klasse: Sleutelklasse, hoofdsleutel: string) {
    this.ververs();
    return this.zoek(klasse, hoofdsleutel);
  }

  private laatste(klasse: Sleutelklasse): { naam: string; sleutel: string } {
    const laatste = this.inhoud.klassen[klasse]?.at(-1);
    if (!laatste) throw new KluisFout(`Dit proces heeft geen hoofdsleutel voor ${klasse}.`);
    return laatste;
  }

  /** Geeft een klasse die er nog niet was haar eerste hoofdsleutel. */
  private async vulAan(): Promise<void> {
    const missend = SLEUTELKLASSEN.filter((klasse) => !this.inhoud.klassen[klasse]);
    for (const klasse of missend) await this.roteer(klasse);
  }

  /** Schrijft naast het oude bestand en wisselt dan: een afgebroken schrijven laat de oude kluis heel. */
  private async bewaar(): Promise<void> {
    if (this.pad === null) return;
    await mkdir(path.dirname(this.pad), { recursive: true, mode: 0o700 });
    const tijdelijk = `${this.pad}.${process.pid}`;
    await writeFile(tijdelijk, `${JSON.stringify(this.inhoud, null, 2)}\n`, { mode: 0o600 });
    await chmod(tijdelijk, 0o600);
    await rename(tijdelijk, this.pad);
  }
}

function nieuweInhoud(): Inhoud {
  const klassen = SLEUTELKLASSEN.map((klasse) => [klasse, [{ naam: '1', sleutel: nieuw() }]]);
  return Inhoud.parse({ zoek: nieuw(), klassen: Object.fromEntries(klassen) });
}

function lees(pad: string, tekst: string): Inhoud {
  try {
    return Inhoud.parse(JSON.parse(tekst));
  } catch {
    throw new KluisFout(
      `De sleutelkluis ${pad} is niet te lezen. Zet haar terug uit de reservekopie van de sleutels.`,
    );
  }
}
