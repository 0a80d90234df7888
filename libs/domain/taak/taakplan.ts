import type { Plan } from '../overstap/overstap.ts';
import type { GeplandeTrede } from '../overdracht/overdracht.ts';
import { laatste, vroegste, type Instant } from '../tijd/tijd.ts';
import type { TaakBeeld, TaakStap } from './taak.ts';

/**
 * De algemene ladder telt vanaf het begin van een taak. Heeft de taak een langere eigen termijn, dan wacht een escalatie tot die voorbij is:
 * daarvoor is er niets te laat. Zonder termijn blijft de ladder zoals zij is.
 */
export const escaleerNaTermijn = (
  ladder: readonly GeplandeTrede[],
  uiterlijk: Instant | null,
): GeplandeTrede[] =>
  ladder.map((trede) =>
    trede.soort === 'escalatie' && uiterlijk !== null
      ? { ...trede, op: laatste(trede.op, uiterlijk) }
      : trede,
  );

/** Welke herinneringen en escalaties van een taak nu gedaan moeten worden. Een taak die klaar is, vraagt niets meer. */
export function taakplan(beeld: TaakBeeld, nu: Instant): Plan<TaakStap> {
  if (beeld.status !== 'OPEN') return { nu: [], volgende: null, klaar: true };
  const open = beeld.ladder.filter((trede) => !beeld.gedaan.includes(trede.naam));
  return {
    nu: open
      .filter((trede) => trede.op <= nu)
      .map((trede) => ({
        soort: 'trede',
        op: trede.op,
        trede: trede.naam,
        rol: trede.rol,
        tredesoort: trede.soort,
      })),
    volgende: vroegste(open.filter((trede) => trede.op > nu).map((trede) => trede.op)),
    klaar: false,
  };
}
