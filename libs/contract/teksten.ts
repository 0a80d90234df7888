import type { Aanmeldstatus } from '../domain/aanmelding/aanmelding.ts';
import type { Bestemmingsoort } from '../domain/overstap/bestemming.ts';
import type {
  Aanleiding,
  Daarna,
  Overdrachtstatus,
  Overstapstatus,
  Reden,
} from '../domain/overstap/overstap.ts';
import type { Stroomdoel } from '../domain/overstap/cijfers/stroom.ts';
import type { Delingstatus, Paspoortstatus } from '../domain/paspoort/paspoort.ts';
import type { Weekcheckstatus } from '../domain/weekcheck/weekcheck.ts';

/** Een kort woord voor een kolom of knop, en een zin die het uitlegt. Taalniveau B1. */
export interface Uitleg {
  readonly label: string;
  readonly zin: string;
}

export const STATUS_TEKST: Readonly<Record<Overstapstatus, string>> = {
  NIET_AANGEMELD: 'Nog niet aangemeld',
  AANGEMELD: 'Aangemeld',
  IN_BEHANDELING: 'In behandeling bij het mbo',
  AANDACHT: 'Vraagt aandacht',
  RISICO: 'Risico',
  DEFINITIEF_MBO: 'Geplaatst op het mbo',
  VERVOLG_ANDERS: 'Gaat ergens anders heen',
  OVERGEDRAGEN: 'Overgedragen, wacht op de ontvanger',
  IN_BEHANDELING_LP: 'In behandeling bij leerplicht',
  IN_BEHANDELING_RMC: 'In behandeling bij het Doorstroompunt',
  IN_BEHANDELING_ZORG: 'Krijgt hulp',
  TERUGGEMELD_SCHOOL: 'Teruggemeld aan de school',
  AFGESLOTEN: 'Afgesloten',
};

/** Waarom een leerling op iemands lijst staat. */
export const REDEN_TEKST: Readonly<Record<Reden, Uitleg>> = {
  NOG_NIET_AANGEMELD: {
    label: 'Nog niet aangemeld',
    zin: 'De leerling heeft zich nog niet bij een mbo aangemeld.',
  },
  GEEN_AANMELDING_NA_AANMELDDATUM: {
    label: 'Te laat met aanmelden',
    zin: 'De aanmelddatum is voorbij en de leerling heeft zich nog niet aangemeld.',
  },
  ONBEKEND: {
    label: 'Niets bekend',
    zin: 'Er is geen aanmelding bekend. Niemand weet waar de leerling heen gaat.',
  },
  AANMELDING_LOOPT: {
    label: 'Aanmelding loopt',
    zin: 'De leerling heeft zich aangemeld. Het mbo kijkt ernaar.',
  },
  INTAKE_OF_AANBOD: {
    label: 'Intake of aanbod',
    zin: 'Het mbo heeft een intake gepland of een plaats aangeboden.',
  },
  ALLEEN_WACHTLIJST: {
    label: 'Alleen op een wachtlijst',
    zin: 'De leerling staat alleen op een wachtlijst. Zoek samen een tweede keus.',
  },
  ALLES_AFGEWEZEN: { label: 'Afgewezen', zin: 'Het mbo heeft elke aanmelding van de leerling afgewezen.' },
  ALLES_AFGEMELD: { label: 'Afgemeld', zin: 'De leerling heeft zich bij elk mbo afgemeld.' },
  ALLES_BEEINDIGD: { label: 'Uitgeschreven', zin: 'De inschrijving bij het mbo is beëindigd.' },
  NIET_VERSCHENEN: {
    label: 'Niet verschenen',
    zin: 'De leerling is niet verschenen bij de start op het mbo.',
  },
  ALLES_GEEINDIGD: {
    label: 'Geen aanmelding meer',
    zin: 'De leerling heeft geen aanmelding meer die nog loopt.',
  },
  KWETSBAAR_ZONDER_PASPOORT: {
    label: 'Kwetsbaar, zonder Paspoort',
    zin: 'De leerling heeft extra hulp nodig en heeft nog geen Paspoort voor Succes.',
  },
  NIET_GESLAAGD_VOOR_NIVEAU: {
    label: 'Niet geslaagd voor dit niveau',
    zin: 'De leerling is niet geslaagd. Voor deze opleiding is dat diploma wel nodig.',
  },
  INTAKES_GEANNULEERD: {
    label: 'Intakes afgezegd',
    zin: 'De leerling heeft zo vaak een intake afgezegd dat hulp nodig is.',
  },
  DEFINITIEF_GEPLAATST: { label: 'Geplaatst', zin: 'De leerling heeft een vaste plaats op het mbo.' },
  DUBBEL_DEFINITIEF: {
    label: 'Op twee plaatsen geplaatst',
    zin: 'De leerling heeft op meer dan een opleiding een vaste plaats. Vraag welke het wordt.',
  },
  ANDERE_BESTEMMING_BEVESTIGD: {
    label: 'Andere bestemming',
    zin: 'De leerling gaat niet naar het mbo. De andere bestemming is bevestigd.',
  },
  WACHT_OP_ONTVANGER: {
    label: 'Wacht op de ontvanger',
    zin: 'De leerling is overgedragen. De ontvanger moet nog beslissen.',
  },
  ONTVANGER_BEHANDELT: {
    label: 'Ontvanger behandelt',
    zin: 'Leerplicht of het Doorstroompunt heeft de leerling overgenomen.',
  },
  TERUGGEMELD_NA_ZOMER: {
    label: 'Teruggemeld aan de school',
    zin: 'De leerling is teruggemeld aan de school. Kijk of de leerling een plaats heeft.',
  },
  AFGESLOTEN: { label: 'Afgesloten', zin: 'De overstap is afgesloten. U hoeft niets meer te doen.' },
};

