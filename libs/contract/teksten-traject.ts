import type { Partnertaaksoort } from '../domain/mas/partner/partnertaak.ts';
import type { Partnertaakstatus } from '../domain/mas/partner/partnertaak-machine.ts';
import type { Uittrekselveld } from '../domain/mas/mas-afspraken.ts';
import type { MasRoute, Routestatus } from '../domain/mas/routezaak.ts';
import type { Trajecteinde } from '../domain/mas/traject/einde.ts';
import type { Trajectstatus } from '../domain/mas/traject/traject-machine.ts';
import type { Uitleg } from './teksten.ts';

export const TRAJECTSTATUS_TEKST: Readonly<Record<Trajectstatus, Uitleg>> = {
  PREVENTIEF: { label: 'Overleg vooraf', zin: 'School en leerplicht overleggen; er is nog niets gemeld.' },
  GEMELD: { label: 'Gemeld', zin: 'De school heeft verzuim gemeld. De leerplicht pakt het op.' },
  IN_ONDERZOEK: { label: 'In onderzoek', zin: 'De leerplicht hoort de jongere en de ouders.' },
  ROUTEKEUZE: { label: 'Routekeuze', zin: 'De leerplicht kiest wat er nodig is.' },
  LOPEND: { label: 'Lopend', zin: 'Er loopt hulp of een andere aanpak.' },
  MONITORING: {
    label: 'Monitoring',
    zin: 'De aanpak is klaar. De school en de leerplicht kijken of het goed blijft gaan.',
  },
  OVERDRACHT_GEMEENTE: {
    label: 'Gaat naar een andere gemeente',
    zin: 'De jongere is verhuisd. De nieuwe gemeente beslist of zij het overneemt.',
  },
  AFGESLOTEN: { label: 'Afgesloten', zin: 'Dit traject is klaar.' },
};

export const ROUTE_TEKST: Readonly<Record<MasRoute, Uitleg>> = {
  R1: { label: 'Vrijwillige hulp', zin: 'Hulp die de jongere en de ouders zelf willen.' },
  R2: {
    label: 'Halt',
    zin: 'Een Haltstraf: gesprekken, een leeropdracht en excuses, in plaats van een strafzaak.',
  },
  R3: { label: 'Hulp in verplicht kader', zin: 'Hulp waarover de kinderrechter beslist.' },
  R4: { label: 'Strafrecht', zin: 'Een proces-verbaal, waarover het Openbaar Ministerie beslist.' },
};

export const ROUTESTATUS_TEKST: Readonly<Record<Routestatus, string>> = {
  VOORGESTELD: 'voorgesteld',
  TOESTEMMING: 'er is toestemming',
  AANGEMELD: 'aangemeld bij de hulpverlener',
  WACHTLIJST: 'op de wachtlijst',
  GESTART: 'begonnen',
  GEPAUZEERD: 'gepauzeerd',
  AFGEROND: 'afgerond',
  GEWEIGERD: 'geweigerd',
  AFGEBROKEN: 'afgebroken',
  OVERGEGAAN_VERPLICHT: 'overgegaan in verplichte hulp',
  OVERWOGEN: 'wordt overwogen',
  SCHRIFTELIJK_INGELICHT: 'op papier ingelicht',
  INSTEMMING: 'er is ingestemd',
  VERWEZEN: 'verwezen',
  GEACCEPTEERD: 'aangenomen door Halt',
  GERETOURNEERD: 'teruggegeven door Halt',
  LOPEND: 'loopt',
  POSITIEF: 'goed afgerond',
  NEGATIEF: 'niet goed afgerond',
  INGETROKKEN: 'ingetrokken',
  TAFEL: 'wordt besproken',
  VERZOEK_TOT_ONDERZOEK: 'onderzoek gevraagd',
  ONDERZOEK: 'de Raad onderzoekt',
  VERZOEK_KINDERRECHTER: 'aan de kinderrechter gevraagd',
  GEEN_VERZOEK: 'de Raad vraagt niets aan de rechter',
  BURGEMEESTER: 'de burgemeester vraagt het toch',
  OTS: 'ondertoezichtstelling',
  AFGEWEZEN: 'afgewezen',
  UITVOERING_GI: 'uitvoering door jeugdbescherming',
  BEEINDIGD: 'beëindigd',
  VOORNEMEN: 'voornemen',
  VERHOOR: 'verhoor',
  PV_OPGEMAAKT: 'proces-verbaal opgemaakt',
  INGEZONDEN: 'ingezonden',
  RVDK_ADVIES: 'de Raad adviseert',
  SEPOT: 'niet vervolgd',
  VOORWAARDELIJK_SEPOT: 'voorwaardelijk niet vervolgd',
  STRAFBESCHIKKING: 'strafbeschikking',
  DAGVAARDING: 'gedagvaard',
  ZITTING: 'zitting',
  VONNIS: 'vonnis',
  TENUITVOERLEGGING: 'wordt uitgevoerd',
  VERVALLEN: 'vervallen',
};

