import type { Aanmeldstatus } from '../../aanmelding/aanmelding.ts';
import type { Taakroute } from '../../afspraken/afspraken.ts';
import type { Instant } from '../../tijd/tijd.ts';
import type { Overstapkengetal } from './kengetallen.ts';

/** Waarover een kerncijfer gaat. */
export const UITSPLITSINGEN = ['regio', 'school', 'gemeente', 'mbo'] as const;
export type Uitsplitsing = (typeof UITSPLITSINGEN)[number];

/** Een aanmelding met de status die op de peildatum bekend was. */
export interface GeteldeAanmelding {
  readonly mboId: string;
  readonly status: Aanmeldstatus;
  /** De opleiding was begonnen, en de termijn om te melden wie wegbleef was voorbij. */
  readonly begonnen: boolean;
}

/** Een leerling uit het cohort, zoals bekend op de peildatum. Geen naam, geen nummer. */
export interface GeteldeOverstap {
  readonly schoolId: string;
  /** Woongemeente op de peildatum; null: buitenland of onbekend. */
  readonly gemeente: string | null;
  readonly aanmeldingen: readonly GeteldeAanmelding[];
  /** Een andere bestemming die vaststaat. */
  readonly andereBestemming: boolean;
  /** De laatste overdracht; null: nooit overgedragen. */
  readonly overdracht: {
    readonly route: Taakroute;
    /** Aangeboden, en nog niemand had haar genomen, geweigerd of gesloten. */
    readonly wacht: boolean;
    readonly eersteActie: boolean;
  } | null;
}

/** Een week van een mbo waarvan de uiterste dag voorbij is. */
export interface GeteldeWeek {
  readonly mboId: string;
  readonly opTijd: boolean;
  /** Er is iets geleverd, op tijd of later. */
  readonly geleverd: boolean;
  /** Of vavo in de levering zat; null: het mbo zei het niet. */
  readonly vavo: boolean | null;
}

/** De feiten van een regio op een peildatum. */
export interface Overstaptelling {
  readonly op: Instant;
  readonly overstappen: readonly GeteldeOverstap[];
  readonly weken: readonly GeteldeWeek[];
  readonly mbos: readonly {
    readonly id: string;
    readonly vavo: boolean;
    /** Leverde niet langer geleden dan afgesproken, of er was nog niets te leveren. */
    readonly vers: boolean;
  }[];
}

/** Een getal: `teller` van `noemer`, of niet te meten omdat bronnen te oud zijn. */
export interface Meting {
  readonly kengetal: Overstapkengetal;
  readonly over: { readonly soort: Uitsplitsing; readonly id: string | null };
  readonly teller: number;
  readonly noemer: number;
  /** Hoeveel procent van de bronnen vers was. */
  readonly volledigheid: number;
  readonly meetbaar: boolean;
}
