import type { Rol } from '../afspraken/afspraken.ts';
import type { Actie, Dataklasse, Levensfase, Relatie, Sleutelklasse } from './dataklassen.ts';

/** De kolommen van de matrix: iedereen in de keten die gegevens over een jongere kan zien. Bron: domain.md §7.2. */
export const KETENROLLEN = [
  'jongere',
  'ouder',
  'school',
  'mbo_intaker',
  'lpa',
  'rmc',
  'jeugdarts',
  'hulpverlener',
  'halt',
  'rvdk',
  'om',
  'projectleider',
] as const;
export type Ketenrol = (typeof KETENROLLEN)[number];

/** Hoeveel iemand krijgt: alles, een uittreksel van de eigen zaak, alleen stand of aantal, of niets. */
export const MATEN = ['vol', 'deel', 'status', 'geen'] as const;
export type Mate = (typeof MATEN)[number];

/** Het teken van een mate in de matrix. */
export const MERKEN = { '●': 'vol', '◐': 'deel', '○': 'status', '–': 'geen' } as const satisfies Record<
  string,
  Mate
>;
export type Merk = keyof typeof MERKEN;

type Rij = readonly [Merk, Merk, Merk, Merk, Merk, Merk, Merk, Merk, Merk, Merk, Merk, Merk];

/** Wie wat ziet: een rij per dataklasse, een merk per ketenrol. Wat hier niet staat, is er niet. Bron: domain.md §7.2. */
// prettier-ignore
export const MATRIX: Readonly<Record<Dataklasse, Rij>> = {
  //            jongere ouder school mbo  lpa  rmc  arts hulp halt rvdk  om  projectleider
  identiteit:  ['●',    '●',  '●',  '◐', '●', '●', '◐', '◐', '◐', '◐', '◐', '–'],
  adres:       ['●',    '◐',  '●',  '◐', '●', '●', '◐', '◐', '◐', '◐', '◐', '–'],
  aanmelding:  ['●',    '●',  '●',  '◐', '●', '●', '–', '–', '–', '–', '–', '○'],
  paspoort:    ['●',    '◐',  '◐',  '◐', '○', '◐', '–', '–', '–', '–', '–', '○'],
  verzuim:     ['●',    '●',  '●',  '◐', '●', '●', '◐', '◐', '◐', '◐', '◐', '○'],
  signalering: ['●',    '◐',  '–',  '–', '●', '–', '–', '◐', '○', '◐', '–', '–'],
  medisch:     ['●',    '◐',  '○',  '○', '○', '–', '●', '◐', '–', '◐', '–', '–'],
  hulp:        ['●',    '◐',  '–',  '–', '○', '–', '–', '●', '–', '◐', '–', '–'],
  halt:        ['●',    '●',  '○',  '–', '●', '–', '–', '–', '●', '◐', '◐', '○'],
  straf:       ['●',    '●',  '–',  '–', '●', '–', '–', '–', '–', '●', '●', '○'],
  rvdk:        ['●',    '●',  '–',  '–', '○', '–', '–', '–', '–', '●', '●', '–'],
  beheer:      ['–',    '–',  '●',  '●', '●', '●', '–', '–', '–', '–', '–', '●'],
};

/** Het merk van een ketenrol bij een dataklasse. */
export const merkVan = (klasse: Dataklasse, ketenrol: Ketenrol): Merk =>
  MATRIX[klasse][KETENROLLEN.indexOf(ketenrol)] ?? '–';

/** Waar een rol van het product in de matrix staat. */
export interface Rolplaats {
  readonly ketenrol: Ketenrol;
  /** Alleen deze klassen; zonder opgave alle. */
  readonly klassen?: readonly Dataklasse[];
  /** Kan ook hiervoor worden gevraagd, buiten zijn kolom om. */
  readonly uitnodigingen?: readonly Dataklasse[];
  /** Alleen met een open noodtoegang, en alleen om te lezen. */
  readonly nood?: readonly Dataklasse[];
}

/**
 * Welke ketenrol een rol van het product is. De coördinator bevestigt namens een school die niet meedoet en ziet een escalatie:
 * daarvoor is hij genodigd, van die ene leerling. De beheerder ziet niets over een jongere, behalve met een
 * noodtoegang: dan wat in het dossier staat, nooit een adres, een Paspoort of iets van zorg, Halt of straf. Een gecertificeerde
 * instelling voert uit als hulpverlener: Halt en straf ziet zij niet.
 */
export const KETENROL_VAN: Readonly<Record<Rol, Rolplaats>> = {
  decaan: { ketenrol: 'school' },
  mentor: { ketenrol: 'school' },
  mbo_intaker: { ketenrol: 'mbo_intaker' },
  lpa: { ketenrol: 'lpa' },
  rmc: { ketenrol: 'rmc' },
  jeugdarts: { ketenrol: 'jeugdarts' },
  hulpverlener: { ketenrol: 'hulpverlener' },
  halt: { ketenrol: 'halt' },
  rvdk: { ketenrol: 'rvdk' },
  om: { ketenrol: 'om' },
  gi: { ketenrol: 'hulpverlener' },
  coordinator: { ketenrol: 'projectleider', uitnodigingen: ['aanmelding'] },
  stuurgroep: { ketenrol: 'projectleider' },
  projectleider: { ketenrol: 'projectleider' },
  beheerder: { ketenrol: 'projectleider', klassen: ['beheer'], nood: ['identiteit', 'aanmelding'] },
};

