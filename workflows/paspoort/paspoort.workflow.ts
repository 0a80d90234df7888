import { proxyLocalActivities } from '@temporalio/workflow';
import { KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { PaspoortPort } from './paspoort.ports.ts';

const paspoorten = proxyLocalActivities<PaspoortPort>(KORT);

/**
 * Het Paspoort van een jongere: uitnodigen, rustig herinneren, delingen die aflopen, de verjaardagen waarop hij zelf gaat beslissen,
 * en na lang niet gebruiken sluiten en vernietigen. Delen zelf gebeurt nooit vanzelf.
 */
export async function paspoort(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => paspoorten.bekijkPaspoort({ onderwerp, nu }),
    doe: (stap, nu) => paspoorten.doePaspoortstap({ onderwerp, nu, stap }),
  });
}
