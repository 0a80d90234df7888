import type { Concept } from './opslag.ts';

export type Waarde = Concept['waarde'];
/** Hoe het met de antwoorden op dit toestel staat. */
export interface Wachtstand {
  readonly wacht: ReadonlyMap<string, Concept>;
  /** Wat de school of een ander toestel van een antwoord maakte terwijl hier iets anders staat. */
  readonly botsing: { readonly vraagId: string; readonly daar: Waarde; readonly versie: number } | null;
  readonly fout: { readonly vraagId: string; readonly reden: unknown } | null;
  readonly geenNet: boolean;
  readonly bezig: boolean;
}
/** Er wacht niets. */
export const LEEG: Wachtstand = { wacht: new Map(), botsing: null, fout: null, geenNet: false, bezig: false };
export const zelfde = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Een antwoord zoals de API het neemt. */
export const kopie = (waarde: Waarde): string | number | string[] | null =>
  typeof waarde === 'object' && waarde !== null ? [...waarde] : waarde;
