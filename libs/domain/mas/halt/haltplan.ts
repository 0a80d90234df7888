import { escalatie, taakOp, type RouteBeeld, type Routestap } from '../route/routestap.ts';
import type { Haltstatus } from './halt-machine.ts';

/** Over meer verzuim dan het maximum beslist de officier mee. Bron: domain.md §1.6 en §1.7. */
const officier = ({ bovenMaximum, momenten }: RouteBeeld): Routestap[] =>
  bovenMaximum ? [taakOp('officier-raadplegen', momenten.sinds)] : [];

const intake = ({ momenten }: RouteBeeld): Routestap[] => [taakOp('halt-traag', momenten.haltIntake)];

/**
 * De stappen van Halt. Een pauze loopt nooit stil af: op de evaluatiedatum een taak, daarna escalatie op escalatie tot een mens
 * hervat, intrekt of negatief afsluit. Na een negatieve Halt overweegt een mens een proces-verbaal; het komt er nooit vanzelf.
 * Bron: domain.md §1.7 en §9b.
 */
export const HALTSTAPPEN: Partial<Record<Haltstatus, (beeld: RouteBeeld) => Routestap[]>> = {
  OVERWOGEN: officier,
  SCHRIFTELIJK_INGELICHT: officier,
  INSTEMMING: officier,
  VERWEZEN: intake,
  GEACCEPTEERD: intake,
  GEPAUZEERD: (beeld) => [
    ...officier(beeld),
    taakOp('halt-evaluatie', beeld.momenten.evaluatie),
    escalatie(beeld),
  ],
  NEGATIEF: ({ momenten }) => [taakOp('pv-overwegen', momenten.sinds, momenten.pvOverwegen)],
};
