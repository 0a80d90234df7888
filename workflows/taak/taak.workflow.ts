import { proxyLocalActivities } from '@temporalio/workflow';
import { KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { TaakPort } from './taak.ports.ts';

const taken = proxyLocalActivities<TaakPort>(KORT);

/** Een taak: open tot zij gedaan, teruggegeven of vervallen is, met herinneringen en escalatie volgens de ladder. */
export async function taak(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => taken.bekijkTaak({ onderwerp, nu }),
    doe: (stap, nu) => taken.doeTaaktrede({ onderwerp, nu, stap }),
  });
}
