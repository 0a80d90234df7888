import { createHmac } from 'node:crypto';
import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { VERNIETIG_GRONDEN, VERNIETIGBARE_KLASSEN } from '../domain/vernietiging/vernietiging.ts';

const Kenmerk = z.strictObject({ doel: z.enum(['nummer', 'school']), hash: z.string() });

/** Een besluit dat is of wordt uitgevoerd: genoeg om het nog eens te doen, en niets wat zegt wie het is. */
const Inschrijving = z.strictObject({
  vernietiging: z.uuid(),
  leerling: z.uuid(),
  klassen: z.array(z.enum(VERNIETIGBARE_KLASSEN)).min(1),
  grond: z.enum(VERNIETIG_GRONDEN),
  regio: z.string(),
  organisatie: z.uuid(),
  gevraagdDoor: z.uuid().nullable(),
  gevraagdOp: z.string(),
  beslotenDoor: z.uuid().nullable(),
  beslotenOp: z.string(),
  op: z.string(),
  grafstenen: z.array(Kenmerk),
});
export type Inschrijving = z.infer<typeof Inschrijving>;

const Regel = z.strictObject({ nr: z.int().positive(), ...Inschrijving.shape, hash: z.string() });
export type Grootboekregel = z.infer<typeof Regel>;

/** Het grootboek is niet te vertrouwen: zolang dat zo is, gaat het product niet open. */
export class GrootboekFout extends Error {
  constructor(boodschap: string) {
    super(boodschap);
    this.name = 'GrootboekFout';
  }
}

/**
 * Wat vernietigd is, in een bestand buiten de database en haar reservekopie: een regel JSON per besluit, alleen erbij. Elke regel is
 * met een geheim uit de kluis aan de vorige geketend, zodat niemand er een bij kan schrijven: wat hier staat, wordt na het
 * terugzetten van een reservekopie opnieuw vernietigd. Een halve laatste regel is een breuk tijdens het schrijven en telt niet.
 */
export class Grootboek {
  constructor(
    readonly pad: string,
    private readonly geheim: Buffer,
  ) {}

  /** Alle regels. Fout: GrootboekFout met de eerste regel die niet klopt. */
  async lees(): Promise<Grootboekregel[]> {
    return (await this.inhoud()).regels;
  }

  /**
   * Schrijft een besluit bij en geeft zijn regel; staat het er al, dan die. De aanroeper zorgt dat er een tegelijk schrijft. Pas
   * als de schijf het heeft, is het klaar.
   */
  async schrijf(inschrijving: Inschrijving): Promise<Grootboekregel> {
    const { regels, bytes } = await this.inhoud();
    const bestaand = regels.find(({ vernietiging }) => vernietiging === inschrijving.vernietiging);
    if (bestaand) return bestaand;
    const zonderHash = { nr: regels.length + 1, ...Inschrijving.parse(inschrijving) };
    const regel = { ...zonderHash, hash: this.schakel(regels.at(-1)?.hash ?? '', zonderHash) };
    await mkdir(path.dirname(this.pad), { recursive: true, mode: 0o700 });
    const bestand = await open(this.pad, 'a', 0o600);
    try {
      await truncate(this.pad, bytes);
      await bestand.write(`${JSON.stringify(regel)}\n`);
      await bestand.sync();
    } finally {
      await bestand.close();
    }
    return regel;
  }

  private async inhoud(): Promise<{ readonly regels: Grootboekregel[]; readonly bytes: number }> {
    const tekst = await readFile(this.pad, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw new GrootboekFout(`Het grootboek ${this.pad} is niet te lezen (${error.code}).`);
    });
    const heel = tekst.slice(0, tekst.lastIndexOf('\n') + 1);
    const regels: Grootboekregel[] = [];
    for (const deel of heel.split('\n').slice(0, -1)) regels.push(this.leesRegel(deel, regels));
    return { regels, bytes: Buffer.byteLength(heel) };
  }

  private leesRegel(tekst: string, eerdere: readonly Grootboekregel[]): Grootboekregel {
    const nr = eerdere.length + 1;
    const mis = (): GrootboekFout =>
      new GrootboekFout(
        `Regel ${nr} van het grootboek ${this.pad} klopt niet. Zet het bestand terug uit zijn eigen reservekopie.`,
      );
    let gelezen: Grootboekregel;
    try {
      gelezen = Regel.parse(JSON.parse(tekst));
    } catch {
      throw mis();
    }
    const { hash, ...zonderHash } = gelezen;
    if (zonderHash.nr !== nr || hash !== this.schakel(eerdere.at(-1)?.hash ?? '', zonderHash)) throw mis();
    return gelezen;
  }

  private schakel(vorige: string, regel: Omit<Grootboekregel, 'hash'>): string {
    return createHmac('sha256', this.geheim)
      .update(`${vorige}\n${JSON.stringify(regel)}`)
      .digest('hex');
  }
}
