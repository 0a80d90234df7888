import type { Leesfout } from '../domain/bestand/bestand.ts';
import type { Afspraken } from '../domain/afspraken/afspraken.ts';
import type { Instant, Kalenderdag } from '../domain/tijd/tijd.ts';
import type { Tx } from '../database/transaction.ts';
import type { Context } from '../dossier/context.ts';

export interface InleesContext extends Context {
  /** Sleutel per bron waarmee het koppelpunt BSN's hasht. Een bron zonder sleutel koppelt niet. */
  readonly koppelsleutels: Readonly<Record<string, string>>;
  /** Per regel wat een mens besloot: van welke leerling zij is. Dan wordt niet gezocht. */
  readonly besloten?: ReadonlyMap<number, BeslotenLeerling>;
  /** Wordt na elke partij geroepen met het aantal regels tot nu toe. */
  readonly voortgang?: (regels: number) => void;
}

/** De leerling die een mens bij een regel koos; `nieuw` als hij er nog niet is. */
export interface BeslotenLeerling {
  readonly leerlingId: string;
  readonly nieuw: boolean;
}

/** Wat van een bestand bekend is als zijn regels worden beoordeeld. */
export interface BestandKader {
  readonly id: string;
  readonly organisatieId: string;
  readonly brin: string | null;
  readonly regio: string;
  readonly seizoen: string;
  readonly afspraken: Afspraken;
  readonly afspraakId: string;
  readonly peildatum: Kalenderdag | null;
  /** Wanneer het bestand binnenkwam; daarmee is een levering op tijd of te laat, niet met het ogenblik van verwerken. */
  readonly ingeleverdOp: Instant;
}

export type Oordeel =
  'nieuw' | 'gewijzigd' | 'ongewijzigd' | 'zonder_effect' | 'conflict' | 'afgewezen' | 'niet_gekoppeld';

/** Een gelezen regel die toegepast moet worden. */
export interface TeDoen<T> {
  readonly regel: number;
  readonly waarden: T;
}

/** De uitkomst van een regel: oordeel, meldingen, effect en wat nodig is om het terug te draaien. */
export interface Regeluitkomst {
  readonly regel: number;
  readonly oordeel: Oordeel;
  readonly meldingen: readonly Leesfout[];
  readonly leerlingId: string | null;
  readonly overstapId: string | null;
  readonly aanmeldingId: string | null;
  readonly effect: Readonly<Record<string, unknown>>;
  readonly ongedaan: Readonly<Record<string, unknown>> | null;
}

/** Hoe een soort bestand zijn regels toepast. Proef en echt zijn dezelfde code: de proef wordt teruggerold. */
export interface Soort<T> {
  /** De regels van een leerling gaan in een partij: wat zij samen doen, is dan al bij de proef te zien. */
  readonly perLeerling?: true;
  /** Past een partij regels toe; vergrendelt zelf wat hij raakt. */
  pasToe(
    tx: Tx,
    regels: readonly TeDoen<T>[],
    inlees: { readonly kader: BestandKader; readonly context: InleesContext },
  ): Promise<Regeluitkomst[]>;
  /** Merkt regels die niets veranderen, in een keer in SQL. */
  merkOngewijzigd(
    tx: Tx,
    inlees: { readonly kader: BestandKader; readonly context: InleesContext },
  ): Promise<void>;
  /** Draait een partij toegepaste regels terug met nieuwe feiten; geeft wat niet terug te draaien was. */
  draaiTerug(
    tx: Tx,
    regels: readonly TerugTeDraaien[],
    inlees: { readonly kader: BestandKader; readonly context: InleesContext },
  ): Promise<void>;
  /** Na het hele bestand: versheid, levering. */
  rondAf(tx: Tx, inlees: { readonly kader: BestandKader; readonly context: InleesContext }): Promise<void>;
}

export interface TerugTeDraaien {
  readonly regel: number;
  readonly leerlingId: string | null;
  readonly overstapId: string | null;
  readonly aanmeldingId: string | null;
  readonly ongedaan: Readonly<Record<string, unknown>>;
}

/** Een melding bij een regel, met haar plaats. */
export const melding = (code: string, tekst: string, regel: number): Leesfout => ({
  code,
  melding: tekst,
  regel,
  kolom: null,
});

/** De uitkomst van een regel waarvan alleen oordeel en meldingen vaststaan; de rest is leeg tenzij gegeven. */
export const regeluitkomst = (
  regel: number,
  rest: Pick<Regeluitkomst, 'oordeel' | 'meldingen'> & Partial<Regeluitkomst>,
): Regeluitkomst => ({
  regel,
  leerlingId: null,
  overstapId: null,
  aanmeldingId: null,
  effect: {},
  ongedaan: null,
  ...rest,
});
