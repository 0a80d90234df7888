import type { GeplandeTrede } from '../overdracht/overdracht.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';

/** De statussen van een weekcheck (per mbo en ISO-week). Bron: regionale weekcheck. */
export const WEEKCHECK_STATUSSEN = [
  'NIET_VERWACHT',
  'VERWACHT',
  'ONTVANGEN',
  'GEEN_WIJZIGING',
  'TE_LAAT',
  'HERINNERD',
  'GEESCALEERD',
  'INGEHAALD',
] as const;
export type Weekcheckstatus = (typeof WEEKCHECK_STATUSSEN)[number];

/** Een week van een mbo. `week` is ISO-jaar en -week: `2026-W53`. */
export interface WeekcheckWeek {
  readonly week: string;
  readonly status: Weekcheckstatus;
  /** Uiterste ogenblik van inleveren (vrijdag 17:00). */
  readonly verwachtOp: Instant;
  readonly ontvangenOp: Instant | null;
  readonly herinneringen: readonly GeplandeTrede[];
  readonly gedaan: readonly string[];
}

/** Een startdatum waarop definitief geplaatste studenten begonnen, en wanneer het mbo daarover wordt gevraagd. */
export interface Startmoment {
  readonly startdatum: Kalenderdag;
  /** Zoveel dagen na de start als de afspraak zegt. */
  readonly op: Instant;
  readonly gevraagd: boolean;
}

/** Wat het weekcheckproces van een mbo moet weten. */
export interface WeekcheckBeeld {
  readonly mboId: string;
  readonly weken: readonly WeekcheckWeek[];
  readonly starts: readonly Startmoment[];
  readonly escalatieNaGemisteWeken: number;
  readonly eindeOp: Instant;
}

/** Een stap over een week: te laat, herinneren of escaleren. */
export interface Weekstap {
  readonly soort: 'teLaat' | 'herinner' | 'escaleer';
  readonly op: Instant;
  readonly week: string;
  readonly trede: string | null;
}

/** Vraag het mbo wie van deze start niet is verschenen. */
export interface NoShowStap {
  readonly soort: 'vraagNoShow';
  readonly op: Instant;
  readonly startdatum: Kalenderdag;
}

export type WeekcheckStap = Weekstap | NoShowStap;

/** Een ISO-week met haar dagen. */
export interface IsoWeek {
  readonly week: string;
  readonly maandag: Kalenderdag;
}
