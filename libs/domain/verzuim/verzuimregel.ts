import type { Kalenderdag } from '../tijd/tijd.ts';

/** Waarom een leerling er niet was, zoals de school het registreert. Bron: domain.md §1.3. */
export const VERZUIMREDENEN = [
  'ongeoorloofd',
  'luxe',
  'te-laat',
  'ziek',
  'verlof',
  'schorsing',
  'anders-geoorloofd',
] as const;
export type Verzuimreden = (typeof VERZUIMREDENEN)[number];

/** Verzuim van een leerling op een dag. Een dag kan meer regels hebben: zij tellen op. */
export interface Verzuimregel {
  readonly id: string;
  readonly dag: Kalenderdag;
  readonly reden: Verzuimreden;
  /** Gemiste les- of praktijkuren, ook delen van uren; nul bij te laat komen. */
  readonly lesuren: number;
  /** Gemiste tijd in minuten, als de school die weet. */
  readonly minuten: number | null;
  /** Alle lessen van die dag gemist. */
  readonly heleDag: boolean;
}

/** Telt mee voor de wettelijke uren. Luxeverzuim heeft een eigen melding; dezelfde uren worden niet twee keer gemeld. */
export const isOngeoorloofd = ({ reden }: Verzuimregel): boolean => reden === 'ongeoorloofd';

/** Telt voor het gesprek over ziek melden (M@ZL), nooit voor een melding. */
export const isZiek = ({ reden }: Verzuimregel): boolean => reden === 'ziek';

/** Te laat komen is geen gemist uur: het telt in keren. */
export const isTeLaat = ({ reden }: Verzuimregel): boolean => reden === 'te-laat';
