import { proxyLocalActivities } from '@temporalio/workflow';
import { KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { OverdrachtPort } from './overdracht.ports.ts';

const overdrachten = proxyLocalActivities<OverdrachtPort>(KORT);

/**
 * Een overdracht aan leerplicht of Doorstroompunt: aangeboden tot een ontvanger beslist, met herinneringen en escalatie
 * volgens de ladder; daarna bewaakt tot de eerste actie er is.
 */
export async function overdracht(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => overdrachten.bekijkOverdracht({ onderwerp, nu }),
    doe: (stap, nu) => overdrachten.doeOverdrachttrede({ onderwerp, nu, stap }),
  });
}