/** Waarom een leerling op de lijst van een mbo staat: naar hoe het bij dat mbo zelf met hem staat. */
export const EIGEN_REDEN_TEKST = {
  AANMELDING_BIJ_U: 'Deze leerling heeft zich bij u aangemeld.',
  AANBOD_BIJ_U: 'U bood deze leerling een plaats aan.',
  GEPLAATST_BIJ_U: 'Deze leerling is bij u geplaatst.',
  NIET_VERSCHENEN_BIJ_U: 'Deze leerling is bij u niet verschenen.',
  VOORBIJ_BIJ_U: 'Deze leerling was bij u aangemeld. Dat is voorbij.',
} as const;

/** Wat er vanzelf gebeurt als wie aan zet is niets doet. Elke zin staat naast een dag, ook een die voorbij is, en ook op de tijdlijn. */
export const DAARNA_TEKST: Readonly<Record<Daarna, string>> = {
  NIETS: 'Er gebeurt daarna niets vanzelf.',
  WORDT_AANDACHT: 'Zonder aanmelding is de mentor aan zet: deze leerling vraagt dan aandacht.',
  WORDT_RISICO: 'Zonder aanmelding is deze leerling een risico. De decaan is dan aan zet.',
  GAAT_NAAR_LP_RMC: 'Zonder plaats gaat deze leerling naar leerplicht of het Doorstroompunt.',
  ESCALATIE_COORDINATOR: 'Gebeurt er niets, dan krijgt de regiocoördinator bericht.',
  ESCALATIE_STUURGROEP: 'Gebeurt er niets, dan krijgt de stuurgroep bericht.',
  TERUG_NAAR_SCHOOL: 'Deze leerling gaat dan terug naar de school.',
  SEIZOEN_SLUIT: 'Het seizoen sluit dan.',
};

export const AANMELDSTATUS_TEKST: Readonly<Record<Aanmeldstatus, string>> = {
  AANGEMELD: 'Aangemeld',
  IN_BEHANDELING: 'In behandeling',
  WACHTLIJST: 'Wachtlijst',
  AANGEBODEN: 'Plaats aangeboden',
  DEFINITIEF: 'Definitief geplaatst',
  AFGEWEZEN: 'Afgewezen',
  AFGEMELD: 'Afgemeld',
  BEEINDIGD: 'Beëindigd',
  NIET_VERSCHENEN: 'Niet verschenen',
};

export const OVERDRACHTSTATUS_TEKST: Readonly<Record<Overdrachtstatus, string>> = {
  AANGEBODEN: 'Wacht op uw besluit',
  GEACCEPTEERD: 'Overgenomen',
  GEWEIGERD: 'Geweigerd',
  TERUGGEMELD: 'Teruggemeld aan de school',
  DOORGEGEVEN: 'Doorgegeven aan een andere ontvanger',
  VERVALLEN: 'Niet meer nodig',
  AFGESLOTEN: 'Afgesloten',
};

