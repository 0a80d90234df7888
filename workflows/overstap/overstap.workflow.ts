import { proxyLocalActivities } from '@temporalio/workflow';
import type { Stap } from '../../libs/domain/overstap/overstap.ts';
import type { Instant } from '../../libs/domain/tijd/tijd.ts';
import { KORT } from '../activiteit-opties.ts';
import type { Start } from '../hint.messages.ts';
import { volgDossier } from '../lus.ts';
import type { OverstapPort } from './overstap.ports.ts';

const dossier = proxyLocalActivities<OverstapPort>(KORT);

/**
 * De overstap van een leerling in een seizoen. Wat wanneer moet, staat in het seizoensplan (de afspraak van de regio):
 * aandacht, risico, overdracht voor de zomer, terugmelding, de harde deadline, wisselen van ontvanger, sluiten.
 */
export async function overstap(start: Start): Promise<void> {
  await volgDossier(start, {
    bekijk: (nu) => dossier.bekijkOverstap({ onderwerp: start.onderwerp, nu }),
    doe: (stap, nu) => doe(stap, { onderwerp: start.onderwerp, nu }),
  });
}

function doe(stap: Stap, vraag: { readonly onderwerp: string; readonly nu: Instant }): Promise<void> {
  switch (stap.soort) {
    case 'herleid':
      return dossier.herleidOverstap(vraag);
    case 'draagOver':
    case 'wijzigOntvanger':
      return dossier.draagOverstapOver({ ...vraag, aanleiding: stap.aanleiding ?? 'HARDE_DEADLINE' });
    case 'meldTerug':
      return dossier.meldOverstapTerug(vraag);
    case 'laatVervallen':
      return dossier.laatAanbodVervallen(vraag);
    case 'laatBestemmingVervallen':
      return dossier.laatBestemmingVervallen(vraag);
    case 'sluitSeizoen':
      return dossier.sluitOverstap(vraag);
  }
}
