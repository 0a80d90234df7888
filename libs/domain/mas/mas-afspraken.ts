import type { Rol, Trede } from '../afspraken/trede.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import type { Partnertaaksoort } from './partner/partnertaak.ts';
import type { MasRoute } from './routezaak.ts';

/** De partners aan wie een taak kan gaan. Bron: domain.md §1.2. */
export const PARTNERSOORTEN = [
  'school',
  'lokaal_team',
  'jeugdarts',
  'halt',
  'rvdk',
  'gi',
  'om',
  'rmc',
] as const;
export type Partnersoort = (typeof PARTNERSOORTEN)[number];

/** De partners die een regio aanwijst. De school is die van de jongere, het Doorstroompunt dat van zijn woonplaats. */
export type Aangewezen = Exclude<Partnersoort, 'school' | 'rmc'>;
export const AANGEWEZEN: readonly Aangewezen[] = PARTNERSOORTEN.filter(
  (soort): soort is Aangewezen => soort !== 'school' && soort !== 'rmc',
);

/** Wat een partner van een jongere kan meekrijgen; meer bestaat niet. Bron: domain.md §7.2. */
export const UITTREKSELVELDEN = [
  'naam',
  'contact',
  'school',
  'verzuimuren',
  'verzuimdagen',
  'afspraken',
  'conclusie-instrument',
  'deskundige-adviezen',
] as const;
export type Uittrekselveld = (typeof UITTREKSELVELDEN)[number];

/** De criteria voor Halt vanaf een dag. Bron: domain.md §1.6 en §10 punt 4 (`haltCriteria(version)`). */
export interface HaltCriteria {
  readonly van: Kalenderdag;
  /** Minstens zoveel uren, of minstens `minKeerTeLaat`. */
  readonly minUren: number;
  readonly minKeerTeLaat: number;
  /** Hoogstens zoveel uren en zoveel keer te laat; daarboven beslist de officier mee. */
  readonly maxUren: number;
  readonly maxKeerTeLaat: number;
  readonly leeftijdVanaf: number;
  /** Exclusief. */
  readonly leeftijdTot: number;
  /** Tot deze verjaardag (exclusief) stemmen ook de ouders in (AGE-8). */
  readonly oudersTot: number;
}

/** Welke organisatie in een regio een partner is. */
export interface Partnertoewijzing {
  readonly soort: Aangewezen;
  /** Sleutel van de organisatie in deze afspraak. */
  readonly organisatie: string;
  /** Alleen voor wie hier woont (CBS-codes); null: voor iedereen voor wie er geen ander is. */
  readonly gemeenten: readonly string[] | null;
}

/** Wat een soort taak een partner laat zien en hoe lang zij mag duren. */
export interface Partnertaakafspraak {
  readonly soort: Partnertaaksoort;
  readonly partner: Partnersoort;
  readonly velden: readonly Uittrekselveld[];
  /** In werkdagen: accepteren of teruggeven. */
  readonly reactie: number;
  /** In werkdagen: uitvoeren. */
  readonly uitvoering: number;
}

/** Wat bij vrijstellingen een termijn of grens heeft. `MM-DD` is een dag die elk jaar terugkomt. Bron: domain.md §5. */
export interface Vrijstellingsafspraken {
  /** Zo oud is een verklaring van een deskundige hoogstens. */
  readonly verklaringMaanden: number;
  /** Wie in zoveel maanden voor het beroep op een school van de richting stond, kan er geen bedenkingen tegen hebben. */
  readonly plaatsingMaanden: number;
  /** Elk jaar opnieuw, voor deze dag (`MM-DD`). */
  readonly elkJaarVoor: string;
  /** De maanden (`MM-DD`) waarin wie trekt vrij is, en hoe ver een rijdende school dan minstens is. */
  readonly reizen: { readonly van: string; readonly tot: string; readonly rijdendeSchoolKm: number };
  readonly vervangendVanaf: number;
  /** Zoveel weken voor het einde is verlengen van vervangende leerplicht gevraagd. */
  readonly verlengenWeken: number;
  /** Zoveel maanden voor de uiterste dag begint de vraag wat er daarna is. */
  readonly vervolgMaanden: number;
}

/** Wat een regio over de aanpak van verzuim afspreekt. Termijnen in werkdagen, tenzij de naam anders zegt. */
export interface MasAfspraken {
  readonly termijnen: {
    readonly oppakken: number;
    readonly gesprek: number;
    readonly mdo: number;
    readonly pvOverwegen: number;
    /** Een vraag van een school beantwoorden, voor er een melding is. */
    readonly consult: number;
  };
  readonly checkinWeken: number;
  readonly monitoringLesweken: number;
  /** Na zoveel gemiste uitnodigingen telt iemand als opgeroepen. */
  readonly gemisteUitnodigingen: number;
  /** Een nieuwe melding binnen zoveel maanden na het afsluiten is terugval. */
  readonly recidiveMaanden: number;
  readonly hulp: {
    readonly wachtlijstWeken: number;
    readonly evaluatieWeken: number;
    /** AGE-9: vanaf hier beslist de jongere mee. */
    readonly jongereVanaf: number;
    /** AGE-9: vanaf hier beslist de jongere alleen. */
    readonly alleenJongereVanaf: number;
  };
  readonly halt: {
    /** Oplopend op `van`. */
    readonly criteria: readonly HaltCriteria[];
    readonly intakeWeken: number;
    readonly pauzeWeken: number;
    readonly pauzeHoogstensWeken: number;
    /** Hoe vaak een pauze te verlengen is; samen blijft zij binnen `pauzeHoogstensWeken`. Zonder afspraak niet. */
    readonly pauzeVerlengingen?: number;
  };
  readonly civiel: { readonly burgemeesterDagen: number; readonly otsHerinneringMaanden: number };
  readonly straf: { readonly verzetDagen: number };
  /** Het beleidskader voor het proces-verbaal; getoond bij de routekeuze. */
  readonly pvBeleid: { readonly omschrijving: string; readonly luxeWaarschuwingTotDagen: number };
  /** Combinaties die in deze regio een motief vragen, naast wat de regels al vragen. */
  readonly motiefBij: readonly { readonly bestaand: MasRoute; readonly nieuw: MasRoute }[];
  /** In kalenderdagen: zo lang geldt een link voor een partner zonder inlogdienst, en nooit langer dan zijn taak. */
  readonly partnerlinkDagen: number;
  /** Blijft een afgesproken keuze over een route zoveel werkdagen liggen, dan gaat zij naar deze rol; steeds opnieuw. */
  readonly escalatie: { readonly naWerkdagen: number; readonly rol: Rol };
  readonly partners: readonly Partnertoewijzing[];
  readonly partnertaken: readonly Partnertaakafspraak[];
  readonly vrijstelling: Vrijstellingsafspraken;
  readonly ladders: {
    readonly oppakken: readonly Trede[];
    readonly partnertaak: readonly Trede[];
    /** Vanaf de dag dat de vraag begint wat er na een vrijstelling is. */
    readonly vrijstelling: readonly Trede[];
  };
}
