import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { VernietigStap } from '../../libs/domain/vernietiging/vernietiging.ts';
import { GEDULDIG, KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { VernietigBuitenPort, VernietigPort, Vernietigvraag } from './vernietiging.ports.ts';

const hier = proxyLocalActivities<VernietigPort>(KORT);
const buiten = proxyActivities<VernietigBuitenPort>(GEDULDIG);

/**
 * Een vernietiging: wachten op het besluit van een ander, dan de processen van de leerling eindigen en hun geschiedenis wissen, het besluit
 * in het grootboek, sleutels en gegevens weg, nakijken, bewijs.
 */
export async function vernietiging(start: Start): Promise<void> {
  const { onderwerp } = start;
  await volgDossier(start, {
    bekijk: (nu) => hier.bekijkVernietiging({ onderwerp, nu }),
    doe: (stap, nu) => doe(stap, { onderwerp, nu }),
  });
}

function doe(stap: VernietigStap, vraag: Vernietigvraag): Promise<void> {
  switch (stap.soort) {
    case 'eindig':
      return hier.eindigVernietigde(vraag);
    case 'ruimEngine':
      return buiten.ruimEngineOp(vraag);
    case 'legVast':
      return buiten.legVernietigingVast(vraag);
    case 'wis':
      return buiten.wisGegevens(vraag);
    case 'controleer':
      return buiten.kijkVernietigingNa(vraag);
  }
}
