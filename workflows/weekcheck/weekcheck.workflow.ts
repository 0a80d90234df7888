import { proxyLocalActivities } from '@temporalio/workflow';
import { KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { WeekcheckPort } from './weekcheck.ports.ts';

const weekchecks = proxyLocalActivities<WeekcheckPort>(KORT);

/** De wekelijkse check van een mbo in een seizoen: verwacht, te laat, herinnerd, geescaleerd, ingehaald. */
export async function weekcheck(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => weekchecks.bekijkWeekcheck({ onderwerp, nu }),
    doe: (stap, nu) => weekchecks.doeWeekcheckstap({ onderwerp, nu, stap }),
  });
}
