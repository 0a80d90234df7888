import type { MasAfspraken } from '../mas/mas-afspraken.ts';
import type { Bestemmingsoort } from '../overstap/bestemming.ts';
import type { Overstapkengetal } from '../overstap/cijfers/kengetallen.ts';
import type { VerzuimAfspraken } from '../verzuim/verzuim-afspraken.ts';
import type { Mailuren } from '../bericht/mailuren.ts';
import { ORGANISATIESOORTEN, type Organisatiesoort } from './organisatiesoort.ts';
import { ROLLEN, type Rol, type Trede } from './trede.ts';
import type { Dagenperiode, Kalenderdag, Kloktijd, Schooljaar } from '../tijd/tijd.ts';

/** De wegen waarlangs een jongere onder een uitvoerder valt. */
export const TAAKROUTES = ['leerplicht', 'kwalificatieplicht', 'rmc'] as const;
export type Taakroute = (typeof TAAKROUTES)[number];

export { ROLLEN, type Rol, type Trede };

export { ORGANISATIESOORTEN, type Organisatiesoort };

/** Een trede van de ladder van het Paspoort: die kan ook de jongere zelf herinneren. */
export interface Paspoorttrede extends Omit<Trede, 'rol'> {
  readonly rol: Rol | 'jongere';
}

/** Een dag met een kloktijd in Europe/Amsterdam. */
export interface Dagmoment {
  readonly dag: Kalenderdag;
  readonly tijd: Kloktijd;
}

/** Vaste momenten van een seizoen. Alle dagen zijn afspraken per regio en jaar. */
export interface Momenten {
  /** Eerste dag waarop scholen mogelijke overstappers inlezen. */
  readonly seizoenOpen: Dagmoment;
  /** Laatste dag (inclusief) waarop een aanmelding toelatingsrecht geeft. */
  readonly aanmelddatum: Kalenderdag;
  /** Vanaf dit moment is een leerling zonder aanmelding een aandachtspunt. */
  readonly aandacht: Dagmoment;
  /** Vanaf dit moment is een leerling zonder aanmelding risico(onbekend). */
  readonly risico: Dagmoment;
  /** Vanaf dit moment wordt een jongere uitgenodigd om een Paspoort te maken. */
  readonly paspoortUitnodiging: Dagmoment;
  /** Vanaf dit moment is kwetsbaar zonder Paspoort een risico. */
  readonly kwetsbaarZonderPaspoort: Dagmoment;
  /** Overdracht van open leerlingen: zoveel kalenderdagen voor de eerste vakantiedag van de eigen school. */
  readonly overdrachtVoorZomer: { readonly dagenVoorVakantie: number; readonly tijd: Kloktijd };
  /** Terugmelding aan de school: zoveel kalenderdagen na de laatste vakantiedag van de school. */
  readonly terugmelding: { readonly dagenNaVakantie: number; readonly tijd: Kloktijd };
  /** No-show: zoveel kalenderdagen na de startdatum van de opleiding. */
  readonly noShow: { readonly dagenNaStart: number; readonly tijd: Kloktijd };
  /** De dag waarop niemand meer zonder ontvanger mag zijn. */
  readonly hardeDeadline: Dagmoment;
  /** Peildagen van de kerncijfers. */
  readonly kpiDagen: readonly { readonly naam: string; readonly dag: Kalenderdag }[];
  readonly eersteWeekcheck: Kalenderdag;
  readonly laatsteWeekcheck: Kalenderdag;
  readonly eindeSeizoen: Dagmoment;
}

/** Termijnen in werkdagen, tenzij de naam anders zegt. */
export interface Termijnen {
  readonly acceptatie: number;
  readonly eersteActie: number;
  readonly taakMentor: number;
  readonly taakDecaan: number;
  readonly bevestigingVo: number;
  readonly bevestigPlaatsing: number;
  /** Vanaf de verjaardag waarop de jongere zelf beslist: zo lang blijft een deling open die hij nog niet bevestigde. */
  readonly bevestigDeling: number;
  /** Kalenderdagen dat een deling van een Paspoort hoogstens duurt. */
  readonly delingDagen: number;
  /** Zo lang kan een leerling beginnen met de code van zijn mentor. */
  readonly paspoortcodeDagen: number;
  /** Jaren na het laatste gebruik dat een Paspoort blijft. */
  readonly paspoortBewarenJaren: number;
  /** Kalenderdagen voor het vernietigen waarop een Paspoort sluit en de jongere bericht krijgt. */
  readonly paspoortWaarschuwingDagen: number;
}

