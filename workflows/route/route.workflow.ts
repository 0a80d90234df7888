import { proxyLocalActivities } from '@temporalio/workflow';
import { KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { RoutePort } from './route.ports.ts';

const routes = proxyLocalActivities<RoutePort>(KORT);

/** Een route van een traject: wat op zijn dag gevraagd wordt, en wat blijft liggen. Verder zetten doet een mens of een partner. */
export async function masRoute(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => routes.bekijkRoute({ onderwerp, nu }),
    doe: (stap, nu) => routes.doeRoutestap({ onderwerp, nu, stap }),
  });
}