export const TRAJECTEINDE_TEKST: Readonly<Record<Trajecteinde, string>> = {
  TERUGKEER_PASSEND_ONDERWIJS: 'terug op school',
  ANDERE_SCHOOL: 'naar een andere school',
  MBO_GEPLAATST: 'geplaatst op een mbo',
  STARTKWALIFICATIE: 'startkwalificatie behaald',
  EINDE_KWALIFICATIEPLICHT_18: 'achttien geworden',
  VRIJSTELLING_VERLEEND: 'vrijstelling',
  VERHUISD: 'verhuisd naar een andere gemeente',
  VERTROKKEN_BUITENLAND: 'naar het buitenland',
  WAARSCHUWING_LUXE: 'waarschuwing',
  HALT_POSITIEF: 'Halt goed afgerond',
  OVERGEDRAGEN_GI: 'verder met jeugdbescherming',
  STRAFRECHTELIJK_AFGEDAAN: 'strafrechtelijk afgedaan',
  ONTERECHT_GEMELD: 'ten onrechte gemeld',
  TER_KENNISGEVING: 'ter kennisgeving aangenomen',
  OVERLEDEN: 'overleden',
  SAMENGEVOEGD: 'samengevoegd met een ander traject',
};

export const PARTNERTAAK_TEKST: Readonly<Record<Partnertaaksoort, Uitleg>> = {
  'halt-uitvoeren': {
    label: 'Voer Halt uit',
    zin: 'De leerplicht verwijst een jongere naar u. Neem aan, of geef terug met een reden.',
  },
  'hulp-starten': {
    label: 'Start hulp',
    zin: 'Een jongere is bij u aangemeld voor hulp. Meld of de hulp begint, wacht of stopt.',
  },
  'onderzoek-rvdk': {
    label: 'Onderzoek of bescherming nodig is',
    zin: 'Er is een verzoek tot onderzoek. Meld of u de kinderrechter iets vraagt.',
  },
  'uitvoering-gi': {
    label: 'Voer de maatregel uit',
    zin: 'De kinderrechter heeft een maatregel uitgesproken. Meld de voortgang en het einde.',
  },
  'beoordelen-om': {
    label: 'Beoordeel de zaak',
    zin: 'Er is een proces-verbaal ingezonden. Meld wat u beslist.',
  },
  'advies-rvdk': {
    label: 'Adviseer het Openbaar Ministerie',
    zin: 'Er is een strafzaak tegen een minderjarige. Meld wanneer het advies er is.',
  },
  'advies-jeugdarts': {
    label: 'Geef advies',
    zin: 'Meld alleen wat de jongere aankan; wat er medisch speelt, blijft bij u.',
  },
  'afspraken-school': {
    label: 'Doe wat is afgesproken',
    zin: 'Er zijn afspraken met de school gemaakt. Meld wat er gedaan is.',
  },
  'begeleiding-achttien': {
    label: 'Neem de begeleiding over',
    zin: 'Een jongere is achttien geworden. Neem contact op en meld dat u hem begeleidt.',
  },
  'mdo-afspraak': {
    label: 'Doe wat in het overleg is afgesproken',
    zin: 'In een overleg is iets met u afgesproken. Meld wat er gedaan is.',
  },
};

