import type { Handeling } from '../toegang/toegang.ts';
import type { Instant } from '../tijd/tijd.ts';

/** Wat andere systemen horen, en de regel op de tijdlijn waar het uit volgt. Bron: interface.md §1.4. */
export const WEBHOOKTYPEN = {
  'nl.overstap.overdracht.aangeboden.v1': 'overdracht-aangeboden',
  'nl.overstap.overdracht.ontvangen.v1': 'overdracht-ontvangen',
  'nl.overstap.overdracht.geaccepteerd.v1': 'overdracht-geaccepteerd',
  'nl.overstap.overdracht.geweigerd.v1': 'overdracht-geweigerd',
  'nl.overstap.overdracht.begonnen.v1': 'eerste-actie',
  'nl.overstap.overdracht.teruggemeld.v1': 'teruggemeld',
  'nl.overstap.overdracht.vervallen.v1': 'overdracht-vervallen',
  'nl.overstap.overdracht.afgesloten.v1': 'overdracht-afgesloten',
} as const;
export type Webhooktype = keyof typeof WEBHOOKTYPEN;
export const WEBHOOKTYPENAMEN = Object.keys(WEBHOOKTYPEN) as Webhooktype[];

const CLOUDEVENTS = '1.0';

/** Wat een organisatie van het onderwerp moet mogen, wil zij ervan horen. */
export const WEBHOOKHANDELING: Handeling = 'overdracht.lezen';

const PER_REGEL: ReadonlyMap<string, Webhooktype> = new Map(
  WEBHOOKTYPENAMEN.map((type) => [WEBHOOKTYPEN[type], type]),
);

/** De soort gebeurtenis bij een regel op de tijdlijn; null als andere systemen daar niets van horen. */
export const webhooktypeVan = (tijdlijnsoort: string): Webhooktype | null =>
  PER_REGEL.get(tijdlijnsoort) ?? null;

/** Een gebeurtenis voor een ander systeem. */
export interface Webhookgebeurtenis {
  /** Blijft bij elke poging gelijk. */
  readonly id: string;
  readonly type: Webhooktype;
  /** De id van de overdracht. */
  readonly onderwerpId: string;
  readonly op: Instant;
}

/** Wie het zegt, en waar het onderwerp met eigen rechten op te halen is. */
export interface Webhookafzender {
  /** Een URN volgens het NL GOV-profiel. */
  readonly bron: string;
  readonly adres: string;
}

/**
 * De gebeurtenis als CloudEvent 1.0 volgens het NL GOV-profiel. Dun: alleen wat er gebeurde, waarmee en wanneer; de ontvanger haalt de
 * rest op met zijn eigen rechten.
 */
export const alsCloudEvent = (
  { id, type, onderwerpId, op }: Webhookgebeurtenis,
  { bron, adres }: Webhookafzender,
) => ({
  specversion: CLOUDEVENTS,
  id,
  source: bron,
  type,
  subject: onderwerpId,
  time: op,
  dataref: `${adres.replace(/\/$/, '')}/v1/overdrachten/${onderwerpId}`,
});
