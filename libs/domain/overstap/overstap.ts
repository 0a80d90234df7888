import type { AanmeldingFeit } from '../aanmelding/aanmelding.ts';
import type { Rol, Taakroute } from '../afspraken/afspraken.ts';
import type { Instant, Kalenderdag, Schooljaar } from '../tijd/tijd.ts';
import type { Bestemming } from './bestemming.ts';

/** De statussen van een overstap. Bron: regionale afspraak over de doorstroommonitor. */
export const OVERSTAP_STATUSSEN = [
  'NIET_AANGEMELD',
  'AANGEMELD',
  'IN_BEHANDELING',
  'AANDACHT',
  'RISICO',
  'DEFINITIEF_MBO',
  'VERVOLG_ANDERS',
  'OVERGEDRAGEN',
  'IN_BEHANDELING_LP',
  'IN_BEHANDELING_RMC',
  'IN_BEHANDELING_ZORG',
  'TERUGGEMELD_SCHOOL',
  'AFGESLOTEN',
] as const;
export type Overstapstatus = (typeof OVERSTAP_STATUSSEN)[number];

/** Wat de aanmeldingen en bestemming samen zeggen, los van wie verantwoordelijk is. */
export const PLAATSINGEN = [
  'NIET_AANGEMELD',
  'AANGEMELD',
  'IN_BEHANDELING',
  'AANDACHT',
  'RISICO',
  'DEFINITIEF_MBO',
  'VERVOLG_ANDERS',
] as const;
export type Plaatsing = (typeof PLAATSINGEN)[number];

/** Waarom een overstap deze status heeft; de uitleg staat in libs/contract/teksten. */
export const REDENEN = [
  'NOG_NIET_AANGEMELD',
  'GEEN_AANMELDING_NA_AANMELDDATUM',
  'ONBEKEND',
  'AANMELDING_LOOPT',
  'INTAKE_OF_AANBOD',
  'ALLEEN_WACHTLIJST',
  'ALLES_AFGEWEZEN',
  'ALLES_AFGEMELD',
  'ALLES_BEEINDIGD',
  'NIET_VERSCHENEN',
  'ALLES_GEEINDIGD',
  'KWETSBAAR_ZONDER_PASPOORT',
  'NIET_GESLAAGD_VOOR_NIVEAU',
  'INTAKES_GEANNULEERD',
  'DEFINITIEF_GEPLAATST',
  'DUBBEL_DEFINITIEF',
  'ANDERE_BESTEMMING_BEVESTIGD',
  'WACHT_OP_ONTVANGER',
  'ONTVANGER_BEHANDELT',
  'TERUGGEMELD_NA_ZOMER',
  'AFGESLOTEN',
] as const;
export type Reden = (typeof REDENEN)[number];

/** Tekens die naast de status staan. */
export const VLAGGEN = [
  'dubbel-definitief',
  'aandacht',
  'verouderde-bron',
  'adres-onbekend',
  'zonder-paspoort',
] as const;
export type Vlag = (typeof VLAGGEN)[number];

/** Wat over de jongere nodig is om te beslissen; geen naam, geen BSN. */
export interface JongereFeiten {
  readonly geboortedatum: Kalenderdag;
  /** Woonadressen, oplopend; `gemeente` null is vertrokken of onbekend. */
  readonly woongemeenten: readonly Woonplaats[];
  /** Dag van het behaalde diploma dat een startkwalificatie geeft, of null. */
  readonly startkwalificatieOp: Kalenderdag | null;
  /** pro-getuigschrift of schooldiploma (AGE-4), of null. */
  readonly proDiplomaOp: Kalenderdag | null;
  /** vso uitstroomprofiel arbeidsmarkt of dagbesteding (AGE-4). */
  readonly vsoArbeidOfDagbesteding: boolean;
  /** Perioden van vrijstelling van de inschrijvingsplicht. */
  readonly vrijstellingen: readonly { readonly van: Kalenderdag; readonly tot: Kalenderdag | null }[];
  /** Aantal volle schooljaren gevolgd per 1 augustus van het seizoen, als het bekend is. */
  readonly volleSchooljaren: number | null;
  /** De 1 augustus waarop `volleSchooljaren` is geteld; zonder die dag telt het aantal niet mee. */
  readonly volleSchooljarenOp?: Kalenderdag | null;
  readonly overledenOp: Kalenderdag | null;
}

export interface Woonplaats {
  readonly van: Kalenderdag;
  readonly gemeente: string | null;
  /** Waar de jongere is als er geen gemeente is. */
  readonly buiten: 'buitenland' | 'onbekend' | null;
}

/** De statussen van een overdracht aan leerplicht of Doorstroompunt. */
export const OVERDRACHT_STATUSSEN = [
  'AANGEBODEN',
  'GEACCEPTEERD',
  'GEWEIGERD',
  'TERUGGEMELD',
  'DOORGEGEVEN',
  'VERVALLEN',
  'AFGESLOTEN',
] as const;
export type Overdrachtstatus = (typeof OVERDRACHT_STATUSSEN)[number];

/** Waarom een overdracht is aangeboden. */
export const AANLEIDINGEN = [
  'VOOR_ZOMER',
  'HARDE_DEADLINE',
  'VERVROEGD',
  'GEWEIGERD_NIET_BEVOEGD',
  'LEEFTIJD',
  'VERHUIZING',
  'DIPLOMA',
  'VRIJSTELLING',
] as const;
export type Aanleiding = (typeof AANLEIDINGEN)[number];

