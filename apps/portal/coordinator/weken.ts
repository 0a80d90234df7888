import type { Item } from '../api/vragen.ts';
import type { Toon } from '../delen/melding.tsx';

export type Weekcheck = Item<'lijstWeekchecks'>;
export type Stand = 'op-tijd' | 'ingehaald' | 'mist' | 'gemeld' | 'komt' | 'vrij';

const STAND: Readonly<Record<Weekcheck['status'], Stand>> = {
  ONTVANGEN: 'op-tijd',
  GEEN_WIJZIGING: 'op-tijd',
  INGEHAALD: 'ingehaald',
  TE_LAAT: 'mist',
  HERINNERD: 'mist',
  GEESCALEERD: 'gemeld',
  VERWACHT: 'komt',
  NIET_VERWACHT: 'vrij',
};

/** Hoe het met een week staat, in zes standen met elk een eigen teken. */
export const standVan = ({ status }: Weekcheck): Stand => STAND[status];
export const TEKEN: Readonly<Record<Stand, string>> = {
  'op-tijd': '✓',
  ingehaald: '↺',
  mist: '!',
  gemeld: '‼',
  komt: '…',
  vrij: '–',
};
export const TOON: Readonly<Record<Stand, Toon | undefined>> = {
  'op-tijd': 'goed',
  ingehaald: 'info',
  mist: 'let-op',
  gemeld: 'fout',
  komt: undefined,
  vrij: undefined,
};
export const STANDEN = Object.keys(TEKEN) as Stand[];

/** Had er moeten zijn en is er niet. */
export const mist = (check: Weekcheck): boolean => ['mist', 'gemeld'].includes(standVan(check));

/** "2027-W03" als jaar en week. */
export const weekVan = (week: string): { jaar: string; week: number } => ({
  jaar: week.slice(0, 4),
  week: Number(week.slice(6)),
});

/** De mbo's van deze weekchecks, op naam. */
export const mbosVan = (checks: readonly Weekcheck[]): Weekcheck['mbo'][] =>
  [...new Map(checks.map(({ mbo }) => [mbo.id, mbo])).values()].toSorted((a, b) =>
    a.naam.localeCompare(b.naam),
  );
