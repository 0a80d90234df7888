import type { Bestandsoort, Bestandsregel } from '../domain/bestand/bestand.ts';
import { COHORT } from './cohort.ts';
import { KOPPELPUNT } from './koppelpunt.ts';
import type { Soort } from './soort.ts';
import { VERZUIM } from './verzuim.ts';
import { WEEKCHECK } from './weekcheck.ts';

const SOORTEN: Readonly<Record<Bestandsoort, Soort<never>>> = {
  cohort: COHORT,
  weekcheck: WEEKCHECK,
  koppelpunt: KOPPELPUNT,
  verzuim: VERZUIM,
};

/** Hoe een soort bestand haar regels toepast. De regels van een bestand zijn altijd van zijn eigen soort. */
export const soortVan = (soort: Bestandsoort): Soort<Bestandsregel> => SOORTEN[soort];
