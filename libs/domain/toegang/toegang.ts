import type { Organisatiesoort, Rol } from '../afspraken/afspraken.ts';
import type { Instant } from '../tijd/tijd.ts';
import type { Linkdoel } from './linkdoel.ts';
import type { Levensfase } from './dataklassen.ts';

/** Wie geen medewerker is: de jongere zelf en zijn ouder. */
export const BURGERROLLEN = ['jongere', 'ouder'] as const;
export type Burgerrol = (typeof BURGERROLLEN)[number];
export type Actorrol = Rol | Burgerrol;

/** Wie een verzoek doet: een gebruiker, namens een organisatie, in een rol die hij vandaag mag vervullen. */
export interface Actor {
  readonly gebruikerId: string;
  readonly organisatieId: string;
  readonly organisatieSoort: Organisatiesoort | 'burger';
  readonly rol: Actorrol;
  /** RMC-regio's waarin de organisatie meedoet. */
  readonly regios: readonly string[];
  /** Van een jongere hijzelf, van een ouder het kind; een medewerker heeft er geen. `organisatieId` is dan ook de leerling. */
  readonly dossier?: EigenDossier;
  /** Alleen hiervoor mag hij binnen, omdat hij met een link kwam; zonder opgave voor alles van zijn rol. */
  readonly doel?: Linkdoel;
  /** De ene taak waarvoor een kleine partner met een link kwam; hoort bij het doel `partnertaak` en bij geen ander. */
  readonly taakId?: string;
  /** De klassen waarvan een mentor leerlingen ziet; `ELKE_KLAS` is elke klas van zijn school, zonder opgave geen enkele. */
  readonly klassen?: readonly string[];
  /** Buitengewoon opsporingsambtenaar, in zijn eigen mandaat; een vervanger wordt dat niet. */
  readonly boa?: boolean;
  /** Wie met de noodknop toegang heeft; zonder open noodtoegang ontbreekt dit. */
  readonly noodtoegang?: OpenNoodtoegang;
}

/** De leerlingen van wie iemand op een ogenblik een noodtoegang open heeft. */
export interface OpenNoodtoegang {
  readonly leerlingIds: readonly string[];
  /** Het ogenblik waarop dit geldt: dat van het verzoek. */
  readonly op: Instant;
}

/** In een mandaat: elke klas van de school. */
export const ELKE_KLAS = '*';

/** De jongere om wie het gaat als een burger iets vraagt, met wat bepaalt wat hij mag. */
export interface EigenDossier {
  readonly leerlingId: string;
  readonly leeftijd: Levensfase;
  /** De ouder heeft gezag. */
  readonly gezag: boolean;
  readonly geheimAdres: boolean;
}

/** Alles wat iemand kan willen doen. Elke route noemt er een. */
export const HANDELINGEN = [
  'overstap.lezen',
  'overstap.tijdlijn',
  'overstap.overdragen',
  'overstap.opgeven',
  'overstap.tellen',
  'ouderlink.maken',
  'aanmelding.lezen',
  'aanmelding.eigen',
  'aanmelding.melden',
  'bestemming.lezen',
  'bestemming.vastleggen',
  'bestemming.bevestigen',
  'overdracht.lezen',
  'overdracht.beslissen',
  'dagpakket.lezen',
  'bestand.inleveren',
  'bestand.lezen',
  'bestand.besluiten',
  'taak.lezen',
  'taak.beeindigen',
  'weekcheck.lezen',
  'kerncijfer.lezen',
  'bron.lezen',
  'inzage.lezen',
  'inzageverzoek.doen',
  'inzageverzoek.lezen',
  'inzageverzoek.nalezen',
  'noodtoegang.openen',
  'noodtoegang.lezen',
  'noodtoegang.beeindigen',
  'noodtoegang.beoordelen',
  'paspoort.lezen',
  'paspoort.schrijven',
  'paspoort.begeleiden',
  'paspoort.delen',
  'paspoort.toestemmen',
  'paspoort.ontvangen',
  'paspoort.vragen',
  'vernietiging.vragen',
  'vernietiging.lezen',
  'vernietiging.beslissen',
  'bewaren.lezen',
  'bewaren.beslissen',
  'bewaarplicht.vastleggen',
  'bewaarplicht.lezen',
  'bewaarplicht.opheffen',
  'verzuim.lezen',
  'verzuim.vastleggen',
  'verzuimmelding.lezen',
  'verzuimmelding.melden',
  'verzuimmelding.behandelen',
  'verzuimmelding.tellen',
  'consult.vragen',
  'consult.lezen',
  'consult.beantwoorden',
  'traject.lezen',
  'traject.beslissen',
  'traject.straf',
  'trajectaanbod.lezen',
  'trajectaanbod.beslissen',
  'instrument.lezen',
  'instrument.invullen',
  'mdo.lezen',
  'trajectbeeld.lezen',
  'toestemming.geven',
  'partnertaak.lezen',
  'partnertaak.uitvoeren',
  'partnerlink.maken',
  'gebeurtenis.volgen',
  'toegang.lezen',
  'toegang.beslissen',
  'abonnement.lezen',
  'abonnement.vragen',
  'abonnement.beslissen',
  'afspraak.lezen',
  'audit.lezen',
  'storing.lezen',
  'storing.herhalen',
] as const;
export type Handeling = (typeof HANDELINGEN)[number];

/** Wat er van het onderwerp bekend is. Ontbreekt een kenmerk dat een voorwaarde nodig heeft, dan mag het niet. */
export interface Onderwerp {
  /** De jongere om wie het gaat. */
  readonly leerlingId?: string;
  /** De school van de overstap. */
  readonly schoolId?: string;
  /** De klas van de leerling. */
  readonly klas?: string;
  /** De mbo's waar de leerling een aanmelding heeft. */
  readonly mboIds?: readonly string[];
  /** De organisaties die de zaak nu hebben of aangeboden kregen. */
  readonly ontvangerIds?: readonly string[];
  /** De zaak gaat over wat iemand deed toen hij meerderjarig was. */
  readonly meerderjarig?: boolean;
  /** De ontvanger van een overdracht. */
  readonly naarId?: string;
  /** De gever van een overdracht. */
  readonly vanId?: string;
  /** De organisatie waarvan een bestand, taak, weekcheck of aanmelding is. */
  readonly organisatieId?: string;
  readonly regio?: string;
  readonly bestandsoort?: string;
  /** De taak van een partner. */
  readonly taakId?: string;
  /** De rol waarvoor een taak is. */
  readonly taakRol?: Rol;
  readonly geescaleerd?: boolean;
  /** Wie bij een overleg hoort. */
  readonly deelnemers?: readonly Toezicht[];
  /** Wie nu op de autorisatielijst van een strafzaak staan. */
  readonly geautoriseerden?: readonly string[];
  /** De jongere nodigde deze mens uit, of deelde met zijn organisatie. */
  readonly genodigd?: boolean;
  /** Wie een noodtoegang opende. */
  readonly geopendDoor?: string;
  /** Wie bij een noodtoegang meekijkt, en wie haar beoordeelt. */
  readonly meelezer?: Toezicht;
  readonly beoordelaar?: Toezicht;
}

/** Een rol bij een organisatie. */
export interface Toezicht {
  readonly organisatieId: string;
  readonly rol: Rol;
}
