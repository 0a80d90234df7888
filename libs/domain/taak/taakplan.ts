import type { Plan } from '../overstap/overstap.ts';
import { vroegste, type Instant } from '../tijd/tijd.ts';
import type { TaakBeeld, TaakStap } from './taak.ts';

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