type Bandenrij = Readonly<Record<Exclude<Mate, 'geen'>, readonly Relatie[]>>;
const bij = (...relaties: readonly Relatie[]): Bandenrij => ({
  vol: ['zelf', ...relaties],
  deel: relaties,
  status: relaties,
});

/** Bij welke band een merk telt. Voor zorg, Halt en straf is de eigen organisatie niet genoeg: het moet de eigen zaak zijn. */
export const BANDEN: Readonly<Record<Sleutelklasse, Bandenrij>> = {
  overstap: bij('eigen_organisatie', 'betrokken'),
  paspoort: { vol: ['zelf'], deel: [], status: ['eigen_organisatie', 'betrokken'] },
  verzuim: bij('eigen_organisatie', 'betrokken'),
  zorg: bij('betrokken'),
  halt: bij('betrokken'),
  wpg_straf: bij('betrokken'),
  beheer: { vol: ['eigen_organisatie'], deel: [], status: [] },
};

/** Welke banden een ketenrol kan hebben. Wie geen eigen leerlingen of inwoners heeft, ziet alleen zijn zaken. */
export const BANDEN_VAN_ROL: Readonly<Record<Ketenrol, readonly Relatie[]>> = {
  jongere: ['zelf'],
  ouder: ['betrokken'],
  school: ['eigen_organisatie', 'betrokken'],
  mbo_intaker: ['eigen_organisatie', 'betrokken'],
  lpa: ['eigen_organisatie', 'betrokken'],
  rmc: ['eigen_organisatie', 'betrokken'],
  jeugdarts: ['betrokken'],
  hulpverlener: ['betrokken'],
  halt: ['betrokken'],
  rvdk: ['betrokken'],
  om: ['betrokken'],
  projectleider: ['eigen_organisatie'],
};

/** Nog nauwer: een mbo ziet alleen zijn eigen aanmeldingen, en verzuim alleen van zijn eigen studenten. */
export const ALLEEN_BIJ: Readonly<
  Partial<Record<Ketenrol, Readonly<Partial<Record<Dataklasse, readonly Relatie[]>>>>>
> = {
  mbo_intaker: { aanmelding: ['eigen_organisatie'], verzuim: ['eigen_organisatie'] },
};

/** Wie gegevens van een klasse vastlegt, wijzigt en deelt, en erover beslist. Wie hier niet staat, leest alleen. */
export const SCHRIJVERS: Readonly<Record<Dataklasse, readonly Ketenrol[]>> = {
  identiteit: ['school', 'lpa', 'rmc'],
  adres: ['school', 'lpa', 'rmc'],
  aanmelding: ['school', 'lpa', 'rmc'],
  paspoort: ['jongere'],
  verzuim: ['school', 'lpa', 'rmc'],
  signalering: ['lpa'],
  medisch: ['jeugdarts'],
  hulp: ['hulpverlener'],
  halt: ['lpa', 'halt'],
  straf: ['lpa', 'om'],
  rvdk: ['rvdk'],
  beheer: ['school', 'mbo_intaker', 'lpa', 'rmc', 'projectleider'],
};

/** Wie in een groep mag zoeken en tellen: wie zelf leerlingen of inwoners heeft. De anderen openen alleen hun zaken. */
export const ZOEKERS: readonly Ketenrol[] = ['school', 'mbo_intaker', 'lpa', 'rmc', 'projectleider'];

/** Van wie `status` een aantal is over de eigen regio, in welke klasse ook, en nooit de stand van een jongere. */
export const ALLEEN_AANTALLEN: readonly Ketenrol[] = ['projectleider'];

interface Uitnodiging {
  readonly rollen: readonly Ketenrol[];
  readonly acties: readonly Actie[];
}

/**
 * Wat een genodigde mag, van die ene leerling: een gedeeld Paspoort lezen, of lezen wat hem is aangeboden of gevraagd (een
 * overdracht, een bestemming, een escalatie) en daarop antwoorden.
 */
export const UITNODIGINGEN: Readonly<Partial<Record<Dataklasse, Uitnodiging>>> = {
  paspoort: { rollen: ['ouder', 'school', 'mbo_intaker', 'rmc'], acties: ['lezen'] },
  aanmelding: {
    rollen: ['school', 'mbo_intaker', 'lpa', 'rmc'],
    acties: ['lezen', 'beslissen'],
  },
};

/** Wie na afloop een ontvangstbewijs houdt van wat hij vol had: dat en wanneer, nooit wat. */
export const BEWIJSHOUDERS: readonly Ketenrol[] = [
  'school',
  'mbo_intaker',
  'lpa',
  'rmc',
  'jeugdarts',
  'hulpverlener',
  'halt',
  'rvdk',
  'om',
];

/**
 * Waar een ouder een andere mate krijgt dan de matrix. Onder de twaalf beslist de ouder alleen (Jeugdwet art. 7.3.4); vanaf de
 * leeftijd van toestemming vervalt wat op toestemming berust, en van verzuim de reden, tenzij de jongere het goedvindt.
 */
export const OUDER_PER_FASE: Readonly<Record<Levensfase, Readonly<Partial<Record<Dataklasse, Mate>>>>> = {
  kind: { medisch: 'vol', hulp: 'vol' },
  tiener: {},
  zelfbeslisser: {
    aanmelding: 'geen',
    paspoort: 'geen',
    medisch: 'geen',
    hulp: 'geen',
    verzuim: 'deel',
    halt: 'status',
  },
  meerderjarig: {},
};
