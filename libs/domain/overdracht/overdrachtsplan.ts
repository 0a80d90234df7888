import type { Plan } from '../overstap/overstap.ts';
import { vroegste, type Instant } from '../tijd/tijd.ts';
import type { GeplandeTrede, OverdrachtBeeld, OverdrachtStap } from './overdracht.ts';

const EINDSTATUSSEN = ['GEWEIGERD', 'DOORGEGEVEN', 'VERVALLEN', 'AFGESLOTEN', 'TERUGGEMELD'];

/** De ladder die nu loopt: tot acceptatie die van de acceptatie (en na de deadline ook die), daarna die van de eerste actie. */
function ladder(beeld: OverdrachtBeeld): readonly GeplandeTrede[] {
  if (beeld.status === 'AANGEBODEN') return [...beeld.acceptatieladder, ...beeld.deadlineladder];
  return beeld.status === 'GEACCEPTEERD' && beeld.eersteActieOp === null ? beeld.eersteActieladder : [];
}

const stap = (trede: GeplandeTrede): OverdrachtStap => ({
  soort: 'trede',
  op: trede.op,
  trede: trede.naam,
  rol: trede.rol,
  tredesoort: trede.soort,
});

/** Welke herinneringen en escalaties van een overdracht nu gedaan moeten worden, en wanneer de volgende is. */
export function overdrachtsplan(beeld: OverdrachtBeeld, nu: Instant): Plan<OverdrachtStap> {
  if (EINDSTATUSSEN.includes(beeld.status)) return { nu: [], volgende: null, klaar: true };
  const open = ladder(beeld).filter((trede) => !beeld.gedaan.includes(trede.naam));
  const klaar = beeld.status === 'GEACCEPTEERD' && beeld.eersteActieOp !== null;
  return {
    nu: open.filter((trede) => trede.op <= nu).map(stap),
    volgende: vroegste(open.filter((trede) => trede.op > nu).map((trede) => trede.op)),
    klaar,
  };
}
