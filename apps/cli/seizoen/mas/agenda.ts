import type { Afspraken } from '#libs/domain/afspraken/afspraken.ts';
import { zomerVan } from '#libs/domain/afspraken/vakanties.ts';
import { toInstant } from '#libs/domain/tijd/amsterdam.ts';
import { plusDagen } from '#libs/domain/tijd/kalenderdag.ts';
import type { Instant, Kalenderdag, Kloktijd } from '#libs/domain/tijd/tijd.ts';

/** Een bezoek van de week: op dinsdag werken leerplicht en partners, op vrijdag leveren ook de scholen in. */
export interface Maspunt {
  readonly soort: 'werk' | 'school';
  readonly op: Instant;
  readonly dag: Kalenderdag;
  /** De eerste dag waarover de scholen nog niet inleverden. */
  readonly vanaf: Kalenderdag;
}

const WEEK = 7;
const DINSDAG = 1;
const VRIJDAG = 4;
const om = (dag: Kalenderdag, tijd: string): Instant => toInstant(dag, tijd as Kloktijd);

/** De laatste zomer die in deze regio begint; tot dan leveren scholen verzuim in. */
export const laatsteSchooldag = (afspraken: Afspraken): Kalenderdag =>
  afspraken.organisaties
    .flatMap(({ soort, brin }) => (soort === 'vo' && brin !== null ? [zomerVan(afspraken, brin).van] : []))
    .toSorted()
    .at(-1)!;

/** Week voor week, van de eerste weekcheck tot het seizoen sluit. */
export function masAgenda(afspraken: Afspraken): Maspunt[] {
  const { eersteWeekcheck, eindeSeizoen } = afspraken.momenten;
  const punten: Maspunt[] = [];
  for (
    let maandag = eersteWeekcheck;
    plusDagen(maandag, VRIJDAG) < eindeSeizoen.dag;
    maandag = plusDagen(maandag, WEEK)
  ) {
    const [dinsdag, vrijdag] = [plusDagen(maandag, DINSDAG), plusDagen(maandag, VRIJDAG)];
    punten.push({ soort: 'werk', op: om(dinsdag, '10:00'), dag: dinsdag, vanaf: maandag });
    punten.push({ soort: 'school', op: om(vrijdag, '16:00'), dag: vrijdag, vanaf: maandag });
  }
  return punten;
}
