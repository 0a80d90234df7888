import type { Rol } from '../../afspraken/trede.ts';
import type { MasRoute, Routestatus } from '../routezaak.ts';

/** Wat een partner gevraagd kan worden. Wie het krijgt, wat hij ziet en hoe lang hij heeft, is een afspraak. Bron: domain.md §1.6. */
export const PARTNERTAAKSOORTEN = [
  'halt-uitvoeren',
  'hulp-starten',
  'onderzoek-rvdk',
  'uitvoering-gi',
  'beoordelen-om',
  'advies-rvdk',
  'advies-jeugdarts',
  'afspraken-school',
  'begeleiding-achttien',
  'mdo-afspraak',
] as const;
export type Partnertaaksoort = (typeof PARTNERTAAKSOORTEN)[number];

/** De sleutels waaronder iets in een traject kan staan. */
export const TRAJECTKLASSEN = ['verzuim', 'zorg', 'halt', 'wpg_straf'] as const;
export type Trajectklasse = (typeof TRAJECTKLASSEN)[number];

/** Wat een partner over zijn taak kan melden. */
export interface Taakkern {
  /** De route en de status waarbij de taak vanzelf ontstaat; null: een mens geeft haar. */
  readonly bij: { readonly route: MasRoute; readonly status: Routestatus } | null;
  /** Onder welke sleutel staat wat erbij geschreven wordt. */
  readonly klasse: Trajectklasse;
  /** Waar de route heen gaat als de partner aanneemt of teruggeeft; null: zij blijft. */
  readonly naAannemen: Routestatus | null;
  readonly naTeruggeven: Routestatus | null;
  /** Wat de partner onderweg of als uitkomst meldt, en waar de route dan heen gaat. */
  readonly meldingen: Readonly<
    Record<string, { readonly naar: Routestatus | null; readonly klaar: boolean }>
  >;
}

const klaar = (naar: Routestatus | null = null) => ({ naar, klaar: true }) as const;
const onderweg = (naar: Routestatus | null = null) => ({ naar, klaar: false }) as const;

const ZONDER_ROUTE = {
  bij: null,
  klasse: 'zorg',
  naAannemen: null,
  naTeruggeven: null,
  meldingen: { voortgang: onderweg(), gedaan: klaar() },
} as const satisfies Taakkern;

/** Elke soort taak. Bron: domain.md §1.6 en §9b: de uitkomst van een partner is zijn besluit, en de route volgt. */
export const PARTNERTAKEN: Readonly<Record<Partnertaaksoort, Taakkern>> = {
  'halt-uitvoeren': {
    bij: { route: 'R2', status: 'VERWEZEN' },
    klasse: 'halt',
    naAannemen: 'GEACCEPTEERD',
    naTeruggeven: 'GERETOURNEERD',
    meldingen: {
      begonnen: onderweg('LOPEND'),
      voortgang: onderweg(),
      'pauze-gevraagd': onderweg(),
      positief: klaar('POSITIEF'),
      negatief: klaar('NEGATIEF'),
    },
  },
  'hulp-starten': {
    bij: { route: 'R1', status: 'AANGEMELD' },
    klasse: 'zorg',
    naAannemen: null,
    naTeruggeven: null,
    meldingen: {
      wachtlijst: onderweg('WACHTLIJST'),
      begonnen: onderweg('GESTART'),
      voortgang: onderweg(),
      afgerond: klaar('AFGEROND'),
      geweigerd: klaar('GEWEIGERD'),
      afgebroken: klaar('AFGEBROKEN'),
    },
  },
  'onderzoek-rvdk': {
    bij: { route: 'R3', status: 'VERZOEK_TOT_ONDERZOEK' },
    klasse: 'wpg_straf',
    naAannemen: 'ONDERZOEK',
    naTeruggeven: null,
    meldingen: {
      voortgang: onderweg(),
      verzoek: klaar('VERZOEK_KINDERRECHTER'),
      'geen-verzoek': klaar('GEEN_VERZOEK'),
    },
  },
  'uitvoering-gi': {
    bij: { route: 'R3', status: 'UITVOERING_GI' },
    klasse: 'zorg',
    naAannemen: null,
    naTeruggeven: null,
    meldingen: { voortgang: onderweg(), beeindigd: klaar('BEEINDIGD') },
  },
  'beoordelen-om': {
    bij: { route: 'R4', status: 'INGEZONDEN' },
    klasse: 'wpg_straf',
    naAannemen: null,
    naTeruggeven: null,
    meldingen: {
      voortgang: onderweg(),
      sepot: klaar('SEPOT'),
      'voorwaardelijk-sepot': klaar('VOORWAARDELIJK_SEPOT'),
      strafbeschikking: klaar('STRAFBESCHIKKING'),
      dagvaarding: klaar('DAGVAARDING'),
    },
  },
  'advies-rvdk': {
    bij: { route: 'R4', status: 'RVDK_ADVIES' },
    klasse: 'wpg_straf',
    naAannemen: null,
    naTeruggeven: null,
    meldingen: { voortgang: onderweg(), advies: klaar(), bescherming: klaar() },
  },
  'advies-jeugdarts': { ...ZONDER_ROUTE, meldingen: { voortgang: onderweg(), advies: klaar() } },
  'afspraken-school': { ...ZONDER_ROUTE, klasse: 'verzuim' },
  'begeleiding-achttien': { ...ZONDER_ROUTE, klasse: 'verzuim' },
  'mdo-afspraak': { ...ZONDER_ROUTE, klasse: 'verzuim' },
};

/** De soort taak die bij deze status van een route ontstaat; null: geen. */
export const taakBij = (route: MasRoute, status: Routestatus): Partnertaaksoort | null =>
  PARTNERTAAKSOORTEN.find((soort) => {
    const { bij } = PARTNERTAKEN[soort];
    return bij !== null && bij.route === route && bij.status === status;
  }) ?? null;

/** De rol die bij een soort partner de taken doet. */
export const ROL_VAN_PARTNER = {
  school: 'decaan',
  lokaal_team: 'hulpverlener',
  jeugdarts: 'jeugdarts',
  halt: 'halt',
  rvdk: 'rvdk',
  gi: 'gi',
  om: 'om',
  rmc: 'rmc',
} as const satisfies Readonly<Record<string, Rol>>;
