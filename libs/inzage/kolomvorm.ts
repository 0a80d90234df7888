import type { Handeling } from '../domain/toegang/toegang.ts';

/** Hoe een kolom in de uitvoer komt: met welke kop, en hoe de waarde in woorden wordt. */
export interface Kolom {
  readonly kop: string;
  /** De kolom wijst naar een organisatie: haar naam staat er. */
  readonly organisatie?: true;
  readonly woorden?: Readonly<Record<string, string>>;
}
/** Waarom een kolom niet in de uitvoer komt. */
export interface Weg {
  readonly weg: string;
}

/** Een tabel in de uitvoer. `waar` is de voorwaarde bij leerling `$1`, `handeling` wat wie vraagt ervoor moet mogen. */
export interface Inzagetabel {
  readonly titel: string;
  readonly handeling: Handeling;
  readonly waar: string;
  readonly volgorde: string;
  readonly kolommen: Readonly<Record<string, Kolom | Weg>>;
}

export const TECHNISCH: Weg = { weg: 'een technisch kenmerk dat niets over je zegt' };
export const MEDEWERKER: Weg = { weg: 'over een medewerker, een ander' };
export const KLUIS: Weg = { weg: 'een versleutelde waarde: zij staat hierboven of hieronder leesbaar' };
export const BLIND: Weg = { weg: 'een rekenwaarde om mee te vergelijken of te zoeken' };
export const TEKST: Weg = {
  weg: 'vrije tekst van een organisatie: staat bij de teksten, als zij is nagelezen',
};
export const kop = (tekst: string, woorden?: Readonly<Record<string, string>>): Kolom =>
  woorden ? { kop: tekst, woorden } : { kop: tekst };
export const organisatie = (tekst: string): Kolom => ({ kop: tekst, organisatie: true });
export const JA_NEE = { true: 'ja', false: 'nee' };

export const LEERLING = 'x.leerling_id = $1';
export const OVERSTAP = 'x.overstap_id in (select o.id from overstap o where o.leerling_id = $1)';
