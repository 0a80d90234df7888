import type { Kalenderdag } from '../tijd/tijd.ts';
import type { VernietigbareKlasse } from '../vernietiging/vernietiging.ts';

/** Waarmee een bewaartermijn begint. Een zaak van Halt of straf eindigt met de laatste route van die klasse. */
export const BEWAARBEGINNEN = ['geboorte', 'einde-seizoen', 'laatste-gebruik', 'einde-zaak'] as const;
export type Bewaarbegin = (typeof BEWAARBEGINNEN)[number];

/** Hoe lang gegevens van een klasse blijven. `van` en `tot` zijn de dagen (inclusief) waarop de regel geldt. */
export interface Bewaarregel {
  readonly code: string;
  /** Alleen voor deze regio; null: overal waar de regio er zelf geen heeft. */
  readonly regio: string | null;
  readonly klasse: VernietigbareKlasse;
  readonly begin: Bewaarbegin;
  readonly jaren: number;
  readonly grondslag: string;
  readonly van: Kalenderdag;
  readonly tot: Kalenderdag | null;
}

/** Wat van een leerling nodig is om te zeggen of zijn gegevens weg mogen; zonder wie hij is. */
export interface Bewaarfeiten {
  readonly regio: string;
  /** Van welke klassen er iets is. */
  readonly klassen: readonly VernietigbareKlasse[];
  /** De dag van elk begin; ontbreekt zij, dan is de termijn niet begonnen. */
  readonly begin: Readonly<Partial<Record<Exclude<Bewaarbegin, 'einde-zaak'>, Kalenderdag | null>>>;
  /** De dag waarop de laatste zaak van een klasse eindigde; ontbreekt zij, dan was er geen of loopt er nog een. */
  readonly eindeZaak: Readonly<Partial<Record<VernietigbareKlasse, Kalenderdag | null>>>;
  /** Er loopt nog iets: een overstap, een overdracht, een traject, een taak van een partner, of al een vernietiging. */
  readonly open: boolean;
  readonly bewaarplicht: boolean;
}