export const AANLEIDING_TEKST: Readonly<Record<Aanleiding, Uitleg>> = {
  VOOR_ZOMER: {
    label: 'Voor de zomer',
    zin: 'De zomer begint bijna en de leerling heeft nog geen vaste plaats.',
  },
  HARDE_DEADLINE: {
    label: 'Uiterste datum',
    zin: 'De uiterste datum is bereikt en de leerling heeft nog geen vaste plaats.',
  },
  VERVROEGD: { label: 'Eerder overgedragen', zin: 'De school vraagt u eerder dan afgesproken om te helpen.' },
  GEWEIGERD_NIET_BEVOEGD: {
    label: 'Eerder geweigerd',
    zin: 'Een andere ontvanger was niet bevoegd. Volgens het adres bent u dat wel.',
  },
  LEEFTIJD: { label: 'Leeftijd', zin: 'Door de leeftijd van de leerling valt de zaak nu onder u.' },
  VERHUIZING: { label: 'Verhuizing', zin: 'De leerling is verhuisd en woont nu in uw gebied.' },
  DIPLOMA: { label: 'Diploma', zin: 'Door een diploma valt de leerling nu onder u.' },
  VRIJSTELLING: { label: 'Vrijstelling', zin: 'Door een vrijstelling valt de leerling nu onder u.' },
};

export const WEEKCHECK_TEKST: Readonly<Record<Weekcheckstatus, Uitleg>> = {
  NIET_VERWACHT: { label: 'Niet nodig', zin: 'Deze week is vakantie. Er is geen weekcheck nodig.' },
  VERWACHT: { label: 'Verwacht', zin: 'Deze weekcheck moet nog komen.' },
  ONTVANGEN: { label: 'Ontvangen', zin: 'De weekcheck is op tijd binnen.' },
  GEEN_WIJZIGING: { label: 'Geen wijzigingen', zin: 'Het mbo heeft gemeld dat er niets is veranderd.' },
  TE_LAAT: { label: 'Te laat', zin: 'De weekcheck is niet op tijd ingeleverd.' },
  HERINNERD: { label: 'Herinnerd', zin: 'De weekcheck is te laat. Het mbo heeft een herinnering gekregen.' },
  GEESCALEERD: {
    label: 'Geëscaleerd',
    zin: 'Het mbo heeft meer weekchecks gemist. De regio heeft bericht gekregen.',
  },
  INGEHAALD: { label: 'Ingehaald', zin: 'De weekcheck was te laat, maar is nu binnen.' },
};

export const BESTEMMING_TEKST: Readonly<Record<Bestemmingsoort, string>> = {
  havo: 'Havo',
  ander_vo: 'Andere school voor voortgezet onderwijs',
  zittenblijver: 'Blijft zitten op de eigen school',
  vavo: 'Vavo',
  particulier_onderwijs: 'Particulier onderwijs',
  arbeid: 'Werk',
  dagbesteding: 'Dagbesteding',
  buitenland: 'Buitenland',
  vrijstelling: 'Vrijstelling van de leerplicht',
  overig: 'Anders',
};

/** Hoe ver een Paspoort is, in woorden van de jongere. */
export const PASPOORT_TEKST: Readonly<Record<Paspoortstatus, string>> = {
  CONCEPT: 'Nog niet klaar',
  INGEVULD: 'Ingevuld',
  BESPROKEN_MENTOR: 'Besproken met de mentor',
  VASTGESTELD: 'Klaar om te delen',
  GEDEELD: 'Gedeeld',
  INGEZIEN: 'Gelezen',
  BESPROKEN_INTAKE: 'Besproken bij de intake',
  VERWERKT_IN_PLAN: 'Overgenomen in een plan',
  VERLOPEN: 'Gesloten, lang niet gebruikt',
  VERNIETIGD: 'Weg',
};

/** Hoe het met een deling staat. */
/** Wat na een deling bij de ontvanger blijft, als hij het overnam. */
export const DELING_BLIJFT_TEKST = {
  plan: '{{naam}} heeft dit overgenomen in een ondersteuningsplan. Dat plan blijft van {{naam}}.',
} as const;

export const DELING_TEKST: Readonly<Record<Delingstatus, string>> = {
  AANGEMAAKT: 'Nog niet gedeeld',
  WACHT_OP_TOESTEMMING: 'Wacht op toestemming',
  ACTIEF: 'Gedeeld, nog niet gelezen',
  INGEZIEN: 'Gelezen',
  INGETROKKEN: 'Ingetrokken',
  VERLOPEN: 'Voorbij',
};

/** Waar een leerling uit een cohort heen gaat. */
export const STROOMDOEL_TEKST: Readonly<Record<Stroomdoel, string>> = {
  mbo: 'Definitief op het mbo',
  ander_vervolg: 'Ander vervolg, bevestigd',
  leerplicht: 'Overgedragen aan leerplicht',
  doorstroompunt: 'Overgedragen aan het Doorstroompunt',
  aanmelding_loopt: 'Aanmelding loopt nog',
  onbekend: 'Nog niets bekend',
  samen: 'Andere bestemmingen samen',
};
