import { Invalid } from '../domain-error.ts';
import type { IsoWeek } from '../weekcheck/weekcheck.ts';
import type { Kalenderdag } from './tijd.ts';

const DAG_MS = 86_400_000;
const VORM = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/;

const toMs = (dag: string): number =>
  Date.UTC(Number(dag.slice(0, 4)), Number(dag.slice(5, 7)) - 1, Number(dag.slice(8, 10)));

const toTekst = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Een bestaande dag van de jaren 1900 tot en met 2999, geschreven als `JJJJ-MM-DD`. */
export function isKalenderdag(tekst: string): tekst is Kalenderdag {
  if (!VORM.test(tekst)) return false;
  const date = new Date(toMs(tekst));
  return date.getUTCMonth() + 1 === Number(tekst.slice(5, 7)) && date.getUTCDate() === Number(tekst.slice(8));
}

function weiger(): never {
  throw new Invalid('datum.ongeldig', 'Deze datum bestaat niet. Schrijf een dag als JJJJ-MM-DD.');
}

/** Leest een dag; weigert wat niet bestaat, zoals 31 februari. */
export function kalenderdag(tekst: string): Kalenderdag {
  return isKalenderdag(tekst) ? tekst : weiger();
}

/** Telt kalenderdagen op; `n` mag negatief zijn. */
export function plusDagen(dag: Kalenderdag, n: number): Kalenderdag {
  const tekst = toTekst(toMs(dag) + n * DAG_MS);
  return VORM.test(tekst) ? (tekst as Kalenderdag) : weiger();
}

/**
 * Dezelfde dag, `n` jaar verder. Bestaat die niet (29 februari), dan de dag `MM-DD` die is afgesproken;
 * zonder afspraak de laatste dag van februari.
 */
export function plusJaren(dag: Kalenderdag, n: number, schrikkelverjaardag = '02-28'): Kalenderdag {
  const jaar = String(Number(dag.slice(0, 4)) + n);
  const zelfde = `${jaar}${dag.slice(4)}`;
  const bestaat = !dag.endsWith('-02-29') || isKalenderdag(zelfde);
  return kalenderdag(bestaat ? zelfde : `${jaar}-${schrikkelverjaardag}`);
}

/** Dezelfde dag, `n` maanden verder (mag negatief); bestaat die niet (31 april), dan de laatste dag van die maand. */
export function plusMaanden(dag: Kalenderdag, n: number): Kalenderdag {
  const [jaar, maand, nummer] = dag.split('-').map(Number) as [number, number, number];
  const zelfde = Date.UTC(jaar, maand - 1 + n, nummer);
  const laatste = Date.UTC(jaar, maand + n, 0);
  return kalenderdag(toTekst(Math.min(zelfde, laatste)));
}

/** Het aantal dagen van `van` naar `tot`: 0 op dezelfde dag, negatief als `tot` eerder is. */
export function dagenTussen(van: Kalenderdag, tot: Kalenderdag): number {
  return (toMs(tot) - toMs(van)) / DAG_MS;
}

/** De dag van de week volgens ISO 8601: 1 is maandag, 7 is zondag. */
export function isoWeekdag(dag: Kalenderdag): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (new Date(toMs(dag)).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** De week van een dag. Bron: ISO 8601: een week hoort bij het jaar van haar donderdag. */
export function isoWeek(dag: Kalenderdag): IsoWeek {
  const maandag = plusDagen(dag, 1 - isoWeekdag(dag));
  const donderdag = plusDagen(maandag, 3);
  const jaar = donderdag.slice(0, 4);
  const nummer = Math.floor(dagenTussen(`${jaar}-01-01` as Kalenderdag, donderdag) / 7) + 1;
  return { week: `${jaar}-W${String(nummer).padStart(2, '0')}`, maandag };
}

/** Alle weken van de week van `van` tot en met de week van `tot`; leeg als `tot` in een eerdere week ligt. */
export function isoWekenTussen(van: Kalenderdag, tot: Kalenderdag): IsoWeek[] {
  const weken: IsoWeek[] = [];
  for (let week = isoWeek(van); week.maandag <= tot; week = isoWeek(plusDagen(week.maandag, 7))) {
    weken.push(week);
  }
  return weken;
}
