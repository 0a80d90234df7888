import { proxyLocalActivities } from '@temporalio/workflow';
import { KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { PartnertaakPort } from './partnertaak.ports.ts';

const taken = proxyLocalActivities<PartnertaakPort>(KORT);

/** Een taak van een partner: tot hij antwoordt en daarna tot hij klaar is, met herinneringen en escalatie volgens de ladder. */
export async function partnertaak(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => taken.bekijkPartnertaak({ onderwerp, nu }),
    doe: (stap, nu) => taken.doePartnertaaktrede({ onderwerp, nu, stap }),
  });
}
