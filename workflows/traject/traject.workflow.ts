import { proxyLocalActivities } from '@temporalio/workflow';
import { KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { TrajectPort } from './traject.ports.ts';

const trajecten = proxyLocalActivities<TrajectPort>(KORT);

/**
 * Een traject van melding tot einde: taken met hun termijn, een verhuizing, de achttiende verjaardag, en na een overlijden stopt alles.
 * Kiezen, pauzeren en sluiten doet een mens.
 */
export async function masTraject(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => trajecten.bekijkTraject({ onderwerp, nu }),
    doe: (stap, nu) => trajecten.doeTrajectstap({ onderwerp, nu, stap }),
  });
}
