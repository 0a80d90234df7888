import type { Rol } from '../afspraken/afspraken.ts';
import {
  DATAKLASSEN,
  LEVENSFASEN,
  type Actie,
  type Dataklasse,
  type Dossiertoestand,
  type Levensfase,
  type Relatie,
} from './dataklassen.ts';
import type { Ketenrol } from './matrix.ts';

/** Een vraag om toegang. Elk kenmerk mag ontbreken; wat ontbreekt telt als nee. */
export interface Toegangsvraag {
  readonly rol?: Ketenrol | Rol;
  readonly klasse?: Dataklasse;
  readonly actie?: Actie;
  readonly relatie?: Relatie;
  readonly toestand?: Dossiertoestand;
  /** De levensfase van de jongere. */
  readonly leeftijd?: Levensfase;
  /** De ouder heeft gezag. */
  readonly gezag?: boolean;
  /** Het adres is geheim. */
  readonly geheimAdres?: boolean;
  /** De jongere (of voor hem zijn ouders) vindt dit goed. */
  readonly toestemming?: boolean;
  /** De jongere hoort op deze dag tot de doelgroep van het Doorstroompunt. */
  readonly doelgroep?: boolean;
  /** De leerplichtambtenaar is buitengewoon opsporingsambtenaar en staat op de autorisatielijst van de zaak. */
  readonly boa?: boolean;
  /** Wie vraagt, heeft voor deze jongere nu een noodtoegang open. */
  readonly noodtoegang?: boolean;
}

/** Wat boven op het merk moet gelden. */
export const EISEN = [
  'niet_kind',
  'minderjarig',
  'meerderjarig',
  'doelgroep',
  'boa',
  'toestemming',
  'adres_open',
  'niet_geheim',
] as const;
export type Eis = (typeof EISEN)[number];

const fase = (v: Toegangsvraag): number => (v.leeftijd === undefined ? -1 : LEVENSFASEN.indexOf(v.leeftijd));

/** Hoe elke eis wordt getoetst; een kenmerk dat ontbreekt voldoet nooit. */
export const TOETS_EIS: Readonly<Record<Eis, (v: Toegangsvraag) => boolean>> = {
  niet_kind: (v) => fase(v) > LEVENSFASEN.indexOf('kind'),
  minderjarig: (v) => fase(v) >= 0 && v.leeftijd !== 'meerderjarig',
  meerderjarig: (v) => v.leeftijd === 'meerderjarig',
  doelgroep: (v) => v.doelgroep === true,
  boa: (v) => v.boa === true,
  toestemming: (v) => v.toestemming === true,
  adres_open: (v) => v.gezag === true && v.geheimAdres === false,
  niet_geheim: (v) => v.geheimAdres === false,
};

/** Alles wat over een jongere gaat. */
export const PERSOONSKLASSEN: readonly Dataklasse[] = DATAKLASSEN.filter((klasse) => klasse !== 'beheer');

interface Regel {
  readonly rol: Ketenrol;
  readonly klassen: readonly Dataklasse[];
  readonly eis: Eis;
}

/** Wie van een adres alleen een uittreksel krijgt: nooit een dat geheim is. */
const UITTREKSEL: readonly Ketenrol[] = ['mbo_intaker', 'jeugdarts', 'hulpverlener', 'halt', 'rvdk', 'om'];

/** Wie waarvoor meer nodig heeft dan zijn merk. Bron: domain.md §7.2 en security.md §3 A 15, 16, 20-23. */
export const EISREGELS: readonly Regel[] = [
  { rol: 'jongere', klassen: PERSOONSKLASSEN, eis: 'niet_kind' },
  { rol: 'ouder', klassen: PERSOONSKLASSEN, eis: 'minderjarig' },
  { rol: 'ouder', klassen: ['adres'], eis: 'adres_open' },
  ...UITTREKSEL.map((rol): Regel => ({ rol, klassen: ['adres'], eis: 'niet_geheim' })),
  { rol: 'lpa', klassen: ['straf'], eis: 'boa' },
  { rol: 'rmc', klassen: PERSOONSKLASSEN, eis: 'doelgroep' },
  { rol: 'rmc', klassen: ['verzuim'], eis: 'meerderjarig' },
  { rol: 'hulpverlener', klassen: ['verzuim', 'signalering', 'medisch'], eis: 'toestemming' },
];

/** De eerste eis waaraan de vraag niet voldoet, of null. */
export const onvervuldeEis = (ketenrol: Ketenrol, klasse: Dataklasse, vraag: Toegangsvraag): Eis | null =>
  EISREGELS.find(
    ({ rol, klassen, eis }) => rol === ketenrol && klassen.includes(klasse) && !TOETS_EIS[eis](vraag),
  )?.eis ?? null;