/** Ladders per proces; `naWerkdagen` telt vanaf het begin van de termijn. */
export interface Ladders {
  readonly acceptatie: readonly Trede[];
  readonly eersteActie: readonly Trede[];
  readonly taak: readonly Trede[];
  readonly hardeDeadline: readonly Trede[];
  /** Vanaf de uitnodiging, tot de jongere zijn Paspoort heeft vastgesteld. */
  readonly paspoort: readonly Paspoorttrede[];
}

export interface WeekcheckAfspraak {
  /** ISO-weekdag, 1 = maandag. */
  readonly weekdag: number;
  readonly tijd: Kloktijd;
  readonly herinneringen: readonly Trede[];
  /** Zoveel gemiste weken na elkaar geeft een escalatie. */
  readonly escalatieNaGemisteWeken: number;
  readonly escalatieRol: Rol;
}

/** Een dated leeftijdsgrens: geldt vanaf `van` (inclusief). */
export interface Leeftijdsgrens {
  readonly van: Kalenderdag;
  readonly jaar: number;
}

export interface Leeftijden {
  /** AGE-1: verjaardag waarna de leerplicht begint. */
  readonly leerplichtVanaf: number;
  /** AGE-2b: verjaardag in het schooljaar waarna de leerplicht eindigt. */
  readonly leerplichtTot: number;
  /** AGE-2a: volle schooljaren waarna de leerplicht eindigt. */
  readonly leerplichtSchooljaren: number;
  /** AGE-3. */
  readonly kwalificatieplichtTot: number;
  /** AGE-5. */
  readonly zelfVerantwoordelijkVanaf: number;
  /** AGE-10: vanaf deze verjaardag beslist de jongere zelf over wat op toestemming berust. */
  readonly toestemmingVanaf: number;
  /** AGE-6: Burgerlijk Wetboek boek 1 art. 233. */
  readonly meerderjarigVanaf: number;
  /** AGE-7, oplopend op `van`. */
  readonly doorstroompuntTot: readonly Leeftijdsgrens[];
  /** AGE-11: dag waarop wie op 29 februari is geboren jarig is in een gewoon jaar, `MM-DD`. */
  readonly schrikkelverjaardag: string;
}

export interface Taaktoewijzing {
  /** CBS-code, vier cijfers. */
  readonly gemeente: string;
  readonly route: Taakroute;
  /** Sleutel van de organisatie in deze afspraak. */
  readonly organisatie: string;
  readonly van: Kalenderdag;
  /** Laatste dag (inclusief), of null. */
  readonly tot: Kalenderdag | null;
}

export interface Vakantie extends Dagenperiode {
  readonly soort: 'herfst' | 'kerst' | 'voorjaar' | 'mei' | 'zomer';
}

/** Vakanties: per vakantieregio, en afwijkend per instelling (BRIN). */
export interface Vakanties {
  readonly standaard: string;
  readonly regios: Readonly<Record<string, readonly Vakantie[]>>;
  /** BRIN -> vakantieregio, of eigen rijen. */
  readonly instellingen: Readonly<
    Record<string, { readonly regio?: string; readonly eigen?: readonly Vakantie[] }>
  >;
}

/** Een organisatie die in de afspraak meedoet. */
export interface AfspraakOrganisatie {
  readonly sleutel: string;
  readonly naam: string;
  readonly soort: Organisatiesoort;
  readonly brin: string | null;
  readonly oin: string | null;
  readonly gemeente: string | null;
  /** Adres voor berichten van het systeem; een postvak van de organisatie, geen persoon. */
  readonly mail: string;
  /** mbo: levert een weekcheck. */
  readonly weekcheck: boolean;
  /** mbo: heeft vavo, dat in de check hoort. */
  readonly vavo: boolean;
  /** Gebruikt dit systeem; anders krijgt men een bericht met een link. */
  readonly aangesloten: boolean;
}

/** Wie bij een noodtoegang meekijkt of haar beoordeelt. Nooit de rol die haar opent. */
export const TOEZICHTROLLEN = [
  'coordinator',
  'projectleider',
  'stuurgroep',
] as const satisfies readonly Rol[];
export type Toezichtrol = (typeof TOEZICHTROLLEN)[number];

/** Een organisatie (sleutel in de afspraak) en de rol daar. */
export interface Toezichthouder {
  readonly organisatie: string;
  readonly rol: Toezichtrol;
}