export interface OverdrachtFeit {
  readonly id: string;
  /** Volgnummer binnen de overstap, vanaf 1. */
  readonly nummer: number;
  readonly vanId: string;
  readonly naarId: string;
  /** Is de ontvanger een Doorstroompunt? Als vangnet krijgt het ook wie nog leerplichtig is. */
  readonly naarDoorstroompunt?: boolean;
  readonly route: Taakroute;
  readonly gemeente: string | null;
  readonly aanleiding: Aanleiding;
  readonly status: Overdrachtstatus;
  readonly aangebodenOp: Instant;
  readonly geaccepteerdOp: Instant | null;
  readonly eersteActieOp: Instant | null;
  /** Einde van de laatste werkdag waarop de ontvanger kan beslissen. */
  readonly uiterlijk: Instant;
  readonly eersteActieUiterlijk: Instant | null;
  readonly zorgSinds: Instant | null;
}

/**
 * De momenten van een seizoen voor deze leerling, uit de afspraak omgerekend naar ogenblikken.
 * De zomer is die van de eigen school.
 */
export interface OverstapMomenten {
  /** Eind van de aanmelddatum: voor dit ogenblik (exclusief) is er toelatingsrecht. */
  readonly eindeAanmelddatum: Instant;
  readonly aandacht: Instant;
  readonly risico: Instant;
  readonly kwetsbaarZonderPaspoort: Instant;
  readonly overdrachtVoorZomer: Instant;
  readonly terugmelding: Instant;
  readonly hardeDeadline: Instant;
  readonly eindeSeizoen: Instant;
  /** Jaardagen waarop de bevoegde instantie kan wisselen, vanaf het begin van het seizoen, oplopend. */
  readonly leeftijdsgrenzen: readonly Instant[];
}

/** Alles waarover een overstap beslist. Codes, ids en ogenblikken; geen naam, geen BSN, geen vrije tekst. */
export interface OverstapFeiten {
  readonly id: string;
  readonly leerlingId: string;
  readonly seizoen: Schooljaar;
  readonly regio: string;
  readonly schoolId: string;
  /** Wie nu verantwoordelijk is: de school tot een ontvanger accepteert. */
  readonly eigenaarId: string;
  readonly cohort: string;
  readonly kwetsbaar: boolean;
  readonly geladenOp: Instant;
  readonly jongere: JongereFeiten;
  readonly aanmeldingen: readonly AanmeldingFeit[];
  readonly bestemming: Bestemming | null;
  /** Oplopend op nummer. */
  readonly overdrachten: readonly OverdrachtFeit[];
  readonly paspoort: boolean;
  /** false: gezakt; null: nog niet bekend. */
  readonly geslaagd: boolean | null;
  readonly afgesloten: { readonly op: Instant; readonly reden: string } | null;
  /** Teruggemeld aan de school na de zomer. */
  readonly teruggemeldOp: Instant | null;
  /** Mbo's (organisatie-id) waarvan de bron nu ouder is dan afgesproken. */
  readonly verouderdeMbos: readonly string[];
  readonly drempelGeannuleerdeIntakes: number;
  readonly momenten: OverstapMomenten;
  /** Wat eerder is afgeleid en opgeslagen. */
  readonly vorige: {
    readonly status: Overstapstatus;
    readonly reden: Reden;
    readonly vlaggen: readonly Vlag[];
    readonly sinds: Instant;
  } | null;
}

/** Wie aan zet is, sinds wanneer, tot wanneer, en wat er dan gebeurt. */
export interface Bal {
  readonly organisatieId: string;
  readonly rol: Rol;
  readonly sinds: Instant;
  readonly uiterlijk: Instant | null;
  /** Wat er op `uiterlijk` vanzelf gebeurt. */
  readonly daarna: Daarna;
}

export const DAARNA = [
  'NIETS',
  'WORDT_AANDACHT',
  'WORDT_RISICO',
  'GAAT_NAAR_LP_RMC',
  'ESCALATIE_COORDINATOR',
  'ESCALATIE_STUURGROEP',
  'TERUG_NAAR_SCHOOL',
  'SEIZOEN_SLUIT',
] as const;
export type Daarna = (typeof DAARNA)[number];

/** Waarom deze leerling op iemands lijst staat, met de bron. */
export interface WaaromHier {
  readonly code: Reden;
  readonly sinds: Instant;
  /** Het feit waaruit het volgt: een aanmelding, een overdracht, de kalender, of wat de school zelf deed. */
  readonly bron: {
    readonly soort: 'aanmelding' | 'overdracht' | 'bestemming' | 'kalender' | 'jongere' | 'school';
    readonly id: string | null;
  };
}

/** De uitkomst van `leidOverstapAf`: wat bij elke wijziging bij de overstap wordt opgeslagen. */
export interface Afgeleid {
  readonly status: Overstapstatus;
  readonly plaatsing: Plaatsing;
  readonly reden: Reden;
  readonly vlaggen: readonly Vlag[];
  /** null: niemand is aan zet (geplaatst of afgesloten). */
  readonly bal: Bal | null;
  readonly waaromHier: WaaromHier;
}

/** Een stap die het proces van een overstap doet; elke stap is een idempotente activiteit. */
export const STAPPEN = [
  'herleid',
  'draagOver',
  'meldTerug',
  'wijzigOntvanger',
  'laatVervallen',
  'laatBestemmingVervallen',
  'sluitSeizoen',
] as const;
export type Stapsoort = (typeof STAPPEN)[number];

export interface Stap {
  readonly soort: Stapsoort;
  /** Het ogenblik waarop de stap hoorde te gebeuren. */
  readonly op: Instant;
  readonly aanleiding: Aanleiding | null;
}

/** Wat er voor een proces nu te doen is en wanneer het weer moet kijken. */
export interface Plan<S = Stap> {
  readonly nu: readonly S[];
  readonly volgende: Instant | null;
  /** Het proces is klaar en mag eindigen. */
  readonly klaar: boolean;
}
