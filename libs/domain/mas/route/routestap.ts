import type { Rol } from '../../afspraken/trede.ts';
import type { Instant } from '../../tijd/tijd.ts';
import type { MasRoute, Routestatus } from '../routezaak.ts';

/**
 * Wat een route vraagt. `escalatie` gaat naar de afgesproken rol; bij `volg-partner` komt wat de partner meldde in de route; al het
 * andere is een taak van de leerplicht.
 */
export const ROUTESTAPPEN = [
  'hulp-wachtlijst',
  'hulp-evaluatie',
  'halt-traag',
  'halt-evaluatie',
  'officier-raadplegen',
  'pv-overwegen',
  'burgemeester',
  'ots-loopt-af',
  'verzet',
  'proeftijd',
  'partner-terug',
  'instemming-weg',
  'volg-partner',
  'escalatie',
] as const;
export type Routestapsoort = (typeof ROUTESTAPPEN)[number];

/** Een stap van een route; het plan beslist niets en zet de route nooit verder. */
export interface Routestap {
  readonly soort: Routestapsoort;
  readonly op: Instant;
  /** Wanneer de taak klaar moet zijn; null: de gewone termijn van een taak. */
  readonly uiterlijk: Instant | null;
  /** Voor wie; bij `volg-partner` de leerplicht, die het ziet gebeuren. */
  readonly rol: Rol;
}

/** Wanneer een soort stap het laatst gevraagd is, sinds de route is waar zij is. */
export type Gevraagd = Readonly<Partial<Record<Routestapsoort, Instant>>>;

/** De momenten van een route, uit afspraak en feiten omgerekend; `routemomenten` vult ze. */
export interface Routemomenten {
  /** Sinds wanneer de status is wat zij is. */
  readonly sinds: Instant;
  /** De dag die erbij is afgesproken: opnieuw kijken, of het einde van maatregel of proeftijd. Zij is er altijd. */
  readonly evaluatie: Instant;
  /** De volgende keer dat de leerplicht naar de wachtlijst vraagt. */
  readonly wachtlijst: Instant;
  /** Hulp loopt: de volgende keer dat de leerplicht vraagt hoe het gaat. */
  readonly hulpEvaluatie: Instant;
  /** Halt had met de jongere moeten spreken; daarna steeds opnieuw. */
  readonly haltIntake: Instant;
  /** Uiterlijk: hierna is het overwegen van een proces-verbaal te laat. */
  readonly pvOverwegen: Instant;
  readonly burgemeester: Instant;
  readonly otsHerinnering: Instant;
  readonly verzet: Instant;
  /** Wanneer wat blijft liggen (opnieuw) naar de afgesproken rol gaat; schuift op na elke keer. */
  readonly escalatie: Instant;
}

/** Wat er rond een route gebeurde sinds de status is wat zij is; null: niets. */
export interface Routevoorval {
  /** De partner meldde iets dat nog niet in de route staat. */
  readonly partnerMeldde: Instant | null;
  /** Een partner gaf zijn taak terug. */
  readonly teruggegevenOp: Instant | null;
  /** Iemand trok zijn instemming in. */
  readonly instemmingWegOp: Instant | null;
}

/** Wat het proces van een route moet weten; ids en ogenblikken. */
export interface RouteBeeld {
  readonly id: string;
  readonly route: MasRoute;
  readonly status: Routestatus;
  /** Het traject is gesloten en deze route hoort mee te stoppen, of de jongere is overleden. */
  readonly gestopt: boolean;
  /** Meer verzuim dan Halt aankan, en de officier is er nog niet over geraadpleegd. */
  readonly bovenMaximum: boolean;
  readonly gevraagd: Gevraagd;
  readonly voorval: Routevoorval;
  readonly momenten: Routemomenten;
  readonly escalatierol: Rol;
}

/** Een taak voor de leerplichtambtenaar op een moment. */
export const taakOp = (
  soort: Exclude<Routestapsoort, 'escalatie' | 'volg-partner'>,
  op: Instant,
  uiterlijk: Instant | null = null,
): Routestap => ({ soort, op, uiterlijk, rol: 'lpa' });

/** Blijft een keuze liggen, dan gaat zij naar de afgesproken rol; steeds opnieuw, tot een mens de route verder zet. */
export const escalatie = ({ momenten, escalatierol }: RouteBeeld): Routestap => ({
  soort: 'escalatie',
  op: momenten.escalatie,
  uiterlijk: null,
  rol: escalatierol,
});

const alsTaak = (soort: 'partner-terug' | 'instemming-weg', op: Instant | null): Routestap[] =>
  op === null ? [] : [taakOp(soort, op)];

/**
 * Wat er door een partner of een intrekking moet, zolang de route loopt. Een pauze hervat alleen een mens: wat de partner intussen
 * meldt, wacht. Een ingetrokken instemming stopt niets vanzelf, maar vraagt meteen een besluit.
 */
export function voorvalstappen({ status, voorval }: RouteBeeld): Routestap[] {
  const { partnerMeldde, teruggegevenOp, instemmingWegOp } = voorval;
  const volgt = status !== 'GEPAUZEERD' && partnerMeldde !== null;
  return [
    ...(volgt ? [{ soort: 'volg-partner', op: partnerMeldde, uiterlijk: null, rol: 'lpa' } as const] : []),
    ...alsTaak('partner-terug', teruggegevenOp),
    ...alsTaak('instemming-weg', instemmingWegOp),
  ];
}
