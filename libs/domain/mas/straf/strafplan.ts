import { escalatie, taakOp, type RouteBeeld, type Routestap } from '../route/routestap.ts';
import type { Strafstatus } from './straf-machine.ts';

/**
 * De stappen van de strafrechtelijke weg. Na inzending beslist alleen het OM: de leerplicht vraagt dan hoogstens wat er besloten
 * is, na de termijn voor verzet of na de proeftijd. Bron: domain.md §1.7 en §9b; Wetboek van Strafvordering art. 257e.
 */
export const STRAFSTAPPEN: Partial<Record<Strafstatus, (beeld: RouteBeeld) => Routestap[]>> = {
  STRAFBESCHIKKING: ({ momenten }) => [taakOp('verzet', momenten.verzet)],
  VOORWAARDELIJK_SEPOT: (beeld) => [taakOp('proeftijd', beeld.momenten.evaluatie), escalatie(beeld)],
};