/** Wat een regio over noodtoegang afspreekt. */
export interface Noodafspraak {
  /** Zo lang duurt een noodtoegang hoogstens. */
  readonly minuten: number;
  /** Krijgt meteen bericht en kan haar eerder beëindigen. */
  readonly meelezer: Toezichthouder;
  /** Zegt achteraf of het terecht was. */
  readonly beoordelaar: Toezichthouder;
  /** In zoveel werkdagen na het openen. */
  readonly beoordelenBinnen: number;
}

/** Regionale afspraken van een seizoen: data, geen code. */
export interface Afspraken {
  /** Nummer van de RMC-regio, drie cijfers. */
  readonly regio: string;
  readonly naam: string;
  readonly schooljaar: Schooljaar;
  readonly versie: number;
  readonly momenten: Momenten;
  readonly termijnen: Termijnen;
  /** Zoveel kalenderdagen terug kan een ontvanger nog vastleggen wat hij deed; zonder opgave alleen vandaag. */
  readonly achterafDagen?: number;
  /** Zo laat krijgt elke ontvanger elke dag zijn lijst, voor als het systeem uitvalt; zonder opgave niet. */
  readonly dagpakket?: { readonly tijd: Kloktijd };
  readonly ladders: Ladders;
  readonly weekcheck: WeekcheckAfspraak;
  /** Na zoveel kalenderdagen is een bron verouderd. */
  readonly versheid: {
    readonly weekcheckDagen: number;
    readonly koppelpuntDagen: number;
    readonly cohortDagen: number;
  };
  readonly drempels: {
    readonly geannuleerdeIntakes: number;
    readonly minimaleVolledigheid: number;
    /** Een kerncijfer over minder mensen dan dit gaat niet naar buiten: wie er een kent, zou hem herkennen. */
    readonly kleinsteAantal: number;
  };
  /** Waar de regio bij een kerncijfer naar streeft, in procenten; bij K6 een aantal leerlingen. Zonder norm is er niets afgesproken. */
  readonly normen?: { readonly [K in Overstapkengetal]?: number };
  readonly kwetsbareCohorten: readonly string[];
  /** Andere bestemmingen die de ontvangende school moet bevestigen. */
  readonly bestemmingenMetBevestiging: readonly Bestemmingsoort[];
  readonly leeftijden: Leeftijden;
  readonly taaktoewijzing: readonly Taaktoewijzing[];
  /** Ontvanger als er geen woongemeente te bepalen is (sleutel van een organisatie). */
  readonly vangnet: string;
  /** Wie dan leerplicht is, voor verzuim van wie een plicht heeft (sleutel van een gemeente). */
  readonly vangnetLeerplicht: string;
  readonly organisaties: readonly AfspraakOrganisatie[];
  readonly vakanties: Vakanties;
  /** Namen van feestdagen die geen werkdag zijn. */
  readonly feestdagen: readonly Feestdag[];
  readonly bestanden: {
    readonly maximumRegels: number;
    readonly maximumBytes: number;
    /** Ongedaan maken kan tot deze kloktijd op de dag van verwerken; wie daarna verwerkt, kan het tot die tijd de dag erna. */
    readonly ongedaanTot: Kloktijd;
    /** Soorten die na controle zonder fouten vanzelf worden verwerkt. */
    readonly vanzelf: readonly string[];
  };
  /** Wanneer mail weg mag, en welke soorten altijd. */
  readonly berichten: Mailuren;
  /** Zonder afspraak is er geen noodtoegang. */
  readonly noodtoegang: Noodafspraak | null;
  /** De aanpak van verzuim. */
  readonly mas: MasAfspraken;
  /** Het tellen en melden van verzuim. */
  readonly verzuim: VerzuimAfspraken;
  /** Bewaartermijn in maanden na het einde van het seizoen, per tabelgroep. */
  readonly bewaren: Readonly<Record<string, number>>;
}

/** De feestdagen waarop geen termijn eindigt. Bron: Algemene termijnenwet art. 3. */
export const FEESTDAGEN = [
  'nieuwjaarsdag',
  'goede-vrijdag',
  'tweede-paasdag',
  'koningsdag',
  'bevrijdingsdag',
  'hemelvaartsdag',
  'tweede-pinksterdag',
  'eerste-kerstdag',
  'tweede-kerstdag',
] as const;
export type Feestdag = (typeof FEESTDAGEN)[number];
