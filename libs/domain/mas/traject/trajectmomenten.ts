import type { Afspraken } from '../../afspraken/afspraken.ts';
import { uiterstOgenblik } from '../../afspraken/ladder.ts';
import { beginVanDag, toInstant, toKalenderdag } from '../../tijd/amsterdam.ts';
import { plusDagen } from '../../tijd/kalenderdag.ts';
import type { Instant, Kalenderdag } from '../../tijd/tijd.ts';
import type { Leskalender } from '../../verzuim/leskalender.ts';
import { weken } from '../weken.ts';
import { meerderjarigOp } from './achttien.ts';
import type { TrajectFeiten } from './traject.ts';
import type { Trajectmomenten } from './trajectplan.ts';

type Regels = Pick<Afspraken, 'mas' | 'leeftijden' | 'feestdagen' | 'berichten'>;

/** De laatste dag van de zoveelste lesweek vanaf een dag: vakantieweken tellen niet mee. */
export function eindeLesweken(begin: Kalenderdag, aantal: number, kalender: Leskalender): Kalenderdag {
  let dag = begin;
  for (let geteld = 0; geteld < aantal; dag = plusDagen(dag, weken(1)))
    if (kalender.isLesweek(dag)) geteld += 1;
  return plusDagen(dag, -1);
}

/**
 * De momenten van een traject: oppakken en horen vragen meteen een taak met haar termijn, een check-in komt telkens na de afgesproken
 * weken, en na de afgesproken lesweken zonder melding wordt gevraagd of het dicht kan. Bron: domain.md §1.4.
 */
export function trajectmomenten(
  traject: TrajectFeiten & { readonly statusSinds: Instant },
  kalender: Leskalender,
  { mas, leeftijden, feestdagen, berichten }: Regels,
): Omit<Trajectmomenten, 'teruggave'> {
  const { gemeldOp, opgepaktOp, statusSinds, laatsteCheckinOp } = traject;
  const opTijd = (dag: Kalenderdag): Instant => toInstant(dag, berichten.van);
  const sinds = toKalenderdag(statusSinds);
  const vanaf =
    laatsteCheckinOp !== null && laatsteCheckinOp > statusSinds ? toKalenderdag(laatsteCheckinOp) : sinds;
  return {
    oppakken: gemeldOp,
    gesprek: opgepaktOp,
    mdo:
      opgepaktOp === null ? null : uiterstOgenblik(toKalenderdag(opgepaktOp), mas.termijnen.mdo, feestdagen),
    checkin: opTijd(plusDagen(vanaf, weken(mas.checkinWeken))),
    eindeMonitoring: opTijd(plusDagen(eindeLesweken(sinds, mas.monitoringLesweken, kalender), 1)),
    achttien: beginVanDag(meerderjarigOp(traject.jongere, leeftijden)),
  };
}
