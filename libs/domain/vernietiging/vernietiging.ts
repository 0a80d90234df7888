import type { Instant } from '../tijd/tijd.ts';

/** De toestanden van een vernietiging; `UITGEVOERD` is pas zo als is nagekeken dat er niets meer te lezen is. */
export const VERNIETIG_STATUSSEN = ['AANGEVRAAGD', 'GOEDGEKEURD', 'AFGEWEZEN', 'UITGEVOERD'] as const;
export type Vernietigstatus = (typeof VERNIETIG_STATUSSEN)[number];

/** Waarom gegevens worden vernietigd. Bron: AVG art. 17, en de bewaartermijnen van domain.md §7.3. */
export const VERNIETIG_GRONDEN = ['verzoek', 'onrechtmatig', 'bewaartermijn'] as const;
export type Vernietiggrond = (typeof VERNIETIG_GRONDEN)[number];

/** De klassen van gegevens over een leerling die elk apart te vernietigen zijn. `overstap` is ook wie hij is. */
export const VERNIETIGBARE_KLASSEN = [
  'overstap',
  'paspoort',
  'verzuim',
  'zorg',
  'halt',
  'wpg_straf',
] as const;
export type VernietigbareKlasse = (typeof VERNIETIGBARE_KLASSEN)[number];

/** Waarom iets niet weg mag. Bron: AVG art. 17 lid 3 en art. 18. */
export const BEWAARPLICHT_GRONDEN = [
  'bezwaar',
  'klacht',
  'rechtszaak',
  'onderzoek',
  'inzageverzoek',
] as const;
export type Bewaarplichtgrond = (typeof BEWAARPLICHT_GRONDEN)[number];

/** Wat het proces van een vernietiging moet weten: hoe ver zij is. */
export interface VernietigBeeld {
  readonly status: Vernietigstatus;
  /** Iets houdt haar tegen: een bewaarplicht. Na het grootboek telt dat niet meer. */
  readonly geblokkeerd: boolean;
  readonly beeindigdOp: Instant | null;
  readonly engineOp: Instant | null;
  readonly grootboekOp: Instant | null;
  readonly gewistOp: Instant | null;
}

/** Een stap van een vernietiging, in deze volgorde. */
export const VERNIETIG_STAPPEN = ['eindig', 'ruimEngine', 'legVast', 'wis', 'controleer'] as const;
export interface VernietigStap {
  readonly soort: (typeof VERNIETIG_STAPPEN)[number];
}

/**
 * Welke klassen er weg moeten. Zonder `overstap` is er niemand meer van wie de rest kan zijn: dan gaat alles. Zonder opgave ook.
 */
export function klassenVan(gevraagd: readonly VernietigbareKlasse[]): readonly VernietigbareKlasse[] {
  const alles = gevraagd.length === 0 || gevraagd.includes('overstap');
  return VERNIETIGBARE_KLASSEN.filter((klasse) => alles || gevraagd.includes(klasse));
}

/** Wat er na vernietigen nog is, ook als alles weg moest. Bron: security.md §5.2. */
const ALTIJD = [
  { wat: 'telling', waarom: 'verantwoording' },
  { wat: 'logboek', waarom: 'verantwoording' },
  { wat: 'reservekopie', waarom: 'verloopt' },
] as const;
export const BLIJVERS = [...VERNIETIGBARE_KLASSEN, ...ALTIJD.map(({ wat }) => wat)] as const;
export const BLIJFREDENEN = ['niet-gevraagd', 'verantwoording', 'verloopt'] as const;

/** Wat er blijft als deze klassen weg gaan, en waarom: wat niet is gevraagd, aantallen en wie wat deed, en wat vanzelf verloopt. */
export const watBlijft = (
  klassen: readonly string[],
): { wat: (typeof BLIJVERS)[number]; waarom: (typeof BLIJFREDENEN)[number] }[] => [
  ...VERNIETIGBARE_KLASSEN.filter((klasse) => !klassen.includes(klasse)).map((wat) => ({
    wat,
    waarom: 'niet-gevraagd' as const,
  })),
  ...ALTIJD,
];

/** Gaat de leerling zelf weg, en niet een deel van wat er over hem is? */
export const isHeel = (klassen: readonly string[]): boolean => klassen.includes('overstap');
