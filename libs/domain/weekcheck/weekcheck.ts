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

/** Wat het weekcheckproces van een mbo moet weten. */
export interface WeekcheckBeeld {
  readonly mboId: string;
  readonly weken: readonly WeekcheckWeek[];
  readonly escalatieNaGemisteWeken: number;
  readonly eindeOp: Instant;
}

export interface WeekcheckStap {
  readonly soort: 'teLaat' | 'herinner' | 'escaleer';
  readonly op: Instant;
  readonly week: string;
  readonly trede: string | null;
}

/** Een ISO-week met haar dagen. */
export interface IsoWeek {
  readonly week: string;
  readonly maandag: Kalenderdag;
}
