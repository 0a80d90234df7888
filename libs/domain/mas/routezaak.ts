import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import { CIVIEL_OVERGANGEN, type Civielstatus } from './civiel/civiel-machine.ts';
import { HALT_OVERGANGEN, type Haltstatus } from './halt/halt-machine.ts';
import { HULP_OVERGANGEN, type Hulpstatus } from './hulp/hulp-machine.ts';
import { STRAF_OVERGANGEN, type Strafstatus } from './straf/straf-machine.ts';
import type { Verzuimperiode } from './verzuimperiode.ts';

/** De vier routes: hulp, Halt, civiel, straf. Bron: domain.md §1.1. */
export const MAS_ROUTES = ['R1', 'R2', 'R3', 'R4'] as const;
export type MasRoute = (typeof MAS_ROUTES)[number];

export type Routestatus = Hulpstatus | Haltstatus | Civielstatus | Strafstatus;

/** Wie toestemming kan geven, en wat hij kan besluiten. */
export const TOESTEMMENDEN = ['jongere', 'ouders'] as const;
export type Toestemmende = (typeof TOESTEMMENDEN)[number];
export const TOESTEMMINGSBESLUITEN = ['ja', 'nee', 'ingetrokken'] as const;
export type Toestemmingsbesluit = (typeof TOESTEMMINGSBESLUITEN)[number];

/** Een route van een traject; codes, ids en dagen, geen vrije tekst. */
export interface Routezaak {
  readonly id: string;
  readonly route: MasRoute;
  readonly status: Routestatus;
  /** De feiten waarop zij rust. */
  readonly feiten: readonly Verzuimperiode[];
  /** Waar een gepauzeerde route was. */
  readonly vanuit: Routestatus | null;
  /** Halt: hoe vaak deze pauze is verlengd. */
  readonly verlengd: number;
  /** Sinds wanneer de status is wat zij is. */
  readonly sinds: Instant;
  /** Halt: sinds wanneer aangenomen; vanaf dan telt zij als eerdere Halt. */
  readonly geaccepteerdOp: Instant | null;
  /** De dag waarop een mens opnieuw kijkt, of waarop proeftijd of maatregel eindigt. */
  readonly evaluatieOp: Kalenderdag | null;
  /** R4: tegen wie. */
  readonly verdachte: 'jongere' | 'ouders' | null;
  /** Van wie er nu toestemming ligt: wat iemand het laatst besloot, telt. */
  readonly toestemmingen: readonly Toestemmende[];
  /** Een toestemming die nodig is, werd ingetrokken: niemand gaat verder tot zij er weer is. */
  readonly instemmingWeg: boolean;
}

const OVERGANGEN: Readonly<Record<MasRoute, Readonly<Record<string, readonly Routestatus[]>>>> = {
  R1: HULP_OVERGANGEN,
  R2: HALT_OVERGANGEN,
  R3: CIVIEL_OVERGANGEN,
  R4: STRAF_OVERGANGEN,
};

/** Alle statussen van een route. */
export const statussenVan = (route: MasRoute): readonly Routestatus[] =>
  Object.keys(OVERGANGEN[route]) as Routestatus[];

/** Wat na deze status kan komen; leeg als de route klaar is, of als de status niet bij haar hoort. */
export const volgendeVan = ({ route, status }: Pick<Routezaak, 'route' | 'status'>): readonly Routestatus[] =>
  OVERGANGEN[route][status] ?? [];

/** Er kan nog iets volgen. */
export const looptRoute = (zaak: Pick<Routezaak, 'route' | 'status'>): boolean =>
  volgendeVan(zaak).length > 0;
