import type { Organisatiesoort } from '../afspraken/organisatiesoort.ts';

/** De berichten die het systeem per mail stuurt. */
export const BERICHTSOORTEN = [
  'overdracht-aangeboden',
  'overdracht-herinnering',
  'overdracht-escalatie',
  'eerste-actie-herinnering',
  'eerste-actie-escalatie',
  'taak-herinnering',
  'taak-escalatie',
  'weekcheck-herinnering',
  'weekcheck-escalatie',
  'verschijnen-controleren',
  'bestemming-bevestigen',
  'noodtoegang-geopend',
  'noodtoegang-onterecht',
  'paspoort-herinnering',
  'paspoort-escalatie',
  'partnertaak-nieuw',
  'partnertaak-herinnering',
  'partnertaak-escalatie',
  'partnertaak-ingetrokken',
  'partnertaak-bericht',
  'partnerlink',
  'mdo-uitnodiging',
  'mdo-afgelast',
  'mdo-afgezegd',
  'mdo-samenvatting',
  'vraag-gesteld',
  'vraag-beantwoord',
  'dagpakket',
  'intake-gepland',
  'intake-afgezegd',
  'gesprek-gepland',
  'gesprek-afgezegd',
  'verzamelmail',
] as const;
export type Berichtsoort = (typeof BERICHTSOORTEN)[number];

/** Hoe een postvak een soort bericht wil: meteen, een keer per dag bij elkaar, of niet. */
export const BEZORGWIJZEN = ['direct', 'verzamel', 'uit'] as const;
export type Bezorgwijze = (typeof BEZORGWIJZEN)[number];

/**
 * Waarom een soort bericht niet uit kan: zij bewaakt een wettelijke termijn, of zij moet meteen aankomen omdat er een afspraak, een
 * link of een alarm in zit.
 */
export const BERICHTGRONDEN = ['termijn', 'meteen'] as const;
export type Berichtgrond = (typeof BERICHTGRONDEN)[number];

/** Wat voor een soort bericht geldt. */
export interface Soortregel {
  /** Null: het postvak kiest vrij. */
  readonly grond: Berichtgrond | null;
  /** Er zit een afspraak voor de agenda in: bij elkaar in een verzamelmail ging die verloren. */
  readonly afspraak?: true;
  /** Welke organisaties het krijgen. */
  readonly voor: readonly Organisatiesoort[];
}

const ONTVANGERS: readonly Organisatiesoort[] = ['gemeente', 'rmc'];
const REGIO: readonly Organisatiesoort[] = ['regio'];
const SCHOLEN: readonly Organisatiesoort[] = ['vo', 'mbo'];
const KETEN: readonly Organisatiesoort[] = [...SCHOLEN, 'rmc', 'hulp', 'jgz', 'halt', 'rvdk', 'gi', 'om'];
const WERKERS: readonly Organisatiesoort[] = [...SCHOLEN, ...ONTVANGERS, ...REGIO];
const IEDEREEN: readonly Organisatiesoort[] = [...KETEN, 'gemeente', 'regio'];

/**
 * Per soort bericht of zij uit kan. Leerplichtwet art. 21a en WEB hoofdstuk 9 titel 2 binden het melden, overnemen en oppakken aan een
 * termijn: wat daaraan herinnert, komt altijd aan.
 */
export const SOORTREGELS: Readonly<Record<Berichtsoort, Soortregel>> = {
  'overdracht-aangeboden': { grond: 'termijn', voor: ONTVANGERS },
  'overdracht-herinnering': { grond: 'termijn', voor: ONTVANGERS },
  'overdracht-escalatie': { grond: 'termijn', voor: REGIO },
  'eerste-actie-herinnering': { grond: 'termijn', voor: ONTVANGERS },
  'eerste-actie-escalatie': { grond: 'termijn', voor: REGIO },
  'taak-herinnering': { grond: 'termijn', voor: WERKERS },
  'taak-escalatie': { grond: 'termijn', voor: WERKERS },
  'weekcheck-herinnering': { grond: null, voor: ['mbo'] },
  'weekcheck-escalatie': { grond: null, voor: REGIO },
  'verschijnen-controleren': { grond: null, voor: ['mbo'] },
  'bestemming-bevestigen': { grond: null, voor: [...SCHOLEN, ...REGIO] },
  'noodtoegang-geopend': { grond: 'meteen', voor: REGIO },
  'noodtoegang-onterecht': { grond: 'meteen', voor: REGIO },
  'paspoort-herinnering': { grond: null, voor: ['vo'] },
  'paspoort-escalatie': { grond: null, voor: ['vo'] },
  'partnertaak-nieuw': { grond: 'termijn', voor: KETEN },
  'partnertaak-herinnering': { grond: 'termijn', voor: KETEN },
  'partnertaak-escalatie': { grond: 'termijn', voor: ['gemeente', ...REGIO] },
  'partnertaak-ingetrokken': { grond: 'termijn', voor: KETEN },
  'partnertaak-bericht': { grond: null, voor: ['gemeente'] },
  partnerlink: { grond: 'meteen', voor: KETEN },
  'mdo-uitnodiging': { grond: 'meteen', voor: IEDEREEN },
  'mdo-afgelast': { grond: 'meteen', voor: IEDEREEN },
  'mdo-afgezegd': { grond: 'meteen', voor: IEDEREEN },
  'mdo-samenvatting': { grond: null, voor: IEDEREEN },
  'vraag-gesteld': { grond: null, voor: ['vo'] },
  'vraag-beantwoord': { grond: null, voor: ['vo', ...ONTVANGERS] },
  dagpakket: { grond: null, voor: ONTVANGERS },
  'intake-gepland': { grond: null, afspraak: true, voor: SCHOLEN },
  'intake-afgezegd': { grond: null, afspraak: true, voor: SCHOLEN },
  'gesprek-gepland': { grond: null, afspraak: true, voor: ONTVANGERS },
  'gesprek-afgezegd': { grond: null, afspraak: true, voor: ONTVANGERS },
  verzamelmail: { grond: null, voor: [] },
};

/** Hoe een soort bericht bezorgd mag worden. De verzamelmail zelf is aan of uit. */
export function wijzenVan(soort: Berichtsoort): readonly Bezorgwijze[] {
  if (soort === 'verzamelmail') return ['direct', 'uit'];
  const { grond, afspraak } = SOORTREGELS[soort];
  if (grond === 'meteen') return ['direct'];
  if (afspraak) return ['direct', 'uit'];
  return grond === 'termijn' ? ['direct', 'verzamel'] : BEZORGWIJZEN;
}

/** Een soort waar een postvak zonder aanmelden vanaf kan. */
export const isVrijwillig = (soort: Berichtsoort): boolean => wijzenVan(soort).includes('uit');

/** De soorten die een organisatie krijgt, in vaste volgorde. */
export const soortenVoor = (organisatie: Organisatiesoort): Berichtsoort[] =>
  BERICHTSOORTEN.filter((soort) => SOORTREGELS[soort].voor.includes(organisatie));
