import { weken } from '../mas/weken.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import type { Leskalender } from './leskalender.ts';
import { per } from './per.ts';
import { telminuten } from './telminuten.ts';
import type { Schooltelling } from './verzuim-afspraken.ts';
import type { Verzuimregel } from './verzuimregel.ts';

/** Wat een dag telt. */
export interface Verzuimdag {
  readonly dag: Kalenderdag;
  readonly minuten: number;
  readonly keren: number;
  readonly heleDag: boolean;
  readonly regels: readonly string[];
}

function samen(dag: Kalenderdag, regels: readonly Verzuimregel[], school: Schooltelling): Verzuimdag {
  return {
    dag,
    minuten: regels.reduce((som, regel) => som + telminuten(regel, school), 0),
    keren: regels.length,
    heleDag: regels.some((regel) => regel.heleDag),
    regels: regels.map(({ id }) => id),
  };
}

/** De dagen met verzuim dat `telt`, oplopend. Wat in een vakantieweek staat, is geen les en telt niet. */
export function verzuimdagen(
  regels: readonly Verzuimregel[],
  telt: (regel: Verzuimregel) => boolean,
  { kalender, school }: { readonly kalender: Leskalender; readonly school: Schooltelling },
): Verzuimdag[] {
  const perDag = per(regels.filter(telt), ({ dag }) => dag);
  return [...perDag]
    .filter(([dag]) => kalender.isLesweek(dag))
    .map(([dag, rij]) => samen(dag, rij, school))
    .sort((a, b) => (a.dag < b.dag ? -1 : 1));
}

/** Van deze dagen die in de laatste lesweken tot en met de peildag; vakantieweken tellen niet mee. */
export const laatsteLesweken = <T extends Pick<Verzuimdag, 'dag'>>(
  dagen: readonly T[],
  {
    kalender,
    peildag,
    lesweken,
  }: { readonly kalender: Leskalender; readonly peildag: Kalenderdag; readonly lesweken: number },
): T[] =>
  dagen.filter(({ dag }) => dag <= peildag && kalender.lesdagenTussen(dag, peildag) < weken(lesweken));
