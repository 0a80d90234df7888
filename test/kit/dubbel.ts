import { beslisSamenvoeging, stelSamenvoegingVoor } from '#libs/traject/samenvoegen.ts';
import type { Trajectdoener } from '#libs/traject/traject.ts';
import type { Trajectproef } from './traject.ts';
import { speelTraject } from './trajectproces.ts';
import type { Leerling } from './verzuim.ts';

export interface Inschrijving {
  readonly trajectId: string;
  readonly meldingId: string;
  readonly leerling: Leerling;
}

/** Een jongere die er twee keer in staat. Zijn ene traject is een dag eerder gemeld: dat blijft als beide even ver zijn. */
export class Dubbel {
  eerst!: Inschrijving;
  later!: Inschrijving;

  constructor(
    readonly t: Trajectproef,
    private readonly start: Trajectproef['begin'] = (...wie) => t.begin(...wie),
  ) {}

  /** Twee inschrijvingen met een traject; de proef staat op de latere. */
  async begin(geboortedatum?: string): Promise<void> {
    this.eerst = await this.schrijfIn(geboortedatum);
    await this.t.p.regio.rijen("update traject set gemeld_op = gemeld_op - interval '1 day' where id = $1", [
      this.eerst.trajectId,
    ]);
    this.later = await this.schrijfIn(geboortedatum);
  }

  private async schrijfIn(geboortedatum?: string): Promise<Inschrijving> {
    await this.start(geboortedatum);
    const { trajectId, meldingId } = this.t;
    return { trajectId, meldingId, leerling: this.t.p.leerling };
  }

  /** Zet de proef op een inschrijving. */
  op({ trajectId, meldingId, leerling }: Inschrijving): void {
    Object.assign(this.t, { trajectId, meldingId });
    this.t.p.leerling = leerling;
  }

  /** In het eerste traject is Halt overwogen, in het latere is de jongere aangemeld voor hulp. Geeft de hulp; de proef staat op het latere. */
  async metHaltEnHulp(): Promise<string> {
    this.op(this.eerst);
    await this.t.totKeuze();
    await this.t.kies('R2');
    this.op(this.later);
    await this.t.totKeuze();
    return this.naarHulp();
  }

  /** Kiest hulp en meldt de jongere aan. Geeft de route. */
  async naarHulp(): Promise<string> {
    const hulp = await this.t.kies('R1');
    for (const naar of ['TOESTEMMING', 'AANGEMELD'] as const)
      await this.t.zet(hulp, naar, ['toestemming-jongere', 'toestemming-ouders']);
    return hulp;
  }

  stelVoor(anderId = this.eerst.trajectId, door: Trajectdoener = this.t.lpa): Promise<string> {
    const { trajectId } = this.later;
    const { context } = this.t.p.regio;
    return this.t.p.doe((tx) => stelSamenvoegingVoor(tx, { trajectId, anderId }, door, context));
  }

  beslis(
    id: string,
    besluit: 'samenvoegen' | 'afwijzen' = 'samenvoegen',
    motief: string | null = 'Zelfde jongere.',
  ): Promise<void> {
    const { context } = this.t.p.regio;
    return this.t.p.doe((tx) => beslisSamenvoeging(tx, id, { besluit, motief, door: this.t.lpa }, context));
  }

  speel({ trajectId }: Inschrijving = this.later, tot: string = this.t.p.regio.nu): Promise<string[]> {
    return speelTraject(this.t.p.regio, trajectId, tot);
  }

  /** Het latere gaat op in het eerste, en dat haalt in; de proef staat op wat bleef. */
  async voegSamen(): Promise<void> {
    await this.beslis(await this.stelVoor());
    await this.speel();
    await this.speel(this.eerst);
    this.op(this.eerst);
  }
}
