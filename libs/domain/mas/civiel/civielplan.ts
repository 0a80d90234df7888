import { escalatie, taakOp, type RouteBeeld, type Routestap } from '../route/routestap.ts';
import type { Civielstatus } from './civiel-machine.ts';

const maatregel = (beeld: RouteBeeld): Routestap[] => [
  taakOp('ots-loopt-af', beeld.momenten.otsHerinnering, beeld.momenten.evaluatie),
  escalatie(beeld),
];

/**
 * De stappen van hulp in verplicht kader: de twee weken van de Raad na de burgemeester, en ruim voor het einde van een maatregel
 * de vraag of zij verlengd wordt. Wat daarna blijft liggen, escaleert. Bron: Burgerlijk Wetboek boek 1 art. 255 lid 3; domain.md
 * §9b.
 */
export const CIVIELSTAPPEN: Partial<Record<Civielstatus, (beeld: RouteBeeld) => Routestap[]>> = {
  BURGEMEESTER: (beeld) => [taakOp('burgemeester', beeld.momenten.burgemeester), escalatie(beeld)],
  OTS: maatregel,
  UITVOERING_GI: maatregel,
};