export const PARTNERTAAKSTATUS_TEKST: Readonly<Record<Partnertaakstatus, string>> = {
  AANGEBODEN: 'wacht op antwoord',
  AANGENOMEN: 'aangenomen',
  TERUGGEGEVEN: 'teruggegeven',
  GEDAAN: 'gedaan',
  INGETROKKEN: 'ingetrokken',
};

export const UITTREKSEL_TEKST: Readonly<Record<Uittrekselveld, string>> = {
  naam: 'Naam en geboortedatum',
  contact: 'Woonplaats en school voor contact',
  school: 'School en klas',
  verzuimuren: 'Uren verzuim en keren te laat',
  verzuimdagen: 'Perioden van verzuim',
  afspraken: 'Wat is afgesproken',
  'conclusie-instrument': 'Conclusie van het signaleringsinstrument',
  'deskundige-adviezen': 'Adviezen van deskundigen',
};

/** Wat de jongere van een traject leest, in gewone taal. */
export const VOOR_JONGERE: Readonly<Record<Trajectstatus, string>> = {
  PREVENTIEF: 'Je school vroeg de leerplicht om raad.',
  GEMELD: 'Je school heeft gemeld dat je vaak niet op school was. Iemand van de leerplicht neemt contact op.',
  IN_ONDERZOEK: 'De leerplicht wil van jou en je ouders horen hoe het gaat.',
  ROUTEKEUZE: 'De leerplicht bekijkt met jullie wat kan helpen.',
  LOPEND: 'Er zijn afspraken gemaakt. Hieronder zie je wat er loopt.',
  MONITORING: 'Het gaat de goede kant op. De leerplicht kijkt of het zo blijft.',
  OVERDRACHT_GEMEENTE: 'Je bent verhuisd. Je nieuwe gemeente neemt het over.',
  AFGESLOTEN:
    'De leerplicht is hiermee klaar. Hiervoor hoeft niets meer te gebeuren. De leerplicht kan zeggen waarom het is gesloten.',
};

/** Hetzelfde voor zijn ouders. */
export const VOOR_OUDER: Readonly<Record<Trajectstatus, string>> = {
  PREVENTIEF: 'De school vroeg de leerplicht om raad.',
  GEMELD:
    'De school heeft gemeld dat uw kind vaak niet op school was. Iemand van de leerplicht neemt contact met u op.',
  IN_ONDERZOEK: 'De leerplicht wil van u en uw kind horen hoe het gaat.',
  ROUTEKEUZE: 'De leerplicht bekijkt met u en uw kind wat kan helpen.',
  LOPEND: 'Er zijn afspraken gemaakt. Hieronder ziet u wat er loopt.',
  MONITORING: 'Het gaat de goede kant op. De leerplicht kijkt of het zo blijft.',
  OVERDRACHT_GEMEENTE: 'Uw kind is verhuisd. De nieuwe gemeente neemt het over.',
  AFGESLOTEN:
    'De leerplicht is hiermee klaar. Hiervoor hoeft niets meer te gebeuren. De leerplicht kan zeggen waarom het is gesloten.',
};

/** Wat de school, de jongere en zijn ouders van een traject zien: dat het loopt, of dat het klaar is. */
export const TRAJECTSTAND_TEKST = { loopt: 'Er loopt een aanpak', afgerond: 'Afgerond' } as const;

export const OVERLEGSTATUS_TEKST = {
  GEPLAND: 'Gepland',
  GEHOUDEN: 'Gehouden',
  AFGELAST: 'Gaat niet door',
} as const;
