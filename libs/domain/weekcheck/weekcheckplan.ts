import type { Plan } from '../overstap/overstap.ts';
import { vroegste, type Instant } from '../tijd/tijd.ts';
import type { NoShowStap, WeekcheckBeeld, WeekcheckStap, WeekcheckWeek, Weekstap } from './weekcheck.ts';

const GEMIST = ['TE_LAAT', 'HERINNERD', 'GEESCALEERD'];

const isGemist = (week: WeekcheckWeek, nu: Instant): boolean =>
  GEMIST.includes(week.status) || (week.status === 'VERWACHT' && week.verwachtOp <= nu);

/** Hoeveel verwachte weken achter elkaar gemist zijn, tot en met deze. Weken die niet verwacht worden, tellen niet mee. */
function gemistOpRij(weken: readonly WeekcheckWeek[], tot: number, nu: Instant): number {
  let aantal = 0;
  for (const week of weken.slice(0, tot + 1).toReversed()) {
    if (week.status === 'NIET_VERWACHT') continue;
    if (!isGemist(week, nu)) break;
    aantal += 1;
  }
  return aantal;
}

function stappenVan(beeld: WeekcheckBeeld, index: number, nu: Instant): Weekstap[] {
  const week = beeld.weken[index]!;
  if (!isGemist(week, nu)) return [];
  const basis = { week: week.week, trede: null } as const;
  if (week.status === 'VERWACHT') return [{ ...basis, soort: 'teLaat', op: week.verwachtOp }];
  const herinneringen = week.herinneringen
    .filter((trede) => trede.op <= nu && !week.gedaan.includes(trede.naam) && week.status !== 'GEESCALEERD')
    .map((trede): Weekstap => ({ ...basis, soort: 'herinner', op: trede.op, trede: trede.naam }));
  const escaleren =
    week.status !== 'GEESCALEERD' && gemistOpRij(beeld.weken, index, nu) >= beeld.escalatieNaGemisteWeken;
  return escaleren ? [...herinneringen, { ...basis, soort: 'escaleer', op: week.verwachtOp }] : herinneringen;
}

/** Wie van een start niet verscheen, weet alleen het mbo: het systeem vraagt het, en verandert zelf geen status. */
const noShows = ({ starts }: WeekcheckBeeld, nu: Instant): NoShowStap[] =>
  starts
    .filter((start) => !start.gevraagd && start.op <= nu)
    .map(({ op, startdatum }) => ({ soort: 'vraagNoShow', op, startdatum }));

/**
 * Wat er nu met de weekchecks van een mbo moet gebeuren. Een week gaat eerst te laat, dan volgen herinneringen; na het
 * afgesproken aantal gemiste weken op rij volgt een escalatie. Elke stap is na zijn effect niet meer aan de orde. Is alles
 * binnen, dan kijkt het nog eenmaal na de laatste week: dan is het klaar. Op het afgesproken moment na elke start vraagt het
 * een keer wie niet verschenen is.
 */
export function weekcheckplan(beeld: WeekcheckBeeld, nu: Instant): Plan<WeekcheckStap> {
  const weken = beeld.weken.flatMap((_week, index) => stappenVan(beeld, index, nu));
  const stappen: WeekcheckStap[] = [...weken, ...noShows(beeld, nu)];
  const komend = beeld.weken.flatMap((week) => [
    week.status === 'VERWACHT' ? week.verwachtOp : null,
    ...(GEMIST.includes(week.status) && week.status !== 'GEESCALEERD'
      ? week.herinneringen.map((trede) => trede.op)
      : []),
  ]);
  const volgende = vroegste(
    [...komend, ...beeld.starts.map((start) => start.op), beeld.eindeOp].filter(
      (op) => op !== null && op > nu,
    ),
  );
  return { nu: stappen, volgende, klaar: stappen.length === 0 && volgende === null && beeld.eindeOp <= nu };
}
