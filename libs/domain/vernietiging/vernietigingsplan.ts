import type { Plan } from '../overstap/overstap.ts';
import type { VernietigBeeld, VernietigStap } from './vernietiging.ts';

/** De eerste stap die nog niet is gedaan. Na een breuk gaat het proces daar verder. */
function volgendeStap(beeld: VernietigBeeld): VernietigStap['soort'] {
  if (beeld.grootboekOp === null) {
    if (beeld.beeindigdOp === null) return 'eindig';
    return beeld.engineOp === null ? 'ruimEngine' : 'legVast';
  }
  return beeld.gewistOp === null ? 'wis' : 'controleer';
}

/**
 * Wat er aan een vernietiging nu te doen is. Voor het besluit en zolang een bewaarplicht haar tegenhoudt niets; staat zij in het
 * grootboek, dan is er geen weg terug. Eerst eindigen de processen, dan pas gaan de gegevens. Bron: security.md §5.2.
 */
export function vernietigingsplan(beeld: VernietigBeeld): Plan<VernietigStap> {
  const klaar = beeld.status === 'AFGEWEZEN' || beeld.status === 'UITGEVOERD';
  const wacht = beeld.status === 'AANGEVRAAGD' || (beeld.geblokkeerd && beeld.grootboekOp === null);
  return { nu: klaar || wacht ? [] : [{ soort: volgendeStap(beeld) }], volgende: null, klaar };
}
