import type { Kalenderdag } from '../tijd/tijd.ts';
import { heledagreeksen } from './langdurig.ts';
import { schooltelling } from './verzuim-afspraken.ts';
import { verzuimdagen } from './verzuimdagen.ts';
import { isOngeoorloofd } from './verzuimregel.ts';
import type { Telregels, Verzuimfeiten } from './voorstel.ts';

/** Sinds wanneer iemand op een dag onafgebroken hele dagen ongeoorloofd weg is; null als hij er is, of sinds de laatste lesdag was. */
export function afwezigSinds(
  feiten: Pick<Verzuimfeiten, 'brin' | 'regels'>,
  { verzuim, kalender }: Telregels,
  peildag: Kalenderdag,
): Kalenderdag | null {
  const dagen = verzuimdagen(
    feiten.regels.filter(({ dag }) => dag <= peildag),
    isOngeoorloofd,
    { kalender, school: schooltelling(verzuim, feiten.brin) },
  );
  const laatste = heledagreeksen(dagen, kalender).at(-1);
  return laatste && kalender.volgendeLesdag(laatste.totEnMet) >= peildag ? laatste.van : null;
}
