import { samenhang, type EerderTraject, type Samenhang } from '../../melding/samenhang.ts';
import { plusMaanden } from '../../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../../tijd/tijd.ts';
import type { MasAfspraken } from '../mas-afspraken.ts';
import type { Trajectstatus } from './traject-machine.ts';

type Recidive = Pick<MasAfspraken, 'recidiveMaanden'>;

/** De eerste dag (inclusief) waarop een gesloten traject nog kort genoeg geleden is: wie dan terugkomt, valt terug. */
const recidiveVanaf = (dag: Kalenderdag, { recidiveMaanden }: Recidive): Kalenderdag =>
  plusMaanden(dag, -recidiveMaanden);

/** Waar een melding van deze dag hoort: bij het open traject, in een nieuw dat naar het vorige verwijst, of in een nieuw. */
export const plaatsMelding = (
  eerdere: readonly EerderTraject[],
  dag: Kalenderdag,
  mas: Recidive,
): Samenhang => samenhang(eerdere, recidiveVanaf(dag, mas));

/** Wat een melding doet met het open traject waarbij zij komt. */
export interface Meldinggevolg {
  /** Naar welke status het traject vanzelf gaat; null: het blijft waar het is. */
  readonly naar: Trajectstatus | null;
  /** Wat een mens daarna beslist; null: niets bijzonders, de melding hoort bij wat al loopt. */
  readonly vraagt: 'escalatie-overwegen' | 'opnieuw-kiezen' | null;
}

const BLIJFT: Meldinggevolg = { naar: null, vraagt: null };

const GEVOLG: Readonly<Record<Exclude<Trajectstatus, 'AFGESLOTEN'>, Meldinggevolg>> = {
  PREVENTIEF: { naar: 'GEMELD', vraagt: null },
  GEMELD: BLIJFT,
  IN_ONDERZOEK: BLIJFT,
  ROUTEKEUZE: BLIJFT,
  LOPEND: { naar: null, vraagt: 'escalatie-overwegen' },
  MONITORING: { naar: null, vraagt: 'opnieuw-kiezen' },
  OVERDRACHT_GEMEENTE: BLIJFT,
};

/**
 * Wat een melding doet met het traject waarbij zij komt. Alleen van preventief naar gemeld gaat het vanzelf, want dan is de melding
 * er; terug uit de monitoring en elke escalatie beslist de leerplichtambtenaar. Null bij een gesloten traject: daar komt niets bij.
 * Bron: domain.md §1.4 stap 7 en §9b.
 */
export const meldinggevolg = (status: Trajectstatus): Meldinggevolg | null =>
  status === 'AFGESLOTEN' ? null : GEVOLG[status];
