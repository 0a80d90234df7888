import type { Dataklasse } from './dataklassen.ts';
import type { Ketenrol } from './matrix.ts';

/** Wat er in een dataklasse zit, en welke wet zegt dat het mag. Bron: domain.md §7.1. */
export interface Klasseuitleg {
  readonly wat: string;
  readonly grondslag: string;
}

export const KLASSEUITLEG: Readonly<Record<Dataklasse, Klasseuitleg>> = {
  identiteit: {
    wat: 'naam, geboortedatum, nummer, bereikbaarheid, school',
    grondslag:
      'WEB en WVO 2020: het persoonsgebonden nummer alleen voor genoemde doelen; BSN alleen waar een wet het geeft',
  },
  adres: {
    wat: 'woonadres en gemeente; een geheim adres staat in geen uitvoer',
    grondslag: 'Leerplichtwet art. 21a; Leerplichtregeling art. 3',
  },
  aanmelding: {
    wat: 'aanmeldingen, andere bestemming, overdracht en hun stand',
    grondslag: 'WEB art. 8.0.2 en 8.0.3 met de regeling van 2020; WEB hoofdstuk 9 titel 2',
  },
  paspoort: {
    wat: 'het Paspoort voor Succes, geschreven door de jongere',
    grondslag: 'toestemming van de jongere (AVG art. 6 lid 1 onder a)',
  },
  verzuim: {
    wat: 'dat, wanneer, hoe vaak en waarom iemand afwezig was',
    grondslag: 'Leerplichtwet art. 21 en 21a (melden), art. 16, 18 en 22 (onderzoeken); WEB en WVO 2020',
  },
  signalering: {
    wat: 'het ingevulde signaleringsinstrument',
    grondslag: 'Leerplichtwet art. 16 en 22 (onderzoek van de leerplichtambtenaar)',
  },
  medisch: {
    wat: 'bevindingen en advies van de jeugdarts',
    grondslag: 'toestemming; bijzondere gegevens alleen waar een wet erom vraagt (AVG art. 9)',
  },
  hulp: {
    wat: 'inhoud en verloop van jeugdhulp',
    grondslag: 'Jeugdwet art. 7.3.11: toestemming, tenzij er een plicht is',
  },
  halt: {
    wat: 'verwijzing naar Halt en het resultaat',
    grondslag: 'Wjsg art. 39e en 39f; Wetboek van Strafrecht art. 77e',
  },
  straf: {
    wat: 'proces-verbaal en beslissing van het OM',
    grondslag: 'Wet politiegegevens art. 8, 14 en 32; Wjsg art. 39e en 39f',
  },
  rvdk: {
    wat: 'verzoek aan en rapport van de Raad voor de Kinderbescherming',
    grondslag: 'Wjsg art. 39e en 39f',
  },
  beheer: {
    wat: 'taken, leveringen, bronnen, gebruikers, instellingen, aantallen',
    grondslag: 'gaat niet over een jongere',
  },
};

/** Hoe een ketenrol in een tabel heet. */
export const KETENROLNAAM: Readonly<Record<Ketenrol, string>> = {
  jongere: 'jongere',
  ouder: 'ouder',
  school: 'school',
  mbo_intaker: 'mbo',
  lpa: 'leerplicht',
  rmc: 'RMC',
  jeugdarts: 'jeugdarts',
  hulpverlener: 'hulpverlener',
  halt: 'Halt',
  rvdk: 'RvdK',
  om: 'OM',
  projectleider: 'projectleider',
};

const GEDEELD = 'als de jongere het met hem deelt';
const MET_TOESTEMMING = 'met toestemming';
const ADVIES = 'alleen het advies';
const AANTALLEN = 'alleen aantallen';
const NIET_GEHEIM = 'niet als het adres geheim is';

/** Wat een merk in een cel bijzonder maakt. Bron: domain.md §7.2. */
export const TOELICHTING: Readonly<Partial<Record<Dataklasse, Readonly<Partial<Record<Ketenrol, string>>>>>> =
  {
    identiteit: { mbo_intaker: 'wie zich bij dit mbo heeft aangemeld', rmc: 'alleen de doelgroep' },
    adres: {
      ouder: 'niet zonder gezag, en niet als het adres geheim is',
      mbo_intaker: NIET_GEHEIM,
      jeugdarts: NIET_GEHEIM,
      hulpverlener: NIET_GEHEIM,
      halt: NIET_GEHEIM,
      rvdk: NIET_GEHEIM,
      om: NIET_GEHEIM,
    },
    aanmelding: {
      mbo_intaker: 'alleen de eigen aanmeldingen, nooit die bij een ander mbo; hij levert ze als bestand',
      projectleider: AANTALLEN,
    },
    paspoort: {
      ouder: GEDEELD,
      school: GEDEELD,
      mbo_intaker: GEDEELD,
      rmc: GEDEELD,
      lpa: 'alleen dat het er is',
      projectleider: AANTALLEN,
    },
    verzuim: {
      mbo_intaker: 'eigen studenten, niet van wie zich aanmeldt',
      rmc: 'alleen van wie meerderjarig is',
      hulpverlener: MET_TOESTEMMING,
      halt: 'uittreksel van de feiten',
      om: 'wat in het proces-verbaal staat',
      projectleider: AANTALLEN,
    },
    signalering: {
      jongere: 'op verzoek',
      hulpverlener: MET_TOESTEMMING,
      halt: 'alleen de conclusie',
      rvdk: 'op verzoek',
    },
    medisch: {
      ouder: 'samen met het kind',
      school: ADVIES,
      mbo_intaker: ADVIES,
      lpa: ADVIES,
      hulpverlener: MET_TOESTEMMING,
    },
    hulp: { lpa: 'begonnen, gestopt, aanwezig' },
    halt: { school: 'loopt of afgerond', projectleider: AANTALLEN },
    straf: {
      ouder: 'als partij',
      lpa: 'alleen als BOA op de autorisatielijst van de zaak',
      projectleider: AANTALLEN,
    },
    rvdk: { lpa: 'alleen de uitkomst' },
  };
