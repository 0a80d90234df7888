import { weken } from '../mas/weken.ts';
import type { Kalenderdag } from '../tijd/tijd.ts';
import { aaneengesloten } from './aaneengesloten.ts';
import type { Leskalender } from './leskalender.ts';
import type { VerzuimAfspraken } from './verzuim-afspraken.ts';
import type { Verzuimdag } from './verzuimdagen.ts';

/** Zorgwekkend ziekteverzuim: een reden voor een gesprek en advies van de jeugdarts, nooit een melding. */
export interface Ziektesignaal {
  readonly soort: 'vaak' | 'lang';
  /** De dag waarop de grens werd bereikt. */
  readonly op: Kalenderdag;
  /** Ziekmeldingen bij `vaak`, schooldagen bij `lang`. */
  readonly aantal: number;
}

/**
 * De vierde ziekmelding in twaalf weken, of de zevende dag na elkaar; de aantallen zijn een afspraak. Een ziekmelding is
 * een reeks ziektedagen zonder lesdag ertussen. `dagen` zijn de ziektedagen, oplopend. Bron: M@ZL.
 */
export function ziektesignalen(
  dagen: readonly Verzuimdag[],
  grens: VerzuimAfspraken['ziek'],
  kalender: Leskalender,
): Ziektesignaal[] {
  const meldingen = aaneengesloten(dagen, kalender);
  const vaak = meldingen.flatMap(({ van }, n): Ziektesignaal[] => {
    const eerste = meldingen[n - grens.keer + 1];
    if (!eerste || kalender.lesdagenTussen(eerste.van, van) >= weken(grens.lesweken)) return [];
    return [{ soort: 'vaak', op: van, aantal: grens.keer }];
  });
  const lang = meldingen.flatMap((reeks): Ziektesignaal[] => {
    const dag = reeks.dagen[grens.dagen - 1]?.dag;
    return dag === undefined ? [] : [{ soort: 'lang', op: dag, aantal: grens.dagen }];
  });
  return [...vaak, ...lang].sort((a, b) => (a.op < b.op ? -1 : 1));
}
