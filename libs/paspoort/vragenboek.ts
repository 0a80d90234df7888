import { NotFound } from '../domain/domain-error.ts';
import {
  vertaal,
  type VertaaldeVragen,
  type Vraagtaal,
  type Vragenvertaling,
} from '../domain/paspoort/vertaling.ts';
import type { Paspoortvariant, Vragenlijst } from '../domain/paspoort/vragen.ts';
import { laadVragen, nieuwsteVragen } from './laad-vragen.ts';

/** De vragenlijsten van het product: een keer gelezen, daarna onveranderlijk. */
export class Vragenboek {
  constructor(
    private readonly lijsten: readonly Vragenlijst[],
    private readonly vertalingen: readonly Vragenvertaling[] = [],
  ) {}

  /** Leest alle lijsten onder een map, met hun vertalingen. Fout: Error met elke fout op haar regel. */
  static async open(map: string): Promise<Vragenboek> {
    const geladen = await laadVragen(map);
    if (geladen.goed) return new Vragenboek(geladen.vragenlijsten, geladen.vertalingen);
    const regels = geladen.fouten.map((fout) => `${fout.bestand}:${fout.regel} ${fout.melding}`);
    throw new Error(`De vragenlijsten van het Paspoort kloppen niet:\n${regels.join('\n')}`);
  }

  /** De lijst waarmee een Paspoort begon. Fout: NotFound. */
  van(variant: Paspoortvariant, versie: number): Vragenlijst {
    const lijst = this.lijsten.find((l) => l.variant === variant && l.versie === versie);
    if (!lijst) throw new NotFound('paspoort.vragen-onbekend', 'Deze vragenlijst bestaat niet.');
    return lijst;
  }

  /** De lijst waarmee een nieuw Paspoort begint. Fout: NotFound. */
  nieuwste(variant: Paspoortvariant): Vragenlijst {
    const lijst = nieuwsteVragen(this.lijsten, variant);
    if (!lijst) throw new NotFound('paspoort.vragen-onbekend', 'Voor deze variant is er geen vragenlijst.');
    return lijst;
  }

  /** Een lijst in een taal; is zij in die taal niet vertaald, dan in het Nederlands. */
  in(taal: Vraagtaal, lijst: Vragenlijst): VertaaldeVragen {
    const woorden = this.vertalingen.find(
      (een) => een.taal === taal && een.variant === lijst.variant && een.versie === lijst.versie,
    );
    return woorden ? { taal: woorden.taal, lijst: vertaal(lijst, woorden) } : { taal: 'nl', lijst };
  }
}
