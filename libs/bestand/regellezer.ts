import type { Leesfout } from '../domain/bestand/bestand.ts';
import type { Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Gelezen } from './datum.ts';
import { leesDatum } from './datum.ts';
import type { Indeling } from './kolommen.ts';
import type { Bevindingen } from './leesfout.ts';
import { leesfout } from './leesfout.ts';
import { MAXIMUM_CELTEKENS } from './tabel.ts';
import type { Woordenboek } from './woordenboek.ts';
import type { Rij } from './tabel.ts';
import { heeftVerborgenTekens, isBeschadigd, isRekenbladfout, normaliseerTekst } from './tekst.ts';

const MAXIMUM_TEKENS = 200;

/** Wat per bestand een keer wordt uitgezocht en voor alle regels geldt. */
export interface Leesomgeving {
  readonly indeling: Indeling;
  readonly datums: Map<string, Gelezen<Kalenderdag>>;
  /** Tekst die als een lege cel telt, zoals `NA` in het koppelpunt. */
  readonly leeg: string | null;
  readonly woorden: Woordenboek;
}

/**
 * Leest de velden van een regel en verzamelt wat er niet klopt. Een verplicht veld geeft bij een fout
 * een lege waarde terug: de regel heeft dan een fout en zijn waarden worden niet gebruikt.
 */
export class Regellezer implements Bevindingen {
  readonly fouten: Bevindingen['fouten'] = [];
  readonly waarschuwingen: Bevindingen['waarschuwingen'] = [];

  constructor(
    private readonly omgeving: Leesomgeving,
    private readonly rij: Rij,
  ) {}

  heeft(veld: string): boolean {
    return this.omgeving.indeling.plaatsen.has(veld);
  }

  fout(veld: string, code: string, melding: string): void {
    this.voegToe(this.fouten, leesfout(code, melding, this.plaats(veld)));
  }

  waarschuw(veld: string, code: string, melding: string): void {
    this.voegToe(this.waarschuwingen, leesfout(code, melding, this.plaats(veld)));
  }

  /** De tekst van een veld, of null als de cel leeg is of het veld er niet is. */
  tekst(veld: string, maximum = MAXIMUM_TEKENS): string | null {
    const plaats = this.omgeving.indeling.plaatsen.get(veld);
    const cel = plaats === undefined ? '' : (this.rij.cellen[plaats.index] ?? '');
    if (cel.length > MAXIMUM_CELTEKENS)
      return this.geenTekst(veld, 'cel.te-lang', 'Deze cel is te lang. Kort de tekst in.');
    const tekst = normaliseerTekst(cel);
    if (tekst === '' || tekst === this.omgeving.leeg) return null;
    return this.keurTekst(veld, tekst, maximum);
  }

  verplicht(veld: string, maximum = MAXIMUM_TEKENS): string {
    const aantal = this.fouten.length;
    const tekst = this.tekst(veld, maximum);
    if (tekst === null && this.fouten.length === aantal)
      this.fout(veld, 'cel.leeg', 'Deze cel is verplicht maar leeg. Vul de cel.');
    return tekst ?? '';
  }

  /** Wat een woord betekent: de inleveraar mag het zelf hebben gezegd. Een woord dat niemand kent, wordt onthouden om het te vragen. */
  woord<T>(veld: string, woord: string, zoek: (woord: string) => T | null): T | null {
    const { woorden } = this.omgeving;
    const gevonden = zoek(woorden.vertaal(veld, woord));
    if (gevonden === null) woorden.onthoud(veld, woord);
    return gevonden;
  }

  datum(veld: string): Kalenderdag | null {
    const tekst = this.tekst(veld);
    return tekst === null ? null : this.leesDag(veld, tekst);
  }

  verplichteDatum(veld: string): Kalenderdag {
    const tekst = this.verplicht(veld);
    return (tekst === '' ? null : this.leesDag(veld, tekst)) ?? ('' as Kalenderdag);
  }

  /** Neemt een gelezen waarde over, of legt de fout vast bij het veld. */
  neem<T>(veld: string, gelezen: Gelezen<T>): T | null {
    if (gelezen.soort === 'waarde') return gelezen.waarde;
    this.fout(veld, gelezen.code, gelezen.melding);
    return null;
  }

  private leesDag(veld: string, tekst: string): Kalenderdag | null {
    let gelezen = this.omgeving.datums.get(tekst);
    if (gelezen === undefined) this.omgeving.datums.set(tekst, (gelezen = leesDatum(tekst)));
    return this.neem(veld, gelezen);
  }

  private keurTekst(veld: string, tekst: string, maximum: number): string | null {
    if (tekst.length > maximum) {
      return this.geenTekst(
        veld,
        'cel.te-lang',
        `Deze cel heeft meer dan ${maximum} tekens. Kort de tekst in.`,
      );
    }
    if (isRekenbladfout(tekst)) {
      return this.geenTekst(
        veld,
        'cel.rekenbladfout',
        'In deze cel staat een foutwaarde van het rekenblad. Herstel de formule of typ de waarde.',
      );
    }
    if (heeftVerborgenTekens(tekst)) {
      return this.geenTekst(
        veld,
        'tekst.tekens',
        'In deze cel staan onzichtbare tekens. Typ de tekst opnieuw.',
      );
    }
    if (isBeschadigd(tekst)) {
      this.waarschuw(
        veld,
        'tekst.beschadigd',
        'Letters met een accent lijken beschadigd. Controleer de tekst en sla het bestand op als CSV UTF-8.',
      );
    }
    return tekst;
  }

  /** Een veld mag vaker gelezen worden; dezelfde bevinding telt een keer. */
  private voegToe(lijst: Leesfout[], nieuw: Leesfout): void {
    if (!lijst.some((oud) => oud.code === nieuw.code && oud.kolom === nieuw.kolom)) lijst.push(nieuw);
  }

  private geenTekst(veld: string, code: string, melding: string): null {
    this.fout(veld, code, melding);
    return null;
  }

  private plaats(veld: string): { regel: number; kolom: string | null } {
    return { regel: this.rij.regel, kolom: this.omgeving.indeling.plaatsen.get(veld)?.kop ?? null };
  }
}
