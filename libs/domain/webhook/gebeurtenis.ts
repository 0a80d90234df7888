import type { Handeling } from '../toegang/toegang.ts';
import type { Instant } from '../tijd/tijd.ts';

/** Waar een gebeurtenis over gaat. */
export type Webhookonderwerp = 'overdracht' | 'aanmelding' | 'overstap' | 'taak' | 'traject';

/** Een regel op de tijdlijn van een overstap of een traject, zoals een gebeurtenis eruit volgt. */
export interface Tijdlijnfeit {
  readonly bron: 'overstap' | 'traject';
  /** De id van de overstap of het traject. */
  readonly bronId: string;
  readonly soort: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
  /** De klasse van gegevens, als die niet van de overstap is. */
  readonly klasse?: string;
}

interface Onderwerpsoort {
  /** Wat een organisatie van het onderwerp moet mogen, wil zij ervan horen. */
  readonly handeling: Handeling;
  /** Het gegeven van de regel met de id van het onderwerp; null is de overstap of het traject zelf. */
  readonly veld: string | null;
}

/** Per soort onderwerp: wie ervan mag horen, en waar de id staat. Een mbo leest geen tijdlijn, en hoort dus niets van een ander mbo. */
export const ONDERWERPSOORTEN: Readonly<Record<Webhookonderwerp, Onderwerpsoort>> = {
  overdracht: { handeling: 'overdracht.lezen', veld: 'overdrachtId' },
  aanmelding: { handeling: 'aanmelding.lezen', veld: 'aanmeldingId' },
  overstap: { handeling: 'overstap.tijdlijn', veld: null },
  taak: { handeling: 'partnertaak.lezen', veld: 'taakId' },
  traject: { handeling: 'traject.lezen', veld: null },
};

interface Soort {
  readonly onderwerp: Webhookonderwerp;
  readonly bron: Tijdlijnfeit['bron'];
  readonly regel: string;
  /** Alleen als de regel hierheen gaat en daar niet al vandaan kwam. */
  readonly naar?: readonly string[];
}

const van = (onderwerp: Webhookonderwerp, regel: string): Soort => ({ onderwerp, bron: 'overstap', regel });
const inTraject = (onderwerp: Webhookonderwerp, regel: string): Soort => ({
  onderwerp,
  bron: 'traject',
  regel,
});

/** Wat andere systemen horen, en de regel op de tijdlijn waar het uit volgt. Bron: interface.md §1.4. */
export const WEBHOOKTYPEN = {
  'nl.overstap.overdracht.aangeboden.v1': van('overdracht', 'overdracht-aangeboden'),
  'nl.overstap.overdracht.ontvangen.v1': van('overdracht', 'overdracht-ontvangen'),
  'nl.overstap.overdracht.geaccepteerd.v1': van('overdracht', 'overdracht-geaccepteerd'),
  'nl.overstap.overdracht.geweigerd.v1': van('overdracht', 'overdracht-geweigerd'),
  'nl.overstap.overdracht.begonnen.v1': van('overdracht', 'eerste-actie'),
  'nl.overstap.overdracht.teruggemeld.v1': van('overdracht', 'teruggemeld'),
  'nl.overstap.overdracht.vervallen.v1': van('overdracht', 'overdracht-vervallen'),
  'nl.overstap.overdracht.afgesloten.v1': van('overdracht', 'overdracht-afgesloten'),
  'nl.overstap.aanmelding.status-gewijzigd.v1': van('aanmelding', 'aanmelding'),
  'nl.overstap.overstap.geplaatst.v1': {
    ...van('overstap', 'status'),
    naar: ['DEFINITIEF_MBO', 'VERVOLG_ANDERS'],
  },
  'nl.overstap.overstap.afgesloten.v1': { ...van('overstap', 'status'), naar: ['AFGESLOTEN'] },
  'nl.overstap.taak.toegewezen.v1': inTraject('taak', 'taak-gegeven'),
  'nl.overstap.taak.ingetrokken.v1': inTraject('taak', 'taak-ingetrokken'),
  'nl.overstap.traject.route-gekozen.v1': inTraject('traject', 'route-gekozen'),
  'nl.overstap.traject.route-gewijzigd.v1': inTraject('traject', 'route-gezet'),
  'nl.overstap.traject.stap-gezet.v1': inTraject('traject', 'stap'),
  'nl.overstap.traject.gesloten.v1': inTraject('traject', 'gesloten'),
} as const satisfies Readonly<Record<string, Soort>>;
export type Webhooktype = keyof typeof WEBHOOKTYPEN;
export const WEBHOOKTYPENAMEN = Object.keys(WEBHOOKTYPEN) as Webhooktype[];

