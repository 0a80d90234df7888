import { weken } from '../mas/weken.ts';
import { plusDagen } from '../tijd/kalenderdag.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import type { Leskalender } from './leskalender.ts';
import { urenAlsMinuten } from './telminuten.ts';
import type { WettelijkeGrenzen } from './verzuim-afspraken.ts';
import type { Verzuimdag } from './verzuimdagen.ts';

export type Urengrens = Pick<WettelijkeGrenzen, 'uren' | 'lesweken' | 'volgmeldingDagen'>;

/** Een keer dat de grens is bereikt. */
export interface Overschrijding {
  /** De eerste dag met verzuim in het venster. */
  readonly begindatum: Kalenderdag;
  /** De dag waarop de grens werd bereikt; bij een volgende melding de laatste dag met verzuim die zij meeneemt. */
  readonly einddatum: Kalenderdag;
  /** Vanaf deze dag (inclusief) is er een melding te doen; later dan `einddatum` als er pas een was. */
  readonly meldbaarOp: Kalenderdag;
  readonly minuten: number;
  readonly regels: readonly string[];
}

/** De laatste melding die vaststaat: de telling begint erna. */
export type Laatste = Pick<Overschrijding, 'einddatum' | 'meldbaarOp'>;

const som = (dagen: readonly Verzuimdag[]): number =>
  dagen.reduce((totaal, { minuten }) => totaal + minuten, 0);

/** De dagen die op `dag` nog in het venster vallen: een venster begint op een dag met verzuim, welke weekdag ook. */
const inVenster = (
  dagen: readonly Verzuimdag[],
  dag: Kalenderdag,
  { lesweken }: Pick<Urengrens, 'lesweken'>,
  kalender: Leskalender,
): Verzuimdag[] => dagen.filter((eerder) => kalender.lesdagenTussen(eerder.dag, dag) < weken(lesweken));

function maakOverschrijding(venster: readonly Verzuimdag[], vroegst: Kalenderdag | null): Overschrijding {
  const einddatum = venster.at(-1)!.dag;
  return {
    begindatum: venster[0]!.dag,
    einddatum,
    meldbaarOp: vroegst !== null && vroegst > einddatum ? vroegst : einddatum,
    minuten: som(venster),
    regels: venster.flatMap(({ regels }) => regels),
  };
}

const naLaatste = (laatste: Laatste | null, dag: Kalenderdag): boolean =>
  laatste === null || (dag > laatste.einddatum && dag > laatste.meldbaarOp);

/** Waar het tellen staat: het lopende venster en de eerste dag waarop weer gemeld mag worden. */
interface Loop {
  readonly grens: Urengrens;
  readonly kalender: Leskalender;
  readonly gevonden: Overschrijding[];
  venster: readonly Verzuimdag[];
  vroegst: Kalenderdag | null;
}

const isVol = ({ venster, grens }: Loop): boolean => som(venster) >= urenAlsMinuten(grens.uren);
const moetWachten = ({ vroegst }: Loop, dag: Kalenderdag): boolean => vroegst !== null && dag < vroegst;

function sluitAf(loop: Loop): void {
  const overschrijding = maakOverschrijding(loop.venster, loop.vroegst);
  loop.gevonden.push(overschrijding);
  loop.venster = [];
  loop.vroegst = plusDagen(overschrijding.meldbaarOp, loop.grens.volgmeldingDagen);
}

/** Neemt een dag mee. Een vol venster dat wacht, groeit door tot en met de dag waarop weer gemeld mag worden. */
function neem(loop: Loop, dag: Verzuimdag): void {
  const wachtVoorbij = dag.dag !== loop.vroegst && !moetWachten(loop, dag.dag);
  if (isVol(loop) && wachtVoorbij) sluitAf(loop);
  const eerder = isVol(loop) ? loop.venster : inVenster(loop.venster, dag.dag, loop.grens, loop.kalender);
  loop.venster = [...eerder, dag];
  if (isVol(loop) && !moetWachten(loop, dag.dag)) sluitAf(loop);
}

/**
 * Elke keer dat de grens is bereikt, oplopend. Daarna begint het tellen opnieuw, de dag na die melding. Is er korter dan
 * `volgmeldingDagen` geleden gemeld, dan wacht de volgende melding tot die dag en neemt zij mee wat er tot dan bij kwam.
 * `dagen` oplopend, zonder vakantieweken. Bron: Leerplichtwet art. 21a; DUO; domain.md §1.3 punt 1-3.
 */
export function overschrijdingen(
  dagen: readonly Verzuimdag[],
  grens: Urengrens,
  kalender: Leskalender,
  laatste: Laatste | null = null,
): Overschrijding[] {
  const vroegst = laatste === null ? null : plusDagen(laatste.meldbaarOp, grens.volgmeldingDagen);
  const loop: Loop = { grens, kalender, gevonden: [], venster: [], vroegst };
  for (const dag of dagen) if (naLaatste(laatste, dag.dag)) neem(loop, dag);
  if (isVol(loop)) sluitAf(loop);
  return loop.gevonden;
}

/** Hoe de telling er op een dag voor staat. */
export interface Urenstand {
  /** De eerste dag met verzuim in het lopende venster, of null zonder verzuim. */
  readonly van: Kalenderdag | null;
  /** De laatste kalenderdag van dat venster. */
  readonly totEnMet: Kalenderdag | null;
  readonly minuten: number;
  /** Nog zoveel minuten tot de grens; nul als een volgende melding wacht. */
  readonly nog: number;
  readonly regels: readonly string[];
}

function eindeVenster(van: Kalenderdag, { lesweken }: Urengrens, kalender: Leskalender): Kalenderdag {
  let dag = plusDagen(van, weken(lesweken) - 1);
  while (!kalender.isLesweek(dag) || kalender.lesdagenTussen(van, dag) < weken(lesweken) - 1)
    dag = plusDagen(dag, 1);
  return dag;
}

/** Het venster dat op `peildag` loopt, na de laatste melding. Met dezelfde regels als `overschrijdingen`. */
export function urenstand(
  dagen: readonly Verzuimdag[],
  grens: Urengrens,
  kalender: Leskalender,
  { peildag, laatste }: { readonly peildag: Kalenderdag; readonly laatste: Laatste | null },
): Urenstand {
  const open = dagen.filter((dag) => dag.dag <= peildag && naLaatste(laatste, dag.dag));
  const venster = inVenster(open, peildag, grens, kalender);
  const van = venster[0]?.dag ?? null;
  const minuten = som(venster);
  return {
    van,
    totEnMet: van === null ? null : eindeVenster(van, grens, kalender),
    minuten,
    nog: Math.max(0, urenAlsMinuten(grens.uren) - minuten),
    regels: venster.flatMap(({ regels }) => regels),
  };
}
