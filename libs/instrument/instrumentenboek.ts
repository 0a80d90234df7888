import { Invalid } from '../domain/domain-error.ts';
import { instrumentOp, type Signaleringsinstrument } from '../domain/mas/instrument/instrument.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import { laadInstrumenten } from './lees-instrument.ts';

/** Alle versies van het signaleringsinstrument. */
export class Instrumentenboek {
  private constructor(private readonly instrumenten: readonly Signaleringsinstrument[]) {}

  /** Fout als een bestand niet klopt, of als er geen is. */
  static async open(map: string): Promise<Instrumentenboek> {
    const geladen = await laadInstrumenten(map);
    if (!geladen.goed || geladen.instrumenten.length === 0)
      throw new Error(`geen bruikbaar signaleringsinstrument in ${map}`);
    return new Instrumentenboek(geladen.instrumenten);
  }

  /** De versie waarmee een onderzoek op deze dag begint. Fout: Invalid. */
  opDag(dag: Kalenderdag): Signaleringsinstrument {
    const instrument = instrumentOp(this.instrumenten, dag);
    if (!instrument) throw new Invalid('instrument.geen', 'Op deze dag is er geen signaleringsinstrument.');
    return instrument;
  }

  /** Een versie waarmee iets is ingevuld. Fout: Invalid. */
  versie(nummer: number): Signaleringsinstrument {
    const instrument = this.instrumenten.find(({ versie }) => versie === nummer);
    if (!instrument) throw new Invalid('instrument.versie', 'Deze versie van het instrument bestaat niet.');
    return instrument;
  }

  /** Wat een advies zegt, volgens de nieuwste versie die het kent; null als geen versie het kent. */
  conclusie(adviesId: string): { readonly code: string; readonly zin: string } | null {
    for (const { versie, adviezen } of this.instrumenten.toSorted((a, b) => b.versie - a.versie)) {
      const advies = adviezen.find(({ id }) => id === adviesId);
      if (advies) return { code: `${versie}.${adviesId}`, zin: advies.conclusie };
    }
    return null;
  }
}
