import type { Aanmeldstatus } from '../aanmelding/aanmelding.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import type { Verzuimreden } from '../verzuim/verzuimregel.ts';
import type { OnbekendWoord } from './indeling.ts';

/** De soorten bestanden die een ketenpartner kan inleveren. */
export const BESTANDSOORTEN = ['cohort', 'weekcheck', 'koppelpunt', 'verzuim'] as const;
export type Bestandsoort = (typeof BESTANDSOORTEN)[number];

/** De opleidingen van waaruit een leerling overstapt. */
export const COHORTEN = [
  'vmbo-bb',
  'vmbo-kb',
  'vmbo-gl',
  'vmbo-tl',
  'pro',
  'vso',
  'havo',
  'vavo',
  'isk',
  'entree',
] as const;
export type Cohort = (typeof COHORTEN)[number];

/** De uitstroomprofielen van het voortgezet speciaal onderwijs. */
export const VSO_PROFIELEN = ['vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding'] as const;
export type VsoProfiel = (typeof VSO_PROFIELEN)[number];

/** Iets wat aan een bestand of regel niet klopt. De melding zegt wat te doen en noemt nooit een BSN, naam of geboortedatum. */
export interface Leesfout {
  /** Vaste code, `bestand.leeg` of `datum.rekenbladgetal`. */
  readonly code: string;
  readonly melding: string;
  /** Regelnummer zoals de gebruiker het ziet (kopregel is 1), of null als het over het hele bestand gaat. */
  readonly regel: number | null;
  /** De kop van de kolom zoals die in het bestand staat. */
  readonly kolom: string | null;
  /** Wat de melding noemt, om haar in een andere taal te zeggen: koppen, kolommen of regels. */
  readonly gegevens?: Readonly<Record<string, string>>;
}

/** Een gelezen regel: `waarden` is null zodra er een fout is. */
export interface GelezenRegel<T> {
  readonly regel: number;
  /**
   * Waaraan de leerling of melding binnen dit bestand te herkennen is; null als dat niet te lezen is.
   * Kan een BSN bevatten: niet tonen en niet loggen.
   */
  readonly sleutel: string | null;
  readonly waarden: T | null;
  readonly fouten: readonly Leesfout[];
  readonly waarschuwingen: readonly Leesfout[];
  /** De tekst per kop, zoals die in het bestand staat. */
  readonly ruw: Readonly<Record<string, string>>;
}

/** Een leerling uit de cohortlevering van een school. `bsn` en `onderwijsnummer` kunnen allebei gevuld zijn, of geen van beide. */
export type CohortRegel = {
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
  readonly leerlingnummer: string;
  readonly achternaam: string;
  readonly tussenvoegsel: string | null;
  readonly roepnaam: string;
  readonly geboortedatum: Kalenderdag;
  readonly brin: string;
  readonly vestiging: string | null;
  readonly klas: string | null;
  readonly cohort: Cohort;
  readonly mentor: string | null;
  readonly postcode: string | null;
  readonly huisnummer: string | null;
  /** CBS-code, vier cijfers. */
  readonly gemeente: string | null;
  readonly geheimAdres: boolean;
  readonly vsoProfiel: VsoProfiel | null;
  readonly diploma: 'geslaagd' | 'gezakt' | null;
};

/** Een aanmelding uit de weekcheck van een mbo. */
export type WeekcheckRegel = {
  readonly brinMbo: string;
  readonly peildatum: Kalenderdag;
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
  readonly leerlingnummerVo: string | null;
  readonly brinVo: string | null;
  readonly achternaam: string;
  readonly tussenvoegsel: string | null;
  readonly roepnaam: string;
  readonly geboortedatum: Kalenderdag;
  /** Crebo of vavo-code. */
  readonly opleidingcode: string;
  readonly opleiding: string | null;
  readonly niveau: number | null;
  readonly leerweg: string | null;
  readonly locatie: string | null;
  readonly status: Aanmeldstatus;
  /** Begin van de statusdatum in Amsterdam. */
  readonly statusOp: Instant;
  readonly startdatum: Kalenderdag | null;
  readonly vavo: boolean;
  readonly opmerking: string | null;
};

/** Een statuswijziging uit het koppelpunt Centraal Aanmelden MBO. */
export type KoppelpuntRegel = {
  readonly id: string;
  /** `BRIN:nummer`: een per aanmelding; een aanmelding heeft meer regels. */
  readonly ketenId: string;
  /** Base64 van 32 bytes: hetzelfde BSN geeft dezelfde hash. */
  readonly bsnHash: string;
  readonly startmoment: Kalenderdag;
  readonly status: Aanmeldstatus;
  /** Het statuswoord zoals het koppelpunt het schrijft. */
  readonly bronStatus: string;
  readonly begindatum: Instant;
  readonly schooljaar: string | null;
  readonly statusBron: 'CAMBO' | 'SIS';
  readonly postcodecijfers: string | null;
  readonly brinMbo: string;
  readonly locatiecode: string | null;
  readonly opleidingcode: string;
  readonly leertraject: string;
  readonly leeftijdscategorie: string | null;
  readonly gewijzigdOp: Instant;
};

/** Verzuim van een leerling zoals het leerlingvolgsysteem van een school het uitvoert: lessen, uren of een hele dag. */
export type VerzuimRegel = {
  readonly bsn: string | null;
  readonly onderwijsnummer: string | null;
  readonly leerlingnummer: string | null;
  readonly brin: string | null;
  readonly dag: Kalenderdag;
  readonly reden: Verzuimreden;
  /** De lesuren, oplopend; leeg als de regel over de dag gaat. */
  readonly lesuren: readonly number[];
  /** Gemiste uren; per lesuur als er lesuren zijn. Null: alleen bekend dat het een hele dag was. */
  readonly uren: number | null;
  readonly minuten: number | null;
  readonly heleDag: boolean;
};

/** De gelezen regel die bij een bestandsoort hoort. */
export interface RegelPerSoort {
  readonly cohort: CohortRegel;
  readonly weekcheck: WeekcheckRegel;
  readonly koppelpunt: KoppelpuntRegel;
  readonly verzuim: VerzuimRegel;
}
export type Bestandsregel = RegelPerSoort[Bestandsoort];

/** Hoe het bestand is herkend; null is niet te zeggen of niet van toepassing. */
export interface Herkend {
  readonly vorm: 'csv' | 'xlsx';
  readonly codering: 'utf-8' | 'utf-8-bom' | 'windows-1252' | null;
  readonly scheiding: ';' | ',' | '\t' | null;
  readonly blad: string | null;
}

/** Een kolom uit het bestand en het veld waarvoor zij is herkend. */
export interface HerkendeKolom {
  readonly kop: string;
  readonly veld: string | null;
}

/** Een gelezen bestand. Met een fout op bestandsniveau is het hele bestand geweigerd en zijn er geen regels. */
export interface GelezenBestand<S extends Bestandsoort = Bestandsoort> {
  readonly soort: S;
  readonly herkend: Herkend;
  readonly kolommen: readonly HerkendeKolom[];
  readonly fouten: readonly Leesfout[];
  readonly waarschuwingen: readonly Leesfout[];
  readonly regels: readonly GelezenRegel<RegelPerSoort[S]>[];
  /** Codes en statussen die niemand kent; de inleveraar kan zeggen wat zij betekenen. */
  readonly onbekend?: readonly OnbekendWoord[];
  /** Weekcheck: de ene peildatum van het bestand. */
  readonly peildatum?: Kalenderdag;
  /** Weekcheck: er staat ten minste een vavo-aanmelding in. */
  readonly bevatVavo?: boolean;
}
