import type { Rol } from '../../afspraken/trede.ts';
import type { Instant } from '../../tijd/tijd.ts';
import type { MasRoute, Routestatus } from '../routezaak.ts';

/** Wat een route van een mens vraagt. `escalatie` gaat naar de afgesproken rol, al het andere is een taak van de leerplicht. */
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
  'escalatie',
] as const;
export type Routestapsoort = (typeof ROUTESTAPPEN)[number];

/** Een stap van een route; het plan beslist niets en zet de route nooit verder. */
export interface Routestap {
  readonly soort: Routestapsoort;
  readonly op: Instant;
  /** Wanneer de taak klaar moet zijn; null: de gewone termijn van een taak. */
  readonly uiterlijk: Instant | null;
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

/** Wat het proces van een route moet weten; ids en ogenblikken. */
export interface RouteBeeld {
  readonly id: string;
  readonly route: MasRoute;
  readonly status: Routestatus;
  readonly overleden: boolean;
  /** Meer verzuim dan Halt aankan, en de officier is er nog niet over geraadpleegd. */
  readonly bovenMaximum: boolean;
  readonly gevraagd: Gevraagd;
  readonly momenten: Routemomenten;
  readonly escalatierol: Rol;
}

/** Een taak voor de leerplichtambtenaar op een moment. */
export const taakOp = (
  soort: Exclude<Routestapsoort, 'escalatie'>,
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
