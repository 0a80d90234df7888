import type { JongereFeiten } from '../../overstap/overstap.ts';
import type { Instant } from '../../tijd/tijd.ts';
import type { MasRoute, Routezaak } from '../routezaak.ts';
import type { Verzuimperiode } from '../verzuimperiode.ts';
import type { Trajectstatus } from './traject-machine.ts';

/** Hoe de leerplichtambtenaar het verzuim duidt. Bron: domain.md §1.4 stap 4. */
export const DUIDINGEN = ['luxe', 'signaal-zonder-problemen', 'signaal-met-problemen'] as const;

export interface Duiding {
  readonly soort: (typeof DUIDINGEN)[number];
  readonly verwijtbaar: boolean;
  /** Hele dagen luxe verzuim; 0 als het dat niet is. */
  readonly luxeDagen: number;
}

/** Wie gehoord is, en hoe vaak iemand niet op een uitnodiging kwam. */
export interface Hoorfeiten {
  readonly oudersGehoord: boolean;
  readonly jongereGehoord: boolean;
  readonly gemistOuders: number;
  readonly gemistJongere: number;
}

/** Alles waarover een traject beslist: codes, ids en ogenblikken; geen naam, geen BSN, geen vrije tekst. */
export interface TrajectFeiten {
  readonly id: string;
  readonly status: Trajectstatus;
  /** Bij OVERDRACHT_GEMEENTE: waar het was, en waar het verder gaat. */
  readonly statusVoorOverdracht: Trajectstatus | null;
  readonly jongere: JongereFeiten;
  /** Het verzuim van alle meldingen. */
  readonly feiten: readonly Verzuimperiode[];
  readonly routes: readonly Routezaak[];
  readonly gehoord: Hoorfeiten;
  readonly instrumentIngevuld: boolean;
  /** De routes die het laatst ingevulde instrument adviseert; null: geen advies. */
  readonly instrumentadvies: readonly MasRoute[] | null;
  readonly duiding: Duiding | null;
  /** Halt voor verzuim buiten dit traject. */
  readonly eerdereHalt: boolean;
  /** De ouders zijn eerder veroordeeld. */
  readonly oudersVeroordeeld: boolean;
  /** De school heeft uitdrukkelijk aangekondigd dat zij luxe verzuim meldt. */
  readonly aangekondigd: boolean;
  /** Er was al eerder luxe verzuim. */
  readonly eerderLuxe: boolean;
  /** Er is een erkende vrijstelling, of vervangende leerplicht, die nog niet voorbij is. */
  readonly vrijgesteld: boolean;
  /** De aanwezigheid bleef de afgesproken lesweken onder de grens. */
  readonly aanwezigheidGehaald: boolean;
  readonly gemeldOp: Instant | null;
  readonly opgepaktOp: Instant | null;
  readonly gehoordOp: Instant | null;
  readonly laatsteCheckinOp: Instant | null;
}
