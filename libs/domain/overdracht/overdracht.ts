import { TAAKROUTES, type Taakroute, type Trede } from '../afspraken/afspraken.ts';
import type { Aanleiding, Overdrachtstatus } from '../overstap/overstap.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';

/** Wie op een dag bevoegd is, of waarom niemand. Bron: Leerplichtwet en WEB; zie `bevoegdeInstantie`. */
export type BevoegdeInstantie =
  | {
      readonly soort: 'bevoegd';
      readonly route: Taakroute;
      readonly organisatieId: string;
      readonly gemeente: string | null;
      readonly alleenRegister: boolean;
    }
  | { readonly soort: 'geen'; readonly reden: GeenInstantie };

export const GEEN_INSTANTIE = [
  'STARTKWALIFICATIE',
  'BOVEN_LEEFTIJDSGRENS',
  'BUITENLAND',
  'OVERLEDEN',
  'GEEN_UITVOERDER',
] as const;
export type GeenInstantie = (typeof GEEN_INSTANTIE)[number];

/** Waarom een leerling ergens heen gaat: langs een route, naar het vangnet van de regio, of nergens omdat niemand bevoegd is. */
export const DAARHEEN = [...TAAKROUTES, 'vangnet', ...GEEN_INSTANTIE] as const;
export type Daarheen = (typeof DAARHEEN)[number];

/** Waarom een leerling blijft waar hij is. */
export const BLIJFT = [
  'GEPLAATST',
  'ANDERE_BESTEMMING',
  'AL_OVERGEDRAGEN',
  'AFGESLOTEN',
  'NOG_NIET',
  'NIET_GEVRAAGD',
] as const;
export type Blijft = (typeof BLIJFT)[number];

/** De uitkomst van `beslisOverdracht`. */
export type Overdrachtbesluit =
  | {
      readonly soort: 'draagOver';
      readonly naarId: string;
      readonly route: Taakroute;
      readonly gemeente: string | null;
      readonly aanleiding: Aanleiding;
      /** Naar het vangnet van de regio, omdat er geen woongemeente is. */
      readonly vangnet: boolean;
    }
  | { readonly soort: 'blijft'; readonly reden: Blijft }
  | { readonly soort: 'niemandBevoegd'; readonly reden: GeenInstantie };

/** Een trede van een ladder met zijn ogenblik. */
export interface GeplandeTrede extends Trede {
  readonly op: Instant;
}

/** Wat het overdrachtproces moet weten; een klein beeld zonder persoonsgegevens. */
export interface OverdrachtBeeld {
  readonly id: string;
  readonly status: Overdrachtstatus;
  readonly aangebodenOp: Instant;
  readonly geaccepteerdOp: Instant | null;
  readonly eersteActieOp: Instant | null;
  /** Uiterste ogenblik van acceptatie (einde van de laatste werkdag). */
  readonly uiterlijk: Instant;
  readonly eersteActieUiterlijk: Instant | null;
  readonly hardeDeadline: Instant;
  readonly acceptatieladder: readonly GeplandeTrede[];
  readonly eersteActieladder: readonly GeplandeTrede[];
  readonly deadlineladder: readonly GeplandeTrede[];
  /** Namen van treden die al gedaan zijn. */
  readonly gedaan: readonly string[];
}

/** Een stap van het overdrachtproces. */
export interface OverdrachtStap {
  readonly soort: 'trede';
  readonly op: Instant;
  readonly trede: string;
  readonly rol: Trede['rol'];
  readonly tredesoort: Trede['soort'];
}

/** Dag waarop bevoegdheid wordt gevraagd. */
export type Peildag = Kalenderdag;