const SOORTEN: Readonly<Record<Webhooktype, Soort>> = WEBHOOKTYPEN;

/** Waar een soort gebeurtenis over gaat. */
export const onderwerpVan = (type: Webhooktype): Webhookonderwerp => SOORTEN[type].onderwerp;

const CLOUDEVENTS = '1.0';
/** Van een strafzaak weten alleen mensen op de autorisatielijst; een systeem staat daar niet op. */
const NOOIT = 'wpg_straf';

const gaatNaar = ({ gegevens }: Tijdlijnfeit, naar: readonly unknown[] | undefined): boolean =>
  naar === undefined || (naar.includes(gegevens['naar']) && !naar.includes(gegevens['van']));

/** De gebeurtenis bij een regel op een tijdlijn; null als andere systemen daar niets van horen. */
export function webhookfeit(feit: Tijdlijnfeit): { type: Webhooktype; onderwerpId: string } | null {
  if (feit.klasse === NOOIT) return null;
  const type = WEBHOOKTYPENAMEN.find((naam) => {
    const { bron, regel, naar } = SOORTEN[naam];
    return bron === feit.bron && regel === feit.soort && gaatNaar(feit, naar);
  });
  if (type === undefined) return null;
  const { veld } = ONDERWERPSOORTEN[onderwerpVan(type)];
  const onderwerpId = veld === null ? feit.bronId : feit.gegevens[veld];
  return typeof onderwerpId === 'string' ? { type, onderwerpId } : null;
}

/** Een gebeurtenis voor een ander systeem. */
export interface Webhookgebeurtenis {
  /** Blijft bij elke poging gelijk. */
  readonly id: string;
  readonly type: Webhooktype;
  readonly onderwerpId: string;
  /** De overstap waar het onderwerp bij hoort: een aanmelding is daar op te halen. */
  readonly overstapId: string;
  readonly op: Instant;
}

/** Wie het zegt, en waar het onderwerp met eigen rechten op te halen is. */
export interface Webhookafzender {
  /** Een URN volgens het NL GOV-profiel. */
  readonly bron: string;
  readonly adres: string;
}

const VINDPLAATS: Readonly<Record<Webhookonderwerp, (id: string, overstapId: string) => string>> = {
  overdracht: (id) => `overdrachten/${id}`,
  aanmelding: (_, overstapId) => `overstappen/${overstapId}/aanmeldingen`,
  overstap: (id) => `overstappen/${id}`,
  taak: (id) => `partnertaken/${id}`,
  traject: (id) => `trajecten/${id}`,
};

/**
 * De gebeurtenis als CloudEvent 1.0 volgens het NL GOV-profiel. Dun: alleen wat er gebeurde, waarmee en wanneer; de ontvanger haalt de
 * rest op met zijn eigen rechten.
 */
export const alsCloudEvent = (
  { id, type, onderwerpId, overstapId, op }: Webhookgebeurtenis,
  { bron, adres }: Webhookafzender,
) => ({
  specversion: CLOUDEVENTS,
  id,
  source: bron,
  type,
  subject: onderwerpId,
  time: op,
  dataref: `${adres.replace(/\/$/, '')}/v1/${VINDPLAATS[onderwerpVan(type)](onderwerpId, overstapId)}`,
});
