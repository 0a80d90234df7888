import type { VernietigbareKlasse } from '../domain/vernietiging/vernietiging.ts';

/** Wat er bij een vernietiging met de rijen van een leerling gebeurt. */
export type Wijze =
  | { readonly soort: 'verwijder' }
  /** De rij blijft voor aantallen en keten; deze kolommen krijgen deze waarde (SQL). */
  | { readonly soort: 'ontdoe'; readonly zet: Readonly<Record<string, string>> }
  /** Er staat niets in dat zegt wie het is, of het is alleen met de vernietigde sleutel te lezen. */
  | { readonly soort: 'blijft'; readonly omdat: string };

export interface TabelMetLeerling {
  readonly tabel: string;
  /** Gaat mee als deze klasse wordt vernietigd; `overstap` gaat alleen met alles. */
  readonly klasse: VernietigbareKlasse;
  /** Welke rijen van leerling `$1` zijn. */
  readonly waar: string;
  readonly wijze: Wijze;
}
