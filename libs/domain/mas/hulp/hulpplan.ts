import { escalatie, taakOp, type RouteBeeld, type Routestap } from '../route/routestap.ts';
import type { Hulpstatus } from './hulp-machine.ts';

const wachten = ({ momenten }: RouteBeeld): Routestap[] => [taakOp('hulp-wachtlijst', momenten.wachtlijst)];

/**
 * De stappen van vrijwillige hulp: wie wacht en tijdens de hulp steeds opnieuw kijken; na een pauze op de afgesproken
 * dag, en wie dan niet kiest, wordt herinnerd tot hij kiest. Bron: domain.md §1.6 en §9b.
 */
export const HULPSTAPPEN: Partial<Record<Hulpstatus, (beeld: RouteBeeld) => Routestap[]>> = {
  AANGEMELD: wachten,
  WACHTLIJST: wachten,
  GESTART: ({ momenten }) => [taakOp('hulp-evaluatie', momenten.hulpEvaluatie)],
  GEPAUZEERD: (beeld) => [taakOp('hulp-evaluatie', beeld.momenten.evaluatie), escalatie(beeld)],
};
