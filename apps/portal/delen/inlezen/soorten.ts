import type { Antwoord } from '../../api/client.ts';

export type Bestand = Antwoord<'leesBestand'>;
export type Soort = Exclude<Bestand['soort'], 'koppelpunt'>;
export type Oordeel = Antwoord<'lijstBestandsregels'>['items'][number]['oordeel'];

/** Wat een bestand van deze soort nodig heeft; de eerste regel is de kopregel. */
const VOORBEELD: Readonly<Record<Soort, string>> = {
  cohort:
    'Onderwijsnummer;Leerlingnummer;Achternaam;Tussenvoegsel;Roepnaam;Geboortedatum;BRIN;Klas;Cohort;Postcode;Huisnummer;Gemeentecode\r\n109000001;900001;Voorbeeld;;Omar;14-02-2010;00AA;4K1;vmbo-kb;8011AB;12;0193\r\n',
  weekcheck:
    'brin;peildatum;bsn;onderwijsnummer;leerlingnummer_vo;brin_vo;achternaam;tussenvoegsel;roepnaam;geboortedatum;crebo;opleiding;niveau;leerweg;locatie;status;statusdatum;startdatum;vavo;opmerking\r\n00AA;15-01-2027;;109000001;900001;00BB;Voorbeeld;;Omar;14-02-2010;25604;Software developer;4;BOL;Zwolle;aangemeld;12-01-2027;01-08-2027;n;\r\n',
  verzuim:
    'Leerlingnummer;Onderwijsnummer;Datum;Van lesuur;Tot lesuur;Hele dag;Reden;Minuten\r\n900001;109000001;09-11-2026;1;6;n;ongeoorloofd;\r\n',
};

/** Een voorbeeld om op te slaan, zoals een Nederlands rekenblad het opent. */
export const voorbeeldVan = (soort: Soort): Blob =>
  new Blob(['\uFEFF', VOORBEELD[soort]], { type: 'text/csv;charset=utf-8' });

/** Waarmee een bestand bezig is; zolang dat zo is, komt er vanzelf nieuws. */
const BEZIG: readonly Bestand['status'][] = ['ONTVANGEN', 'VERWERKEN', 'TERUGDRAAIEN'];
export const isBezig = (bestand: Bestand | undefined): boolean =>
  bestand !== undefined && BEZIG.includes(bestand.status);

/** Hoe een regel gelezen wordt: goed, wacht op een mens, of fout. */
export const GROEPEN = {
  goed: ['nieuw', 'gewijzigd', 'zonder_effect', 'ongewijzigd'],
  twijfel: ['niet_gekoppeld', 'conflict'],
  fout: ['afgewezen'],
} as const satisfies Record<string, readonly Oordeel[]>;
export type Groep = keyof typeof GROEPEN;

export const telGroep = ({ telling }: Bestand, groep: Groep): number =>
  GROEPEN[groep].reduce((som, oordeel) => som + (telling[oordeel] ?? 0), 0);

/** Een bestand zonder regels: de bevestiging dat er niets is veranderd. */
export const isLeeg = (bestand: Bestand): boolean =>
  (Object.keys(GROEPEN) as Groep[]).every((groep) => telGroep(bestand, groep) === 0);

/** Er is geen regel die goed is of op een mens wacht: dan valt er niets in te lezen of te bevestigen. */
export const isAllesFout = (bestand: Bestand): boolean =>
  telGroep(bestand, 'fout') > 0 && telGroep(bestand, 'goed') + telGroep(bestand, 'twijfel') === 0;

/** Wat er te doen is: regels die iets veranderen. */
export const telVeranderingen = ({ telling }: Bestand): number =>
  (telling['nieuw'] ?? 0) + (telling['gewijzigd'] ?? 0);

/** Kan het bestand als geheel niet gelezen worden, of gaat het alleen om de kolommen? */
export const isKolomfout = ({ fouten, kolommen }: Bestand): boolean =>
  kolommen.length > 0 && fouten.some(({ code }) => code.startsWith('kop.') || code.startsWith('kolommen.'));

/** Kolommen waarvan niemand weet wat zij zijn, en codes zonder betekenis. */
export const isOnduidelijk = ({ waarschuwingen, onbekendeWoorden }: Bestand): boolean =>
  onbekendeWoorden.length > 0 || waarschuwingen.some(({ code }) => code === 'kop.onbekend');
