import type { GeplandeTrede } from '../overdracht/overdracht.ts';
import { toInstant } from '../tijd/amsterdam.ts';
import { isoWekenTussen, plusDagen } from '../tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../tijd/tijd.ts';
import type { Afspraken } from './afspraken.ts';
import { planLadder } from './ladder.ts';
import { isVakantieweek } from './vakanties.ts';

export interface VerwachteWeek {
  readonly week: string;
  readonly maandag: Kalenderdag;
  readonly verwachtOp: Instant;
  /** false: de week valt in de vakantie van het mbo zelf. */
  readonly verwacht: boolean;
  readonly herinneringen: readonly GeplandeTrede[];
}

/** De weken waarin een mbo zijn check inlevert, van de eerste tot en met de laatste van het seizoen. */
export function verwachteWeken(afspraken: Afspraken, brin: string): VerwachteWeek[] {
  const { momenten, weekcheck, feestdagen, berichten } = afspraken;
  return isoWekenTussen(momenten.eersteWeekcheck, momenten.laatsteWeekcheck).map(({ week, maandag }) => {
    const dag = plusDagen(maandag, weekcheck.weekdag - 1);
    return {
      week,
      maandag,
      verwachtOp: toInstant(dag, weekcheck.tijd),
      verwacht: !isVakantieweek(afspraken, brin, maandag),
      herinneringen: planLadder(weekcheck.herinneringen, dag, { tijd: berichten.van, feestdagen }),
    };
  });
}
