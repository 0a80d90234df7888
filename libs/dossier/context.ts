import type { Afgeleid, Plan } from '../domain/overstap/overstap.ts';
import type { Instant } from '../domain/tijd/tijd.ts';
import type { Dossier } from './feiten.ts';
import type { Regelboek } from './regelboek.ts';

/** Het ogenblik van een handeling en de afspraken waaronder zij gebeurt. */
export interface Context {
  readonly nu: Instant;
  readonly regelboek: Regelboek;
}

/** Wat er van een overstap is afgeleid na een wijziging. */
export interface Herleid {
  readonly dossier: Dossier;
  readonly afgeleid: Afgeleid;
  readonly plan: Plan;
  /** Status of reden is anders dan daarvoor. */
  readonly gewijzigd: boolean;
}
