import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { KORT, LANG } from '../activiteit-opties.ts';
import { TAAKRIJ_LANG, type Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { SeizoenLangPort, SeizoenPort } from './seizoen.ports.ts';

const seizoenen = proxyLocalActivities<SeizoenPort>(KORT);
const lang = proxyActivities<SeizoenLangPort>({ ...LANG, taskQueue: TAAKRIJ_LANG });

/** Een seizoen van een regio: kerncijfers op hun peildag, de deadlinerun als vangnet onder alle wekkers, en het einde. */
export async function seizoen(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => seizoenen.bekijkSeizoen({ onderwerp, nu }),
    doe: (stap, nu) => lang.doeSeizoenstap({ onderwerp, nu, stap }),
  });
}
