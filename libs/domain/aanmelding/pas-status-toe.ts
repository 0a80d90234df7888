import type { Instant } from '../tijd/tijd.ts';
import type { Aanmeldstatus } from './aanmelding.ts';
import { magOvergang, volgendeStatussen } from './aanmelding-machine.ts';

export interface Statusvraag {
  readonly huidig: { readonly status: Aanmeldstatus; readonly statusOp: Instant } | null;
  readonly bericht: { readonly status: Aanmeldstatus; readonly geldigOp: Instant };
}

export type Statusuitkomst =
  | { readonly soort: 'toegepast'; readonly status: Aanmeldstatus }
  | { readonly soort: 'zonderEffect'; readonly reden: 'ouder-bericht' | 'zelfde-status' }
  | {
      readonly soort: 'geweigerd';
      readonly reden: 'status-kan-niet-volgen';
      readonly toegestaan: readonly Aanmeldstatus[];
    };

/**
 * Wat een bericht met een aanmelding doet. Een ouder bericht wordt bewaard zonder effect; dezelfde status verandert niets;
 * een status die niet kan volgen, wordt geweigerd met wat wel kan.
 */
export function pasStatusToe({ huidig, bericht }: Statusvraag): Statusuitkomst {
  if (huidig && bericht.geldigOp < huidig.statusOp) return { soort: 'zonderEffect', reden: 'ouder-bericht' };
  if (huidig?.status === bericht.status) return { soort: 'zonderEffect', reden: 'zelfde-status' };
  if (magOvergang(huidig?.status ?? null, bericht.status))
    return { soort: 'toegepast', status: bericht.status };
  return {
    soort: 'geweigerd',
    reden: 'status-kan-niet-volgen',
    toegestaan: volgendeStatussen(huidig?.status ?? null),
  };
}
