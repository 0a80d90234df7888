import type { Escalatievoorstel } from '../keuze/escalatievoorstel.ts';
import type { Mogelijkheid } from './mogelijkheden.ts';
import type { TrajectFeiten } from './traject.ts';

/** Wat iemand zonder autorisatie leest als iets van een strafzaak afhangt. Zegt niet of die er is. */
const OVERLEG = {
  regel: 'keuze.overleg',
  uitleg: 'Overleg hierover eerst met een opsporingsambtenaar van uw organisatie.',
} as const;

const OVER_STRAF = /^(straf\.|halt\.straf|halt\.naast-straf)/;

/**
 * Wat er kan, voor wie de strafzaak van dit traject niet mag zien: geen handeling over een strafzaak, en geen reden waaruit blijkt dat
 * er een is. Een keuze voor straf vraagt altijd een opsporingsambtenaar. Bron: domain.md §7.2; Wet politiegegevens art. 6.
 */
export function verbergStraf(
  mogelijkheden: readonly Mogelijkheid[],
  { routes }: TrajectFeiten,
): Mogelijkheid[] {
  const straf = new Set(routes.filter(({ route }) => route === 'R4').map(({ id }) => id));
  return mogelijkheden.flatMap((mogelijkheid): Mogelijkheid[] => {
    const { handeling } = mogelijkheid;
    if (handeling.soort === 'route' && straf.has(handeling.routeId)) return [];
    if (handeling.soort === 'kies' && handeling.keuze.route === 'R4')
      return [{ handeling, mag: false, redenen: [OVERLEG], nodig: [] }];
    const redenen = mogelijkheid.redenen.map((reden) => (OVER_STRAF.test(reden.regel) ? OVERLEG : reden));
    return [{ ...mogelijkheid, redenen }];
  });
}

/** Wat er voor te stellen is, voor wie de strafzaak niet mag zien: niets naar of uit een strafzaak, en geen reden waaruit zij blijkt. */
export function verbergStrafvoorstellen(
  voorstellen: readonly Escalatievoorstel[],
  { routes }: TrajectFeiten,
): Escalatievoorstel[] {
  const straf = new Set<string | null>(routes.filter(({ route }) => route === 'R4').map(({ id }) => id));
  return voorstellen.flatMap((voorstel): Escalatievoorstel[] => {
    if (voorstel.naar !== 'ROUTE') return [voorstel];
    if (voorstel.keuze.route === 'R4' || straf.has(voorstel.vanRoute)) return [];
    const bezwaren = voorstel.bezwaren.map((bezwaar) =>
      OVER_STRAF.test(bezwaar.regel) ? { ...bezwaar, ...OVERLEG } : bezwaar,
    );
    return [{ ...voorstel, bezwaren }];
  });
}
